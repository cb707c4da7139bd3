import type { RosterMember } from '@shared/contract/roster';
import { postWords, standingWords } from './places';

export const statusWords = {
  mobile: '流动党员',
  longIllness: '长期患病',
  disability: '残疾',
  frail: '年老体弱',
  abroad: '出国出境',
  suspended: '停止党籍',
  lostContact: '失去联系',
} as const;

const memberKindWords = { staff: '教职工', student: '学生', retired: '离退休' } as const;

export const membersText = {
  title: '党员和小组',
  head: (branch: string, count: number) => `${branch}，${count} 人`,
  search: '搜姓名',
  everybody: '全部',
  noGroup: '没有编组',
  emptyTitle: '名册里还没有人',
  emptyNext: '学院导入名册后会出现在这里。',
  nobody: '没有找到这个人。换个字试试。',
  standing: '党籍',
  group: '党小组',
  posts: '职务',
  kind: '类别',
  admitted: '入党日期',
  fullDay: (year: string, day: string) => `${year}年${day}`,
  memberNo: '工号或学号',
  statuses: '情况',
  none: '无',
  since: (day: string, host: string | undefined) => `${day}起${host === undefined ? '' : `，${host}`}`,
  addStatus: '登记一种情况',
  addStatusNote: '流动、长期患病、出国等，从哪天起',
  statusTitle: (name: string) => `${name}：登记情况`,
  statusKind: '哪种情况',
  fromOn: '从哪天起',
  toOn: '到哪天（含当天）',
  host: '接收支部或所在单位',
  hostHint: '填了接收支部，就不计应到，也不算缺',
  decision: '支部决定的会议',
  decisionHint: '免于硬性要求要有支部决定',
  chooseMeeting: '请选会议',
  noMeeting: '近一年还没有开过会，先开会决定再登记。',
  save: '保存',
  end: '结束',
  endTitle: (word: string) => `${word}到哪天结束？`,
  endNote: '这一天以前照旧，封存的名单不变。',
  takeBack: '登错了，撤掉',
  saved: '已保存',
  changeGroup: '换党小组',
  groupTitle: (name: string) => `${name}：换党小组`,
  groupNote: '从这一天起换，以前的名单不变。',
  issue: '发认领码',
  issueNote: '给本人一个一次性的码。之前没用的码会失效。',
  codeTitle: (name: string) => `${name}的认领码`,
  codeNote: (until: string) => `7 天内有效，到 ${until}。只显示这一次，请当面或单独发给本人。`,
  isClaimed: '本人已经在一部手机上认领过。用了这个码，就换到新的手机，原来那部不能再用。',
  copy: '复制',
  copied: '已复制',
  copyFailed: '没能复制，请抄下来',
  done: '好了',
} as const;

export const standingWord = ({ standing }: Pick<RosterMember, 'standing'>): string => standingWords[standing];
export const kindWord = ({ memberKind }: Pick<RosterMember, 'memberKind'>): string | undefined =>
  memberKind === undefined ? undefined : memberKindWords[memberKind];

/** 「预备党员·组织委员·流动党员」: what stands under a name; a plain full member has nothing there. */
export const memberNote = ({ standing, posts, isMobile }: RosterMember): string | undefined => {
  const words = [
    ...(standing === 'full' ? [] : [standingWords[standing]]),
    ...posts.map((post) => postWords[post]),
    ...(isMobile ? [statusWords.mobile] : []),
  ];
  return words.length === 0 ? undefined : words.join('·');
};

export const collegeText = {
  title: '党组织和党员',
  head: (branches: number, members: number) => `${branches} 个支部，${members} 名党员`,
  secretary: (name: string, count: number) => `书记 ${name === '' ? '空缺' : name}·${count} 人`,
  count: (count: number) => `${count} 人`,
  import: '导入名册',
  lastImport: (file: string, day: string) => `上次导入：${file}，${day}`,
  emptyTitle: '还没有党组织',
  emptyNext: '导入名册后会出现在这里。',
  columns: { name: '党组织', kind: '类别', secretary: '书记', members: '党员' },
} as const;

export const countsFromText = {
  title: '从哪天起计',
  none: '从各支部成立的那天起计',
  noneNote: '学院还没有另定',
  from: (day: string) => `从 ${day}起计`,
  said: (day: string) => `${day}定的`,
  change: '改',
  day: '起计的那天',
  what: '这一天以前没有记录的，各条都不算缺，也不否决；从第一个完整的月、季、半年算起。9 月 30 日以后起计的，这一年只看进度。',
  stay: '先不改',
  save: '就从这天起计',
  saved: '已改',
} as const;

export const importText = {
  over: '党组织和党员',
  title: '导入名册',
  steps: ['下载模板', '选文件', '检查结果'],
  onPhoneTitle: '请在电脑上办',
  onPhone: (address: string) => `请在电脑上打开${address === '' ? '学院的五化支部网址' : ` ${address}`}，用微信扫码进入。`,
  template: '下载模板',
  templateNote: '按模板填好党组织、党员、任职三张表。已有名册的，直接选文件。空着的格子不改原来的内容；要去掉某一项，写“清空”。',
  choose: '选文件',
  chooseAgain: '改好了，重新选文件',
  chooseOther: '换一个文件',
  hint: '.xlsx，10 MB 以内',
  tooLarge: '这个文件打不开。请用 .xlsx，10 MB 以内。',
  notSent: '文件没传上。请看看网络，再选一次。',
  checking: '正在检查，几百行要几秒',
  importing: '正在导入，几百行要几秒',
  faults: (count: number) => `有 ${count} 处要改，一行都没有导入`,
  checked: (file: string, counts: { orgs: number; members: number; posts: number }) =>
    `${file}·检查了 ${counts.orgs} 个党组织、${counts.members} 名党员、${counts.posts} 项任职`,
  moreFaults: (count: number) => `另有 ${count} 处没有列出，改完这些再检查一次。`,
  columns: { sheet: '表', row: '行', column: '列', value: '内容', hint: '怎么改' },
  emptyValue: '（空）',
  download: '下载要改的清单',
  downloadName: (file: string) => `${file.replace(/\.xlsx$/i, '')}-要改的地方.csv`,
  clean: (members: number, branches: number) => `${members} 人、${branches} 个支部，都没有问题`,
  cleanNote: (added: number, updated: number) => `新增 ${added}，更新 ${updated}，不会重复。`,
  nothingNew: '和现在的名册一样，没有要改动的。',
  import: (members: number) => `导入 ${members} 人`,
  added: '新增',
  updated: '更新',
  unchanged: '不变',
  changes: '会改的内容',
  changesCount: (count: number) => `${count} 处`,
  changesNote: '空着的格子不改。不对的，先改好表格再导入。',
  change: ({ column, before, after }: { column: string; before: string; after: string }) =>
    `${column}：${before === '' ? '（空）' : before} → ${after === '' ? '（空）' : after}`,
  moreChanges: (count: number) => `另有 ${count} 处没有列出。`,
  missing: '表里没有、名册里有',
  missingCount: (count: number) => `${count} 人`,
  missingNote: '不会删除，照旧保留，请您逐个确认。',
  doneTitle: '已导入',
  doneNote: '可以发认领码了。',
  toCollege: '看党组织和党员',
  foot: '名册以全国党员管理信息系统为准，这里只读入，不写回。不需要身份证号和手机号，表里有也不会保存。',
} as const;
