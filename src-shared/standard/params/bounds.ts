// Between which numbers a number of the standard may lie. Beyond them it is a slip of the hand: a line nobody can reach, a floor above the whole, a veto on everybody.
import type { ParamKey } from './index';

export type Bounds = { least: number; most: number };

const BY_UNIT: Readonly<Record<string, Bounds>> = {
  是否: { least: 0, most: 1 },
  十分之一分: { least: 0, most: 1000 },
  百分比: { least: 0, most: 100 },
  天: { least: 0, most: 999 },
  工作日: { least: 0, most: 99 },
  月: { least: 0, most: 99 },
  年: { least: 1, most: 99 },
  次: { least: 1, most: 99 },
  人: { least: 0, most: 999 },
  名正式党员: { least: 1, most: 999 },
  岁: { least: 18, most: 99 },
  学时: { least: 0, most: 999 },
};

/** Where 0 would mean something else than “not asked”, or the practice itself has an end. */
const BY_KEY: Readonly<Partial<Record<ParamKey, Bounds>>> = {
  // After 0 silent months every branch would be vetoed.
  vetoMonthsWithoutLife: { least: 1, most: 99 },
  // In no month at all nobody could be admitted.
  politicalReviewMonths: { least: 1, most: 99 },
  admissionMeetingMonths: { least: 1, most: 99 },
  // Not before the year of probation has begun.
  conversionRequestMonths: { least: 0, most: 11 },
  // Late or early, dues are half a year from their month at most.
  duesAheadMonths: { least: 0, most: 6 },
  // Time to take out what is going to be deleted, and a leave that can still be asked about.
  keepOfferDays: { least: 30, most: 999 },
  keepReasonMonths: { least: 1, most: 99 },
};

const WIDEST: Bounds = { least: 0, most: 1_000_000 };

/** The bounds of a whole number of the standard, by its key and the unit it is counted in; both included. */
export const boundsOf = (key: ParamKey, unit: string): Bounds => BY_KEY[key] ?? BY_UNIT[unit] ?? WIDEST;
