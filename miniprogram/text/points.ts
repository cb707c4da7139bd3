import { BONUS_LINES } from './points-lines';
import type { EntryView } from '@shared/contract/points';
import { groupOfLine, type LineGroup, type PointsLine } from '@shared/records/vocabulary/points-lines';
import type { BonusLine, Counts } from '@shared/records/points';

export const lineWords: Readonly<Record<PointsLine, string>> = {
  'base.orgLife': '组织生活',
  'base.study': '集中学习',
  'base.dues': '党费',
  'base.assigned': '交办任务',
  'base.conduct': '遵规守纪',
  'bonus.volunteering': '志愿服务',
  'bonus.massContact': '联系帮扶',
  'bonus.modelPost': '示范岗、承诺',
  'bonus.award': '表彰奖励',
  'bonus.urgent': '急难任务',
  'bonus.suggestion': '建议被采纳',
  peer: '党员互评',
  'deduct.absence': '未到无说明',
  'deduct.criticism': '通报批评',
  'deduct.dues': '党费逾期三个月',
};

export const bonusOptions: readonly { value: BonusLine; word: string }[] = BONUS_LINES.map((value) => ({ value, word: lineWords[value] }));

const countWords: Readonly<Record<string, (count: number) => string>> = {
  expected: (count) => `应到 ${count} 次`,
  excused: (count) => `请假 ${count} 次`,
  present: (count) => `到 ${count} 次`,
  unexcused: (count) => `未到 ${count} 次`,
  dueMonths: (count) => `${count} 个月应交`,
  paidOnTime: (count) => `${count} 个月按时交`,
  done: (count) => `完成 ${count} 件`,
  partly: (count) => `部分完成 ${count} 件`,
  notDone: (count) => `没有完成 ${count} 件`,
  decided: (count) => `纪律处分 ${count} 次`,
  noticed: (count) => `通报批评 ${count} 次`,
  overdue: (count) => `逾期 ${count} 次`,
  college: (count) => `学院表彰 ${count} 次`,
  municipal: (count) => `市级、校级表彰 ${count} 次`,
  province: (count) => `省级表彰 ${count} 次`,
  nation: (count) => `国家级表彰 ${count} 次`,
  confirmed: (count) => `${count} 次`,
};
/** Said even when it is nought, beside what was due. */
const SAID_AT_NOUGHT = ['present', 'paidOnTime'];

const signed = (words: string, count: number): string => words.replace(String(count), `${count < 0 ? '−' : '+'}${Math.abs(count)}`);

/** Whoever was expected, not excused and never came is said to have come 0 times: an entry leaves that fact out. */
const countOf = (counts: Counts, name: string, isChange: boolean): number | undefined =>
  counts[name] ?? (name === 'present' && !isChange && (counts.expected ?? 0) > (counts.excused ?? 0) ? 0 : undefined);

/** 「应到 4 次，到 4 次」; what an entry takes back has its sign: 「到 +1 次」. */
export const countsWord = (counts: Counts, isChange = false): string =>
  Object.entries(countWords)
    .flatMap(([name, word]) => {
      const count = countOf(counts, name, isChange);
      if (count === undefined || (count === 0 && !SAID_AT_NOUGHT.includes(name))) return [];
      return [isChange || count < 0 ? signed(word(count), count) : word(count)];
    })
    .join('，');

/** The name of a fact in a form that corrects it. */
export const factWords: Readonly<Record<string, string>> = {
  expected: '应到',
  excused: '请假',
  present: '到',
  unexcused: '未到',
  dueMonths: '应交月数',
  paidOnTime: '按时交的月数',
  done: '完成',
  partly: '部分完成',
  notDone: '没有完成',
  decided: '纪律处分',
  noticed: '通报批评',
  overdue: '逾期',
  confirmed: '次数',
  college: '学院表彰',
  municipal: '市级、校级表彰',
  province: '省级表彰',
  nation: '国家级表彰',
};

export const awardOptions = [
  { value: 'college', word: '学院 3 分' },
  { value: 'municipal', word: '市级、校级 5 分' },
  { value: 'province', word: '省级 8 分' },
  { value: 'nation', word: '国家级 10 分' },
] as const;

