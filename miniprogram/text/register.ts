// Words of 登记: the overview, lists, forms and records of every kind.
import type { Sight } from '@shared/records/vocabulary/field';
import type { Kind } from '@shared/records/vocabulary/kind';
import { STATE_WORDS, type RecordState, type Verb } from '@shared/records/vocabulary/life';
import type { OrgKind } from '@shared/records/org';
import { isRuleId } from '@shared/standard/rules';
import { wordsOfRule } from '@shared/text/rules';
import type { StateWord } from './states';

export const workTitle: Readonly<Record<OrgKind, string>> = {
  branch: '支部工作',
  generalBranch: '总支工作',
  partyCommittee: '学院工作',
  partyGroup: '支部工作',
};

export const overviewText = {
  title: '支部工作',
  search: '搜记录',
  nothingFound: '没有找到。换个词试试。',
  found: (count: number) => `找到 ${count} 条`,
  waiting: '等您处理',
  waitingCount: (count: number) => `${count} 件`,
  handle: '去办',
  count: (count: number) => `今年 ${count} 条`,
  emptyTitle: '这里还没有要登记的',
  emptyNext: '按您的职务，能看的记录会出现在这里。',
  open: '各项登记',
  openNote: '计划、党费、谈话、关怀、阵地等',
  files: '导出',
  exportNote: '看这个支部的登记，导出登记簿和台账',
  filesNote: '表格里只有您看得到的。',
  exportAll: (year: string) => `导出 ${year} 年全部登记簿`,
  branchBook: '导出支部管理台账',
} as const;

export const listText = {
  title: '登记',
  add: '登记',
  year: '年份',
  yearWord: (year: string) => `${year}年`,
  search: '在这里找',
  export: '导出表格',
  exported: '表格已存好',
  exportFailed: '没能导出。请稍后再试。',
  emptyTitle: (name: string, year: string, isThisYear: boolean) => `${isThisYear ? '今年' : `${year}年`}还没有${name}`,
  emptyMayWrite: '登记一条，会按日期列在这里。',
  emptyRead: '登记后会按日期列在这里。',
  nothingFound: '没有找到。换个词试试。',
  columns: { day: '日期', title: '内容', note: '说明', state: '状态', seal: '存证号' },
  unknown: '没有这一类登记',
  unknownNext: '程序版本旧了。请关掉小程序再打开一次。',
} as const;

export const formText = {
  save: '保存',
  register: '登记',
  propose: '提出',
  handOver: '提交',
  correct: '更正后保存',
  saved: '已保存',
  registered: '已登记',
  corrected: '已更正',
  savedStill: (count: number) => `已保存，还差 ${count} 项`,
  savedDraft: (time: string) => `已自动保存 ${time}`,
  missing: (count: number, labels: string) => `还差 ${count} 项：${labels}`,
  missingShort: (labels: readonly string[]) => (labels.length > 3 ? `${labels.slice(0, 3).join('、')}等` : labels.join('、')),
  still: (label: string) => `还差${label}`,
  optional: '选填',
  edit: '改',
  why: '为什么更正',
  whyHint: '原来的记录保留，更正单独成一笔。',
  whyNeeded: '写明为什么更正',
  openExisting: '打开原来的',
  choose: '请选',
  notOnDevice: '不存在本机，离开前请保存',
  chooseDay: '选日期',
  chooseMonth: '选月份',
  year: '年',
  month: '月',
  yearWord: (year: string) => `${year}年`,
  monthWord: (month: number) => `${month}月`,
  choosePeople: '选人',
  clear: '不填',
  yes: '是',
  no: '否',
  allTicks: '都有',
  less: '少一',
  more: '多一',
  yuan: '元',
  yuanFault: '写元数，最多两位小数',
  linkPlaceholder: 'https://',
  seeTheirs: '看新的',
  keepMine: '用我的',
} as const;

export const pickerText = {
  search: '搜姓名',
  searchAny: '找一找',
  nobody: '没有找到这个人。换个字试试。',
  nothing: '没有找到。换个词试试。',
  noPeople: '名册里还没有人。',
  noRecords: '还没有可选的记录，先登记那一份。',
  noOrgs: '没有可选的组织。',
  more: (count: number) => `还有 ${count} 人，写姓名来找。`,
  done: (count: number) => `选好了，${count} 人`,
  all: '全选',
  none: '都不选',
  left: '已不在本支部',
  people: (names: readonly string[]) => (names.length > 6 ? `${names.slice(0, 5).join('、')}等 ${names.length} 人` : names.join('、')),
  gone: '已不在名册里的同志',
  goneOrg: '已撤销的组织',
  goneRecord: '一份记录',
} as const;

export const rowsText = {
  addShort: '加一行',
  addPeople: '按人添加',
  remove: '删掉这一行',
  removed: '已删掉一行',
  empty: '空的一行',
  count: (count: number) => `${count} 行`,
  full: (most: number) => `最多 ${most} 行`,
} as const;

