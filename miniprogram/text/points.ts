import { BONUS_LINES } from './points-lines';
import type { BonusLine, Counts, PointsLine } from '@shared/records/points';

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
  confirmed: (count) => `${count} 次`,
};

/** 「应到 4 次，到 4 次」; a count of another name is said by the source record, not here. */
export const countsWord = (counts: Counts): string =>
  Object.entries(countWords).flatMap(([name, word]) => (counts[name] === undefined || (counts[name] === 0 && name !== 'present') ? [] : [word(counts[name])])).join('，');

/** Tenths as people read them: 672 is 「67.2」. */
export const tenthsWord = (tenths: number): string => (tenths / 10).toFixed(1).replace('-', '−');

/** 「+2」「+0.5」「−2」. */
export const worthWord = (tenths: number): string => {
  const size = Math.abs(tenths) / 10;
  return `${tenths < 0 ? '−' : '+'}${Number.isInteger(size) ? size : size.toFixed(1)}`;
};

export const declarationStates = { submitted: '待审', confirmed: '已确认', returned: '已退回' } as const;

export const pointsText = {
  title: '我的积分',
  asOf: (year: string, until: string | undefined) => (until === undefined ? `${year} 年·还没有结账的月份` : `${year} 年·已结账到 ${until}`),
  now: '今年已有',
  onlyYou: '公示前仅您和书记可见',
  base: '基础',
  baseNote: '组织生活、学习、党费、交办任务、遵规守纪',
  bonus: '加分',
  bonusNote: '您申报并经书记确认的',
  deduction: '扣分',
  deductionNone: '没有扣分事项',
  deductionNote: '每一笔都写明原因',
  each: '每一笔',
  month: (month: string, isFrozen: boolean) => `${month}·${isFrozen ? '已结账' : '还没结账'}`,
  auto: '自动记入',
  confirmed: '书记已确认',
  waiting: '等书记确认',
  returned: (reason: string) => `退回：${reason}`,
  lateFact: (month: string) => `${month}的事，晚到记入`,
  source: '看活动',
  sourceNumber: (place: number) => `第 ${place} 次`,
  emptyTitle: '今年还没有记录',
  emptyNext: '参加组织生活后自动记入，不用申报。',
  declare: (month: string) => `申报 ${month}积分`,
  doubt: '对哪一笔有疑问，请告诉书记，书记会答复。',
  entries: (line: string, count: number) => `${line}，${count} 笔`,
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
  waiting: (count: number) => `待审 ${count} 条`,
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
