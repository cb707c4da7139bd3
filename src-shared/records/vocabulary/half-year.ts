// Reports of half a year are written when it is nearly over.
import type { Day } from '../../kernel/day';
import { halfOf, inNextYear, inYear, lastDayOf, yearOf, type Half } from '../../kernel/period';
import { dayWord, periodWord } from '../../kernel/time-words';
import { valueOn, type Params } from '../../standard/params';
import { faultIf } from './fault';
import type { Fault } from './kind';

/** Six days before it ends: a default of the catalogue, which the college may replace. */
export const halfOpensOn = (half: Half): Day => `${half.slice(0, 4)}-${half.endsWith('1') ? '06' : '12'}-25`;

export const halfNotOver = (half: Half | undefined, today: Day): Fault[] =>
  half === undefined
    ? []
    : faultIf(today < halfOpensOn(half), 'half', `${periodWord(half, today)}还没过完，${dayWord(halfOpensOn(half), today)}起可以写`);

/** The newest half that can be reported: `lastHalfToReport('2026-07-01')` is `'2026-H1'`. */
export const lastHalfToReport = (today: Day): Half => {
  const half = halfOf(today);
  if (today >= halfOpensOn(half)) return half;
  return half.endsWith('2') ? `${yearOf(today)}-H1` : `${Number(yearOf(today)) - 1}-H2`;
};

/** By a day of July for the first half, by a day of the next January for the second. */
export const halfReportDueOn = (half: Half, params: Pick<Params, 'firstHalfReportUntil' | 'secondHalfReportUntil'>): Day =>
  half.endsWith('1')
    ? inYear(half, valueOn(params.firstHalfReportUntil, lastDayOf(half)))
    : inNextYear(half, valueOn(params.secondHalfReportUntil, lastDayOf(half)));

/** The general branch has longer, since it puts together what its branches report. */
export const halfSummaryDueOn = (half: Half, params: Pick<Params, 'firstHalfSummaryUntil' | 'secondHalfSummaryUntil'>): Day =>
  half.endsWith('1')
    ? inYear(half, valueOn(params.firstHalfSummaryUntil, lastDayOf(half)))
    : inNextYear(half, valueOn(params.secondHalfSummaryUntil, lastDayOf(half)));
