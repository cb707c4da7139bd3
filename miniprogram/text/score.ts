// Words of the 五化 page and of the page of one item.
import type { ActivityKind } from '@shared/records/activity';
import { KIND_WORDS } from '@shared/text/activity-words';

type RuleWords = { short: string; statement: string; unit: string };

/** How the rules are said on a screen; a rule without a line here is said by its number. */
const ruleWords: Readonly<Record<string, RuleWords>> = {
  '2.1.d': { short: '党员大会', statement: '每季度至少开 1 次支部党员大会', unit: '次' },
  '2.1.e': { short: '支委会', statement: '每月开 1 次支部委员会', unit: '次' },
  '2.1.f': { short: '党小组会', statement: '每个党小组每月开 1 次党小组会', unit: '次' },
  '2.1.g': { short: '党课', statement: '每季度至少上 1 次党课', unit: '次' },
  '2.1.k': { short: '会议纪实', statement: '会议记录准确、真实、完整', unit: '份' },
  '2.4.a': { short: '主题党日', statement: '每月开展 1 次主题党日', unit: '次' },
};

export const wordsOfRule = (ruleId: string): RuleWords => ruleWords[ruleId] ?? { short: ruleId, statement: ruleId, unit: '项' };

export const scoreText = {
  title: '五化自查',
  section: '五化',
  asOf: (year: string, day: string, points: string) => `${year} 年·截至 ${day}，按已到期的 ${points} 分算`,
  scoreLabel: (passLine: string) => `自查得分，达标线 ${passLine}`,
  coverageLabel: '依据有记录可查',
  floorLine: (percent: number) => `${percent}% 线`,
  notConnected: '规则尚未接入，暂不计分',
  notConnectedItem: '规则尚未接入',
  strip: '还缺的，按月看',
  stripEmpty: '还没有按月、按季的项目到期。',
  open: '要办的',
  nothingOpen: '没有缺的，也没有临近到期的。',
  more: (count: number) => `还有 ${count} 项`,
  less: '收起',
  nothingOpenNext: '到期前会列在这里。',
  thisYear: '回到今年',
  previousYear: (year: string) => `看 ${year} 年`,
  footnote: (pack: string) => `这是支部对照标准的自查，不是考核结果，也不与其他支部比较。标准版本 ${pack}。`,
  readOnly: '这里只看进度，由书记和支委办理。',
  radarCaption: (percent: number) => `虚线是 ${percent}%`,
  items: '逐项',
  itemsNote: '点任一行看规则、依据和记录。',
  columns: { name: '项目', have: '已有和还缺', points: '得分' },
  chooseBranch: '看哪个支部',
  chooseBranchNote: '按组织顺序列出。得分只给支部自己对照，不排名。',
  noBranch: '这里还没有支部。',
  noBranchNext: '导入名册后，支部会列在这里。',
  otherBranch: '换一个支部',
  noPlace: '还没有认领名册',
  noPlaceNext: '认领后能看到本支部的自查。',
} as const;

export const verdictText = {
  noScore: '还没有到期的项目。',
  noScoreNote: '有项目到期后才有得分，现在只看进度。',
  insufficient: '考核期不足。',
  insufficientNote: '成立不满一年，只看进度。',
  qualified: '目前达标。',
  qualifiedNote: '下面是年底前还要办的。',
  notQualified: '暂未达标。',
  undecided: '暂不下结论。',
  undecidedNote: '目前没有挡住达标的项；规则全部接入、全年到期后再判断。',
  rulesShort: (shorts: readonly string[]) => `${shorts.slice(0, 2).map((short) => `“${short}”`).join('')}${shorts.length > 2 ? `等 ${shorts.length} 项` : ''}不到一半`,
  scoreShort: (score: string, line: string) => `总分 ${score}，还不到 ${line}`,
  scoreEnough: '总分已过线，但',
  dimensionShort: (name: string, percent: string) => `“${name}”只有 ${percent}`,
  everyDimension: (percent: number) => `每一化都要到 ${percent}%`,
  veto: (what: string) => `一票否决：${what}，补上后重新计算`,
} as const;

