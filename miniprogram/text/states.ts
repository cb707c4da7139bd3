// Every state has a word and a sign; a colour only supports them.
import type { IconName } from '@/theme/icons';

export type Tone = 'plain' | 'done' | 'attn' | 'gold' | 'here';
export type StateWord = { word: string; icon: IconName | null; tone: Tone };

export const stateWords = {
  met: { word: '已达到', icon: 'check', tone: 'done' },
  notMet: { word: '有缺', icon: 'triangle', tone: 'attn' },
  partlyMet: { word: '有补办', icon: 'half', tone: 'attn' },
  notYetDue: { word: '未到期', icon: 'circle', tone: 'plain' },
  notApplicable: { word: '不适用', icon: 'minus', tone: 'plain' },
  noData: { word: '没有记录', icon: 'circle', tone: 'plain' },
  awaitsSuperior: { word: '等上级', icon: 'clock', tone: 'plain' },
  signInOpen: { word: '签到已开放', icon: 'clock', tone: 'done' },
  signedIn: { word: '已签到', icon: 'check', tone: 'done' },
  planned: { word: '已安排', icon: 'calendar', tone: 'plain' },
  running: { word: '进行中', icon: 'clock', tone: 'done' },
  ended: { word: '已结束', icon: 'minus', tone: 'plain' },
  cancelled: { word: '已取消', icon: 'minus', tone: 'plain' },
  draft: { word: '草稿', icon: 'page', tone: 'plain' },
  awaitsSecretary: { word: '等书记确认', icon: 'circle', tone: 'attn' },
  confirmed: { word: '已确认', icon: 'check', tone: 'done' },
  lateEntry: { word: '补记', icon: 'half', tone: 'attn' },
  madeUp: { word: '补办，计一半', icon: 'half', tone: 'attn' },
  waiting: { word: '待补交', icon: 'offline', tone: 'attn' },
  ready: { word: '就绪', icon: 'check', tone: 'done' },
  onSite: { word: '到', icon: 'check', tone: 'done' },
  remote: { word: '线上', icon: 'check', tone: 'done' },
  leave: { word: '请假', icon: 'circle', tone: 'plain' },
  absent: { word: '未到', icon: 'triangle', tone: 'attn' },
  unmarked: { word: '没点', icon: 'circle', tone: 'attn' },
  paid: { word: '已交', icon: 'check', tone: 'done' },
  overdue: { word: '已过期', icon: 'triangle', tone: 'attn' },
  qualified: { word: '达标', icon: 'check', tone: 'done' },
  notQualified: { word: '未达标', icon: 'triangle', tone: 'attn' },
  undecided: { word: '还没有下结论', icon: 'circle', tone: 'plain' },
  insufficient: { word: '考核期不足', icon: 'minus', tone: 'plain' },
  noScore: { word: '还没有到期的项目', icon: 'circle', tone: 'plain' },
} as const satisfies Record<string, StateWord>;

export type StateName = keyof typeof stateWords;
