import { addDays, lastDateOf, type Day } from './day';

export type Month = string;
export type Quarter = string;
export type Half = string;
export type Year = string;
/** A calendar period by its own name: `'2026-11'`, `'2026-Q4'`, `'2026-H2'` or `'2026'`. */
export type Period = Month | Quarter | Half | Year;
/** The shortest first. */
export const PERIOD_KINDS = ['month', 'quarter', 'halfYear', 'year'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const yearOf = (day: Day): Year => day.slice(0, 4);
/** `yearBefore('2026')` is `'2025'`. */
export const yearBefore = (year: Year): Year => String(Number(year) - 1);
export const monthOf = (day: Day): Month => day.slice(0, 7);
export const quarterOf = (day: Day): Quarter => `${yearOf(day)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
export const halfOf = (day: Day): Half => `${yearOf(day)}-H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;

const MONTHS_IN: Record<PeriodKind, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The kind of a period name. Throws RangeError for anything else. */
export const kindOfPeriod = (period: Period): PeriodKind => {
  if (/^\d{4}-Q[1-4]$/.test(period)) return 'quarter';
  if (/^\d{4}-H[12]$/.test(period)) return 'halfYear';
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return 'month';
  if (/^\d{4}$/.test(period)) return 'year';
  throw new RangeError(`Not a period: ${period}`);
};

/** The period of a kind in which a day lies: `periodOf('2026-11-24', 'quarter')` is `'2026-Q4'`. */
export const periodOf = (day: Day, kind: PeriodKind): Period => {
  if (kind === 'month') return monthOf(day);
  if (kind === 'quarter') return quarterOf(day);
  return kind === 'halfYear' ? halfOf(day) : yearOf(day);
};

const twoFigures = (value: number): string => String(value).padStart(2, '0');

/** Its first month and its last, 1 for January. */
const monthsOf = (period: Period): { first: number; last: number } => {
  const kind = kindOfPeriod(period);
  const first = kind === 'month' ? Number(period.slice(5)) : kind === 'year' ? 1 : (Number(period.slice(6)) - 1) * MONTHS_IN[kind] + 1;
  return { first, last: first + MONTHS_IN[kind] - 1 };
};

/** First day: `firstDayOf('2026-Q4')` is `'2026-10-01'`. */
export const firstDayOf = (period: Period): Day => `${period.slice(0, 4)}-${twoFigures(monthsOf(period).first)}-01`;

/** Last day: `lastDayOf('2026-02')` is `'2026-02-28'`. */
export const lastDayOf = (period: Period): Day => {
  const { last } = monthsOf(period);
  return `${period.slice(0, 4)}-${twoFigures(last)}-${lastDateOf(Number(period.slice(0, 4)), last)}`;
};

/** The period after: `nextPeriod('2026-Q4')` is `'2027-Q1'`. */
export const nextPeriod = (period: Period): Period => periodOf(addDays(lastDayOf(period), 1), kindOfPeriod(period));

/** All periods of a kind in a year, in order: four quarters, twelve months. */
export const periodsOfYear = (year: Year, kind: PeriodKind): Period[] =>
  Array.from({ length: 12 / MONTHS_IN[kind] }, (_, index) => periodOf(`${year}-${twoFigures(index * MONTHS_IN[kind] + 1)}-01`, kind));

/** A month and day of the period's year: `inYear('2026-H1', '07-15')` is `'2026-07-15'`. */
export const inYear = (period: Period, monthDay: string): Day => `${period.slice(0, 4)}-${monthDay}`;
/** A month and day of the year after the period's: `inNextYear('2026', '01-15')` is `'2027-01-15'`. */
export const inNextYear = (period: Period, monthDay: string): Day => `${Number(period.slice(0, 4)) + 1}-${monthDay}`;
