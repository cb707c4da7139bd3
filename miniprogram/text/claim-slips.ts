import type { Out } from '@shared/contract';
import { wholeDayWord } from '@shared/kernel/time-words';

export const slipsText = {
  title: '印认领码单',
  entry: '印认领码单',
  entryNote: '每人一张，裁开发给本人',
  over: '党组织和党员',
  what: (branches: number, people: number) => `${branches} 个支部，共 ${people} 人，每人一张。`,
  rule: '30 天内有效，一个码只用一次。',
  ends: '这样做一次，这些人以前的认领码（印过的和没用的）都作废。已经用着手机的同志不用再认领，他那张不用就撕掉。',
  make: '生成认领码',
  makeAgain: '接着生成',
  making: (done: number, people: number) => `正在生成，已有 ${done} 张，共 ${people} 张`,
  made: (sheets: number, people: number) => `${people} 张，在 ${sheets} 个支部名下，每个支部另起一页。`,
  once: '只显示这一次，离开这一页就没有了。印好再离开。',
  print: '打印',
  twins: '有同名的，按这里发：',
  twin: ({ name, groupName, end, place }: { name: string; groupName: string; end: string; place: number }) =>
    `第 ${place} 张 ${name}${groupName === '' ? '' : `（${groupName}）`}：号码末位 ${end}`,
  onPhoneTitle: '请在电脑上印',
  onPhone: (address: string) => `请在电脑上打开${address === '' ? '学院的五化支部网址' : ` ${address}`}，进“党员和小组”再印。`,
  nobody: '名册里还没有人，先导入名册。',
  head: '认领码',
  how: '微信扫一扫，填姓名和工号或学号，码已填好。也可以在“认领名册”里照抄。',
  until: (day: string) => `${wholeDayWord(day)}前有效，只用一次`,
  group: (branch: string, group: string) => (group === '' ? branch : `${branch} ${group}`),
} as const;

/** Why a claim failed, for the secretary; the person who tried is told only that it did. */
const faultWords: Readonly<Record<NonNullable<Out<'binding.failure'>['failure']>['why'], string>> = {
  noCode: '还没有给他发过码，请发一个。',
  wrongName: '填的姓名和名册上的不一样，请他照名册上的写法填。',
  used: '填的是用过的码，请再发一个。',
  expired: '码过期了，请再发一个。',
  wrongCode: '码填得不对，请他核对，或再发一个。',
  locked: '错了五次，这个码锁了一小时。可以等，也可以再发一个。',
  phoneLocked: '他那部微信错了五次，一小时以后再试。',
  phoneTaken: '那部微信已经是另一个人的，要换一部，或在那边先解除绑定。',
};

export const claimFailureWords = (when: string, why: keyof typeof faultWords): string => `${when}有人认领没有成功：${faultWords[why]}`;