/** Tenths as people read them: 672 is 「67.2」. */
export const tenthsWord = (tenths: number): string => (tenths / 10).toFixed(1).replace('-', '−');

/** 「+2」「+0.5」「−2」. */
export const worthWord = (tenths: number): string => {
  const size = Math.abs(tenths) / 10;
  return `${tenths < 0 ? '−' : '+'}${Number.isInteger(size) ? size : size.toFixed(1)}`;
};

/** What an entry does to the points: a base line starts full, so that nothing taken off is good news and no nought. */
export const effectWord = ({ effectTenths, lineKey, corrects }: Pick<EntryView, 'effectTenths' | 'lineKey' | 'corrects'>): string => {
  if (effectTenths !== 0) return worthWord(effectTenths);
  return groupOfLine(lineKey) === 'base' && corrects === undefined ? '没扣分' : '不变';
};

export const declarationStates = { submitted: '待审', confirmed: '已确认', returned: '已退回' } as const;

/** Reasons that the program itself gives; what somebody wrote stands as it was written. */
const ownReasons: Readonly<Record<string, string>> = { late: '晚到记入', changed: '记录更正后补记' };
export const reasonWord = (reason: string): string => ownReasons[reason] ?? reason;

const lineNumbers = (keys: readonly PointsLine[]): ReadonlyMap<PointsLine, string> => {
  const counts: Record<string, number> = {};
  const groups: Readonly<Record<LineGroup, string>> = { base: '基础', bonus: '加分', deduct: '扣分', peer: '互评' };
  return new Map(
    keys.map((key) => {
      const group = groups[groupOfLine(key)];
      counts[group] = (counts[group] ?? 0) + 1;
      return [key, `${group} ${counts[group]}`] as const;
    }),
  );
};
/** 「基础 1」: the place of a line in the scheme, as the branch's paper has it. */
export const schemeLineWord = (keys: readonly PointsLine[], key: PointsLine): string => lineNumbers(keys).get(key) ?? '';

export const pointsText = {
  title: '我的积分',
  titleOf: (name: string) => `${name}的积分`,
  asOf: (year: string, until: string | undefined) => (until === undefined ? `${year} 年·还没有结账的月份` : `${year} 年·已结账到 ${until}`),
  now: '今年已有',
  onlyYou: '公示前仅您和书记可见',
  onlyThem: '公示前仅本人和书记可见',
  notInScheme: '您今年不参与积分。',
  notAdopted: '支部还没通过今年的积分办法。下面按学院默认的办法算。',
  adopted: (day: string, version: number) => `按 ${day} 党员大会通过的积分办法（第 ${version} 版）`,
  noticeUntil: (day: string) => `公示到 ${day}`,
  noticeOver: '公示期满',
  objections: '不同意见和答复',
  most: (max: string) => `/ ${max}`,
  bonus: '加分',
  bonusNone: '还没有，申报后由书记确认',
  deduction: '扣分',
  deductionNone: '没有扣分事项',
  nothing: '还没有记录，先按满分记',
  peer: '民主评议后记入',
  peerLater: '待年底',
  result: (stage: string, total: string) => `${stage}：${total}`,
  stages: { firstStage: '全年结果（不含互评）', complete: '全年结果' },
  scaled: '测评不足 5 票，互评不计，总分按其余项目折算',
  each: '每一笔',
  allMonths: '全部月份',
  chooseMonth: '看哪个月',
  monthEmptyTitle: (month: string) => `${month}没有记录`,
  monthEmptyNext: '有了会出现在这里，可以换一个月看。',
  month: (month: string, isFrozen: boolean) => `${month}·${isFrozen ? '已结账' : '还没结账'}`,
  auto: '由记录自动记入',
  confirmedBy: (name: string, day: string) => `${name} ${day}确认`,
  line: (line: string) => `办法 ${line}`,
  waiting: '等书记确认',
  returned: (reason: string) => `退回：${reason}`,
  again: '改好再交',
  lateFact: (month: string) => `${month}的事，晚到记入`,
  correction: (of: string) => `更正：${of}`,
  entryTitle: '这一笔',
  entryLine: '办法的哪一条',
  entryWhen: '记在哪个月',
  entryFact: '记了什么',
  entryBy: '谁确认的',
  entryAuto: '没有人另外确认：由书记确认过的记录自动记入',
  entryChange: '这一条的分',
  entryReason: '原因',
  sources: '从哪里来',
  sourceNone: '来源只有书记能看',
  open: '打开',
  doubtThis: '对这一笔有疑问',
  emptyTitle: '今年还没有记录',
  emptyNext: '参加组织生活后自动记入，不用申报。',
  declare: (month: string) => `申报 ${month}积分`,
  doubt: '对哪一笔有疑问，点开就能写下来，书记会书面答复。',
  doubtOfOffice: '哪一笔不对，点开就能记一笔更正，原来的一笔不改。',
  statement: '打印积分单',
} as const;