const vetoWords: Readonly<Record<string, string>> = { sixMonthsWithoutLife: '连续六个月没有开展组织生活' };

export const wordsOfVeto = (id: string): string => vetoWords[id] ?? '有一项没有做到';

export const ruleText = {
  expected: '应有',
  actual: '已有',
  dueSoFar: '按已到期的算',
  points: (earned: string, weight: string) => `得 ${earned} / ${weight} 分`,
  weight: (weight: string) => `共 ${weight} 分`,
  madeUp: (count: number, unit: string) => `其中补办 ${count} ${unit}`,
  next: '接下来怎么办',
  tooLate: (count: number) => `另有 ${count} 期已过补办期，不再计入。`,
  evidence: '依据的记录',
  noEvidence: '没有找到记录',
  periodsWithout: (words: string, count: number) => (count > 3 ? `${words}等 ${count} 期` : words),
  moreEvidence: (count: number) => `还有 ${count} 份`,
  counts: (expected: number, present: number) => `应到 ${expected}，实到 ${present}`,
  where: '哪里规定的',
  checkedOn: (day: string) => `核对于 ${day}`,
  notApplicable: '此项不适用，不计入。',
  lateHint: '开过但没录进来？在“安排活动”里把日期写成当天，按时开的照样全计。认为算得不对，请告诉书记或学院党委组织部。',
  gone: '没有找到这一项',
  goneNext: '回到五化，从列表里点进来。',
  toScore: '回到五化',
  open: '展开',
} as const;

/** Why a rule does not apply; an unknown reason is not shown as a code. */
export const notApplicableWords = (reason: string | undefined): string => {
  const known: Readonly<Record<string, string>> = {
    noGroups: '本支部不设党小组，此项不适用，不计入。',
    noCommittee: '本支部不设支部委员会，此项不适用，不计入。',
    noRecords: '还没有到期的记录，现在不计入。',
    beforeFounding: '那时支部还没有成立，不计入。',
    afterDissolution: '支部已经撤销，不计入。',
  };
  if (reason === undefined) return ruleText.notApplicable;
  return known[reason] ?? (/[一-龥]/.test(reason) ? reason : ruleText.notApplicable);
};

export const remedyText = {
  plan: '安排',
  makeUp: '补办',
  record: '补完记录',
  confirm: '去确认',
  /** The long form, on the red button. */
  recordWhat: (what: string) => `补完“${what}”的记录`,
  confirmWhat: (what: string) => `确认“${what}”的记录`,
  short: (period: string, what: string) => `${period}${what}`,
  missed: '已过期',
  canMakeUp: (day: string) => `已过期，${day}前补办按一半计`,
  tooLate: '已过补办期，不再计入',
  still: (count: number, unit: string, day: string) => `还差 ${count} ${unit}，${day}前`,
  madeUpPlanned: '已过期，补办已安排',
  toRecord: '开过了，记录还没有补完',
  toConfirm: '记录等书记确认',
} as const;

export const kindsShort = (kinds: readonly ActivityKind[]): string => kinds.map((kind) => KIND_WORDS[kind]).join('、');

export const summaryText = {
  missing: (words: string, more: number) => (more > 0 ? `缺${words}等 ${more} 次` : `缺${words}`),
  madeUp: (words: string) => `都有，${words}为补办`,
  met: (count: number, unit: string) => `已到期的 ${count} ${unit}都有`,
  due: (day: string) => `${day}前`,
  notDue: '还没有到期',
  noData: '没有找到记录',
} as const;

export const cellWords = {
  done: '已办',
  late: '补办，计一半',
  missing: '还缺',
  planned: '已安排',
  open: '未到期',
  none: '不适用',
} as const;
