// How single rules, their states and what is to be done about them are said on the pages of 五化.
import type { RemedyLine } from '@shared/contract/score';
import { ruleWithId } from '@shared/standard/rules';
import { wordsOfRule } from '@shared/text/rules';

export { wordsOfRule };

/** In the narrow column of the year strip, where five characters fit. */
export const stripWord = (ruleId: string): string => ruleWithId(ruleId)?.strip ?? wordsOfRule(ruleId).short;

const vetoWords: Readonly<Record<string, string>> = {
  sixMonthsWithoutLife: '连续六个月没有开展组织生活',
  falsifiedRecord: '党委认定有记录不实',
};
export const wordsOfVeto = (id: string): string => vetoWords[id] ?? ruleWithId(id)?.veto ?? wordsOfRule(id).name;

const notApplicable: Readonly<Record<string, string>> = {
  beforeFounding: '那时支部还没有成立，不计入。',
  beforeCounting: '在学院起计的那天以前，不计入。',
  countedLate: '学院今年起计得晚，这一项从明年起算。',
  notKept: '名册里没有登记这一项，先不判断。',
  afterDissolution: '支部已经撤销，不计入。',
  noCommittee: '本支部不设支部委员会，此项不适用，不计入。',
  hasCommittee: '本支部设有支部委员会，此项不适用，不计入。',
  noGroups: '本支部不设党小组，此项不适用，不计入。',
  noRecords: '还没有到期的记录，现在不计入。',
  foundedLate: '支部今年成立得晚，这一项从明年起算。',
  exempt: '学院党委已同意本支部免去这一项，不计入。',
  noCases: '今年没有发展党员的个案，不计入。',
  noTransfers: '今年没有组织关系接转，不计入。',
  noWorkers: '本支部没有书记以外的党务工作者，不计入。',
  noMembers: '没有涉及的党员，不计入。',
  noneInHardship: '今年核对过，没有困难党员，不计入。',
  noSecretary: '现在没有书记在任，先不计入。',
  shortTerm: '任职时间不够，今年不计入。',
  notTeaching: '不是教师支部，此项不适用，不计入。',
  noIssue: '支部设置没有要调整的，不计入。',
  noGeneralBranch: '学院没有设总支，此项不适用。',
  notHeld: '今年的民主评议还没有开，开后再看。',
  noEvent: '没有发生要求这一项的情况，不计入。',
  otherBranchKind: '不是这一类支部，此项不适用，不计入。',
  notInForce: '那时标准里没有这一条，不计入。',
  neverJudged: '这一项出于自愿或只作说明，从不计分，也不算缺。',
};
const notApplicableAtAll = '此项不适用，不计入。';

/** Why a rule does not apply; an unknown reason is not shown as a code. */
export const notApplicableWords = (reason: string | undefined): string =>
  reason === undefined ? notApplicableAtAll : (notApplicable[reason] ?? notApplicableAtAll);

export const actorWords: Readonly<Record<RemedyLine['by'], string>> = {
  secretary: '书记',
  organization: '组织委员',
  recorder: '记录人',
  groupLeader: '党小组组长',
  member: '党员本人',
  generalBranch: '党总支',
  committee: '党委',
};
export const superiorWords = { generalBranch: '党总支', partyCommittee: '党委' } as const;

/** Button and red button of what is to be done. */
export const remedyText = {
  plan: '安排',
  makeUp: '补办',
  record: '补完记录',
  confirm: '去确认',
  enter: '登记',
  make: '生成',
  finish: '去办',
  planWhat: (what: string) => `安排${what}`,
  makeUpWhat: (what: string) => `补办${what}`,
  recordWhat: (what: string) => `补完“${what}”的记录`,
  confirmWhat: (what: string) => `确认“${what}”`,
  enterWhat: (what: string) => `登记${what}`,
  makeWhat: (what: string) => `生成${what}`,
  finishWhat: (what: string) => `办完${what}`,
  canMakeUp: (day: string) => (day === '' ? '已过期，补办按一半计' : `已过期，${day}前补办按一半计`),
  canEnterLate: (day: string) => (day === '' ? '已过期，还能补' : `已过期，${day}前还能补`),
  by: (day: string) => `${day}前`,
  done: (who: string) => `由${who}办`,
  still: (count: number, names: string) => (names === '' ? `还差 ${count} 人` : `还差 ${count} 人：${names}`),
  servesSeveral: (count: number) => `一次办成 ${count} 项`,
  madeUpPlanned: '已过期，补办已安排',
  toRecord: '开过了，记录还没有补完',
  toConfirm: '等书记确认',
  begun: '已经开了头',
  lacks: (periods: string) => `缺${periods}`,
  waits: (who: string) => `等${who}录入，不算支部的缺`,
  waitsTitle: (who: string) => `等${who}`,
  roster: (who: string) => `${who}提出，名册改好后这里会跟着变`,
  rosterTitle: '名册或任职要改',
  names: (names: readonly string[], most: number) => `${names.slice(0, most).join('、')}${names.length > most ? '等' : ''}`,
} as const;

/** One sentence for each outcome of a rule. */
export const findingText = {
  met: (actual: number, unit: string) => `已到期的 ${actual} ${unit}都有。`,
  metLate: (actual: number, unit: string, madeUp: number) => `已到期的 ${actual} ${unit}都有，其中 ${madeUp} ${unit}是补办的。`,
  ticked: (percent: string) => `对照清单已有 ${percent}。`,
  tickedAll: '对照清单都齐了。',
  missing: (words: string, more: number) => (more > 0 ? `缺${words}等 ${more} 期。` : `缺${words}。`),
  advised: '只作提醒，不影响得分。',
  notDue: (day: string) => `还没有到期，${day}前办好就行。`,
  notDueYet: '还没有到期。',
  noData: '没有找到记录，现在不计分。',
  waits: (who: string) => `${who}还没有录入。等录入后再算，不算支部的缺。`,
  state: { met: '现在符合。', notMet: '现在还不符合。' },
  unweighted: '不计分',
  advice: '建议',
} as const;

export const cellWords = {
  done: '已办',
  late: '补办，计一半',
  missing: '还缺',
  planned: '已安排',
  open: '未到期',
  none: '不适用',
} as const;
