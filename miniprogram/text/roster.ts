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
  excused: '免于硬性要求',
  noVote: '暂无表决权',
} as const;

const memberKindWords = { staff: '教职工', student: '学生', retired: '离退休' } as const;

export const membersText = {
  title: '党员和小组',
  head: (branch: string, count: number) => `${branch}，${count} 人`,
  headFormer: (branch: string, lastOn: string, count: number) => `${branch}，已撤销。这是${lastOn}的名册，${count} 人`,
  search: '搜姓名',
  noVoteNote:
    '只记从哪天起、到哪天，不写原因，只有书记、学院党委和本人看得到。照常通知、照常到会，表决的应到、实到都不算，也不能作候选人；以前的不变。',
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
  former: '已撤销的支部',
  formerNote: (lastOn: string) => `到${lastOn}为止·以前的记录照旧可看`,
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