export const declareText = {
  title: (month: string) => `${month}积分申报`,
  plainTitle: '积分申报',
  voluntary: (day: string) => `自愿申报，${day}前。不申报不影响基础分。`,
  closed: (day: string) => `申报 25 日开放（下一次 ${day}）。现在想起来的，可以先存草稿。`,
  auto: '已自动记入，不用申报',
  autoNone: '这个月还没有自动记入的。参加组织生活后会出现在这里。',
  add: '您想补充的',
  sent: '已经交的',
  kind: '做了哪一类',
  day: '哪一天',
  text: '一句话说明',
  textPlaceholder: '做了什么，和谁一起',
  count: '几次',
  award: '谁给的表彰',
  awardHint: '几次表彰只取最高一项',
  noPhoto: '不用上传照片或截图。',
  addMore: '再加一条',
  change: '改',
  drop: '去掉',
  foot: '提交后书记确认或写明原因退回，结果在“我的积分”里看。晚到的记入下个月。',
  submit: (count: number) => `提交 ${count} 条`,
  nothing: '都已自动记入，不用申报。',
  done: (count: number) => `已提交 ${count} 条，等书记确认`,
  savedAt: (time: string) => `已自动保存 ${time}`,
  chooseKind: '请选一类',
  writeText: '请写一句话',
  dayOutside: (month: string) => `请选${month}里的一天`,
  countOutside: '请填 1 到 10',
  dayAhead: '这一天还没有到',
  dayNotOfBranch: '这一天您还不在支部',
} as const;

export const reviewText = {
  title: '积分审核',
  spotChecked: (day: string, doubt: string | undefined) => (doubt === undefined ? `${day}抽查无误` : `${day}抽查：${doubt}`),
  beside: (title: string) => `旁边的记录：${title}`,
  emptyTitle: '没有待审的申报',
  emptyNext: '没人申报也没关系。',
  confirmAll: (count: number) => `全部确认 ${count} 条`,
  confirmTitle: (count: number) => `确认这 ${count} 条？`,
  confirmWords: '确认后记入各人积分。之后发现不对，可以记一笔更正。',
  confirmStay: '再看看',
  confirm: '确认',
  confirmed: (count: number) => `已确认 ${count} 条`,
  giveBack: '退回',
  returnTitle: '退回这一条？',
  returnWords: (name: string) => `写一句原因，${name}会看到。`,
  returnStay: '不退回',
  reason: '原因',
  reasonMissing: '请写一句原因',
  returned: '已退回',
  enter: '替没有手机的同志代填',
  enterTitle: '代填',
  member: '哪一位',
  enterDone: (name: string) => `已替${name}交了一条，等您确认`,
  enterSubmit: '交',
  onBehalf: '书记代填',
  decided: '已经审过的',
  months: '已结账的月份',
  frozenOn: (day: string) => `${day}结账`,
  monthTitle: (month: string) => `${month}，到当月的累计`,
} as const;

/** The reasons by which a function refuses a day, for the line under the field. */
export const dayRefusals: Readonly<Record<string, string>> = {
  notInMonth: '请选正在申报的这个月里的一天',
  ahead: declareText.dayAhead,
  notOfBranch: declareText.dayNotOfBranch,
};
