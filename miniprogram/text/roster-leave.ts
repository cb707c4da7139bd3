import type { LeaveKind } from '@shared/records/member';
import type { HeldItem, LeavingPerson, LeftPerson } from '@shared/contract/roster-leave';

/** In the order of the form. */
export const leaveWords: Readonly<Record<LeaveKind, string>> = {
  transferredOut: '转出',
  graduated: '毕业转出',
  deceased: '去世',
  removed: '除名',
  withdrew: '退党',
  lapsed: '自行脱党',
  suspended: '停止党籍',
};
const leftWords: Readonly<Record<LeftPerson['kind'], string>> = {
  ...leaveWords,
  expelled: '开除党籍',
  admissionCancelled: '取消预备党员资格',
  merged: '随支部合并',
};

/** What the day is, by the way they leave. */
const dayOf: Readonly<Record<LeaveKind, string>> = {
  transferredOut: '对方接收那天',
  graduated: '对方接收那天',
  deceased: '那一天',
  removed: '决定那天',
  withdrew: '决定那天',
  lapsed: '决定那天',
  suspended: '决定那天',
};

export const leaveText = {
  title: '办理离开',
  entryOne: '办理离开',
  entryOneNote: '转出、毕业、去世、除名、退党、停止党籍',
  entryMany: '毕业转出、多人离开',
  entryManyNote: '一个班、一个小组一次办完',
  headOne: (name: string) => `${name} 离开支部`,
  headMany: (kind: LeaveKind, count: number) => `${leaveWords[kind]} ${count} 人`,
  how: '怎么离开',
  fromOn: (kind: LeaveKind) => `从哪天起（${dayOf[kind]}）`,
  destination: '转到哪里',
  destinationHint: '不知道可以后补',
  select: '整组、整班选',
  together: (count: number) => `一起办的 ${count} 人`,
  others: (count: number) => `这次不办的 ${count} 人`,
  nobody: '还没有选人。点姓名，或点上面的小组、班级。',
  showAll: (count: number) => `其余 ${count} 人`,
  handOver: (count: number) => `先交接 ${count} 件`,
  left: (count: number) => `还差 ${count} 件`,
  choose: '选人',
  successor: (name: string) => `接手：${name}`,
  vacant: '先空着',
  vacantNote: '由上级登记接任的人',
  handOverTitle: (title: string) => `${title}：谁接手`,
  changes: (day: string) => `${day}起会变的`,
  after: '办完以后',
  noMore: '不再计入应到、表决和党费',
  noMoreNote: '积分、谈话、签到码和登录也从这天停',
  kept: '以前的记录原样保留',
  keptNote: '名字还在，应到实到不变',
  cleared: (day: string, count: number) => (count === 1 ? `${day}删除个人数据` : `${day}删除 ${count} 人的个人数据`),
  clearedNote: '情况、工号或学号、党费基数、困难关怀、草稿、绑定',
  suspendedNote: '恢复时从这里记“恢复党籍”。',
  expected: (before: number, then: number) => `应到从 ${before} 人变为 ${then} 人`,
  expectedNote: (day: string) => `${day}起的会、表决和党费都这样算`,
  smallGroup: (name: string, count: number) => `${name}剩 ${count} 人`,
  smallGroupNote: '少于 3 人时建议并组',
  mistake: '办错了可以再记一笔“恢复”，两笔都留着。',
  act: (kind: LeaveKind, count: number) => {
    if (count > 1) return `${count} 人办理${leaveWords[kind]}`;
    return kind === 'deceased' ? '记下' : kind === 'suspended' ? '记下停止' : `办理${leaveWords[kind]}`;
  },
  noHand: (count: number) => `还有 ${count} 件没有接手的人`,
  noHandOf: (name: string, title: string) => `${name}的${title}还没有接手的人`,
  goChoose: '去选',
  chooseSomebody: '还没有选人',
  done: (kind: LeaveKind, count: number, name: string) => {
    if (kind === 'deceased') return '已记下。名字留在以前的记录里。';
    return count === 1 ? `${name}已办${leaveWords[kind]}` : `${count} 人已${leaveWords[kind]}`;
  },
  undone: '已恢复',
  leftTitle: '已离开的同志',
  leftNote: '近两年离开的，和停止党籍的。办错了的从这里恢复，两笔都留着。',
  leftEmpty: '近两年没有人离开',
  leftEmptyNext: '办理离开后会出现在这里。',
  openDestination: (count: number) => `${count} 人去向还没填`,
  leftLine: ({ kind }: Pick<LeftPerson, 'kind'>, day: string) => `${day}${leftWords[kind]}`,
  restore: '恢复',
  restoreTitle: (name: string, kind: LeftPerson['kind']) => (kind === 'suspended' ? `恢复${name}的党籍` : `${name}没有离开，恢复`),
  restoreWords: '离开那一笔还留着，恢复另记一笔。原来的职务不会自动恢复。',
  restoreFrom: '从哪天起',
  restoreAll: (count: number) => `${count} 人一起恢复`,
  stay: '不恢复',
  setDestination: '补去向',
  saveDestination: '保存去向',
  incoming: '转来待确认',
  incomingLine: (from: string, until: string) => `从${from}转来，${until}前确认`,
  arrived: '已到',
  arrivedTitle: (name: string) => `${name}从哪天起在本支部？`,
  arrivedWords: '从这天起归本支部，应到、党费都从这天算；原支部同一天不再计。',
  notYet: '还没到',
  received: (name: string) => `${name}已转入`,
  clears: (day: string) => `${day}删除个人数据`,
} as const;

/** 「第二党小组·正式党员·尾号 3306」. */
export const leaverNote = (person: LeavingPerson, group: string | undefined): string =>
  [
    ...(group === undefined ? [] : [group]),
    ...(person.department === undefined ? [] : [person.department]),
    ...(person.standing === 'full' ? [] : [person.standing === 'probationary' ? '预备党员' : '停止党籍']),
    `尾号 ${person.numberTail}`,
  ].join('·');

export const heldNote = ({ note }: HeldItem, successor: string | null | undefined): string => {
  if (successor === undefined) return note;
  return successor === null ? leaveText.vacant : leaveText.successor(successor);
};