export const recordPageText = {
  title: '记录',
  edit: '改',
  fill: '补完',
  correct: '更正',
  missing: (labels: string) => `还差：${labels}`,
  hidden: (who: string) => (who === '' ? '这一项只有有关的人能看' : who),
  nothing: '还没有写内容。',
  copied: '网址已复制',
  filed: '报送',
  filedStates: { submitted: '已报送，等收悉', received: '已收悉', returned: '已退回' },
  receivers: { generalBranch: '党总支', partyCommittee: '学院党委' },
  filedOn: (day: string) => `${day}报送`,
  filedLate: (day: string) => `应在${day}前`,
  late: '逾期报送',
  returnedOn: (day: string) => `${day}退回`,
  history: '办理过程',
  historyCount: (count: number) => `${count} 条`,
  historyLine: (name: string, when: string) => `${name}·${when}`,
  seal: (seq: number) => `封存第 ${seq} 号`,
  check: (hash: string) => `校验值 ${hash}`,
  returned: (reason: string) => `退回：${reason}。改好后再交，不影响按时。`,
  reasonOf: (state: string, reason: string) => `${state}：${reason}`,
  correctedBecause: (reason: string) => `更正：${reason}`,
  lacking: (word: string) => `缺${word.replace(/^有/, '')}`,
  yes: '是',
  no: '否',
} as const;

/** Said before a step is taken; null where the step speaks for itself. A new verb has its line here, or it does not compile. */
const moveWords: Readonly<Record<Verb, string | null>> = {
  submit: '交上去以后，对方会看到。没有收悉之前，退回了可以再改。',
  publish: '发布后就能看到。写错了可以更正，更正会留痕。',
  withdraw: '撤回后别人不再看到。',
  void: '作废后这一份不再算数，原来的内容还留着。',
  return: '写一句原因，对方会看到。改好后再交，不影响按时。',
  reopen: '重新打开后可以再改，办完再办结。',
  decline: '写一句原因，对方会看到。',
  report: '书记会看到原因，由书记决定继续办还是不再办理。定下之前，这一件还在。',
  confirm: null,
  receive: null,
  close: null,
  approve: null,
  end: null,
  recognise: null,
  feedBack: null,
  enterDaily: null,
  enterVisit: null,
  enterReview: null,
  complete: null,
  done: null,
  hold: null,
  override: null,
  evaluate: null,
  assign: null,
  answer: null,
  finish: null,
  inform: null,
  speak: null,
  hear: null,
  decide: null,
  appeal: null,
  keep: null,
  drop: null,
  handOver: null,
  accept: null,
  takeBack: null,
  uphold: null,
  forward: null,
  answerAbove: null,
  closeFirst: null,
  adopt: null,
  supersede: null,
  requestClose: null,
  reportToMembers: null,
  reportToSuperior: null,
  cancel: null,
};

export const moveText = {
  title: (word: string) => `${word}？`,
  sealing: '之后封存，内容不再改动。发现不对可以更正，更正会留痕。',
  final: '之后不能再改回来。',
  stay: '再看看',
  reason: '原因',
  reasonNeeded: '请写一句原因',
  wordsOf: (verb: Verb): string | null => moveWords[verb],
} as const;

type Look = Omit<StateWord, 'word'>;
const done: Look = { icon: 'check', tone: 'done' };
const open: Look = { icon: 'clock', tone: 'plain' };
const attention: Look = { icon: 'circle', tone: 'attn' };
const over: Look = { icon: 'minus', tone: 'plain' };

const stateLooks: Readonly<Record<RecordState, Look>> = {
  draft: { icon: 'page', tone: 'plain' },
  submitted: attention,
  proposed: attention,
  closeRequested: attention,
  appealed: attention,
  handedOver: attention,
  heldUp: attention,
  assigned: attention,
  returned: { icon: 'triangle', tone: 'attn' },
  confirmed: done,
  recorded: done,
  received: done,
  closed: done,
  approved: done,
  adopted: done,
  published: done,
  recognised: done,
  evaluated: done,
  complete: done,
  decided: done,
  answered: done,
  accepted: done,
  done,
  open,
  effective: open,
  preparing: open,
  held: open,
  firstStage: open,
  forwarded: { icon: 'circle', tone: 'plain' },
  informed: open,
  heard: open,
  voided: over,
  ended: over,
  withdrawn: over,
  declined: over,
  superseded: over,
  cancelled: over,
  dropped: over,
};

/** Sign, word and colour of a state; what is handed in to a superior says so. */
export const stateWordOf = (kind: Kind | undefined, state: RecordState): StateWord => ({
  word: state === 'submitted' && kind?.receivers !== undefined ? '等收悉' : STATE_WORDS[state],
  ...stateLooks[state],
});

const sightNames: readonly [Sight, string][] = [
  ['T', '双方'],
  ['S', '书记'],
  ['D', '书记和组织委员'],
  ['M', '本人'],
  ['O', '支委和上级'],
  ['B', '本支部党员'],
  ['G', '总支和党委'],
  ['C', '党委'],
];

/** Who may read a field that is narrower than its record: 「只有书记、本人能看」. */
export const sightWords = (sight: readonly Sight[] | undefined): string | undefined => {
  if (sight === undefined || sight.includes('P')) return undefined;
  const wider: Readonly<Partial<Record<Sight, Sight>>> = { S: 'D', C: 'G' };
  const shown = sight.filter((letter) => !sight.some((other) => other === wider[letter]));
  const names = sightNames.filter(([letter]) => shown.includes(letter)).map(([, name]) => name);
  return names.length === 0 ? undefined : `只有${names.join('、')}能看`;
};

/** 「3.1.a 年初制定积分标准」: the number stands in the standard itself. */
export const ruleTitle = (ruleId: string): string => (isRuleId(ruleId) ? `${ruleId} ${wordsOfRule(ruleId).name}` : ruleId);
