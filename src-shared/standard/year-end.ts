import type { Day } from '../kernel/day';
import { lastDayOf, yearBefore, yearOf, type Year } from '../kernel/period';
import type { Params } from './params';
import { valueOn } from './params/value-on';

type Numbers<Key extends keyof Params> = Pick<Params, Key>;

/** A month and day of the year after: `('2026', '03-31')` is `'2027-03-31'`. */
const inYearAfter = (year: Year, monthDay: string): Day => `${Number(year) + 1}-${monthDay}`;

/** The last day on which 组织生活会, 民主评议, 述职 and the assessment of a year may be held or entered; a day of the next year (domain Q9). */
export const appraisalLastDay = (year: Year, { appraisalUntil }: Numbers<'appraisalUntil'>): Day =>
  inYearAfter(year, valueOn(appraisalUntil, lastDayOf(year)));

/** The year that is appraised on a day: until the last day of the one before, it is that. */
export const yearAppraisedOn = (day: Day, params: Numbers<'appraisalUntil'>): Year => {
  const before = yearBefore(yearOf(day));
  return day <= appraisalLastDay(before, params) ? before : yearOf(day);
};

/** The day on which the verdict on a year stands at the latest; a day of the next year. */
export const verdictDay = (year: Year, { verdictFrom }: Numbers<'verdictFrom'>): Day =>
  inYearAfter(year, valueOn(verdictFrom, lastDayOf(year)));
