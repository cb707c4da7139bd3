// Words of the 五化 page and of the page of one item.
import type { Verdict } from '@shared/standard/verdict';
import type { Day } from '@shared/kernel/day';
import { wholeDayWord } from '@shared/kernel/time-words';

export const scoreText = {
  title: '五化自查',
  section: '五化',
  asOf: (year: string, day: string, points: string) => `${year} 年·截至 ${day}，按已到期的 ${points} 分算`,
  scoreLabel: (passLine: string) => `自查得分，达标线 ${passLine}`,
  coverageLabel: '依据有记录可查',
  standing: (met: string, notMet: string, open: string) => `全年要求的分里：已定做到 ${met}，已定没做到 ${notMet}，还没定 ${open}。`,
  floorLine: (percent: number) => `${percent}% 线`,
  bonus: (points: string) => `另有加分 ${points}，单独列出，不算在得分里。`,
  notOfBranch: '由学院负责，不计支部得分',
  strip: '还缺的，按月看',
  stripEmpty: '还没有按月、按季的项目到期。',
  open: '要办的',
  nothingOpen: '没有缺的，也没有临近到期的。',
  more: (count: number) => `还有 ${count} 项`,
  less: '收起',
  nothingOpenNext: '到期前会列在这里。',
  thisYear: '回到今年',
  previousYear: (year: string) => `看 ${year} 年`,
  footnote: '这是支部对照标准的自查，不是考核结果，也不与其他支部比较。',
  pack: (version: string) => `标准版本 ${version}`,
  standard: '标准和权重',
  packNote: '各条分值、条文和数值',
  readOnly: '这里只看进度，由书记和支委办理。',
  radarCaption: (percent: number) => `虚线是 ${percent}%`,
  items: '逐项',
  itemsNote: '点任一行看规则、依据和记录。',
  columns: { name: '项目', have: '已有和还缺', points: '得分' },
  bodyNote: '不计分，只看有没有',
  whatIf: '怎样最快达标',
  export: '导出数据集',
  exportNote: '拿到别处也能重算出同样的得分',
  chooseBranch: '看哪个支部',
  chooseBranchNote: '按组织顺序列出。得分只给支部自己对照，不排名。',
  noBranch: '这里还没有支部。',
  noBranchNext: '导入名册后，支部会列在这里。',
  otherBranch: '换一个支部',
  noPlace: '还没有认领名册',
  noPlaceNext: '认领后能看到本支部的自查。',
} as const;

export const collegeText = {
  own: { partyCommittee: '学院自己的事', generalBranch: '总支自己的事' },
  note: '这些由学院、总支和班子成员负责，不计支部得分。按组织顺序列出。',
  nothing: '没有要看的规则。',
  nothingNext: '学院党委的规则会列在这里。',
  do: '登记',
  have: (actual: number, expected: number, unit: string) => (expected === 0 ? '还没有到期' : `${expected} ${unit}中 ${actual} ${unit}`),
  branches: '下面的支部',
} as const;

export const trendText = {
  title: '按月走势和去年',
  open: '看按月走势和去年',
  close: '收起',
  months: '每月的得分',
  month: (month: number) => `${month}月`,
  point: (when: string, score: string, coverage: number) => `${when}：${score} 分，依据有记录可查 ${coverage}%`,
  noScore: (when: string) => `${when}：还没有到期的项目`,
  now: '现在',
  note: '按现在的记录回头算：后来补上的，会算到原来的月份。',
  empty: '今年还没有满一个月。',
  line: (score: string) => `虚线是达标线 ${score}`,
  beside: '和去年比，逐项',
  columns: { name: '项目', now: '今年', before: '去年' },
  before: (year: string, day: string) => `${year} 年的自查，算到${day}`,
  noBefore: '去年还没有这个支部，没有可比的。',
  otherPack: (version: string) => `去年按当时的标准（${version}）算。`,
} as const;

/** A verdict in its words, the same on every page. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  noScore: '还没有到期的项目。',
  insufficient: '考核期不足。',
  qualified: '达标。',
  notQualified: '未达标。',
  undecided: '还没有下结论。',
};

/** What follows it; of a branch that does not reach it what blocks is said instead. */
export const verdictNotes: Readonly<Record<Exclude<Verdict, 'notQualified'>, string>> = {
  noScore: '有项目到期后才有得分，现在只看进度。',
  insufficient: '成立或起计不满一年，只看进度。',
  qualified: '这一年都已定了。',
  undecided: '目前没有挡住达标的项，全年到期后再判断。',
};

export const verdictText = {
  rulesShort: (shorts: readonly string[]) =>
    `${shorts
      .slice(0, 2)
      .map((short) => `“${short}”`)
      .join('')}${shorts.length > 2 ? `等 ${shorts.length} 项` : ''}不到一半`,
  scoreShort: (score: string, line: string) => `总分 ${score}，还不到 ${line}`,
  scoreEnough: '总分已过线，但',
  dimensionShort: (name: string, percent: string) => `“${name}”只有 ${percent}`,
  dimensionUnder: (name: string, line: number) => `“${name}”不到 ${line}%`,
  everyDimension: (percent: number) => `每一化都要到 ${percent}%`,
  veto: (what: string) => `一票否决：${what}`,
  asRecorded: (blocks: string) => `按现在的记录，${blocks}还能补的都定了再下结论。`,
} as const;

export const ruleText = {
  expected: '应有',
  actual: '已有',
  advised: '宜有',
  ticked: '对照清单',
  dueSoFar: '按已到期的算',
  points: (earned: string, weight: string) => `得 ${earned} / ${weight} 分`,
  weight: (weight: string) => `共 ${weight} 分`,
  next: '接下来怎么办',
  tooLate: (count: number) => `另有 ${count} 项已过补办期，不再计入。`,
  evidence: '依据的记录',
  noEvidence: '没有找到记录',
  without: (words: string, count: number, most: number) => (count > most ? `${words}等 ${count} 期` : words),
  moreEvidence: (count: number) => `还有 ${count} 份`,
  counts: (expected: number, present: number) => `应到 ${expected}，实到 ${present}`,
  rosterTitle: '党员名册和任职',
  rosterNote: '这一项看名册，不看记录',
  unseen: (count: number) => `还有 ${count} 份记录作依据`,
  unseenNote: '由有权查看的同志打开',
  people: '涉及的人',
  peopleGroups: { met: '已办', notMet: '还缺', notYetDue: '未到期', noData: '等上级', notApplicable: '不适用' },
  peopleCount: (count: number) => `${count} 人`,
  allNames: (count: number) => `看全部 ${count} 人`,
  where: '哪里规定的',
  checkedOn: (day: Day) => `核对于 ${wholeDayWord(day)}`,
  unweighted: '不计分的',
  unweightedNote: '下面几条只作提醒或说明，不进得分。',
  lateHint: '开过但没录进来？在“安排活动”里把日期写成当天，按时开的照样全计。认为算得不对，请告诉书记或学院党委组织部。',
  gone: '没有找到这一项',
  goneNext: '回到五化，从列表里点进来。',
  toScore: '回到五化',
  open: '展开',
} as const;

export const summaryText = {
  missing: (words: string, more: number) => (more > 1 ? `缺${words}等 ${more} 项` : `缺${words}`),
  several: (lacks: readonly string[]) => `${lacks.slice(0, 2).join('，')}${lacks.length > 2 ? `，等 ${lacks.length} 条` : ''}`,
  madeUp: (words: string) => `都有，${words}为补办`,
  met: '已到期的都有',
  count: (name: string, actual: number, expected: string) => `${name} ${actual} / ${expected}`,
  share: (name: string, percent: string) => `${name} ${percent}`,
  due: (day: string) => `${day}前`,
  notDue: '还没有到期',
  waits: (who: string) => `等${who}录入`,
  unweighted: '只作提醒，不计分',
} as const;
