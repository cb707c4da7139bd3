import { existsForAllOf, isThereOn } from '../../roster/branch';
import { addDays, type Day } from '../../kernel/day';
import { firstDayOf, inYear, kindOfPeriod, lastDayOf, nextPeriod, periodOf, yearOf, type Period, type Year } from '../../kernel/period';
import { earlierOf, laterOf } from '../../kernel/span';
import type { Org } from '../../records/org';
import type { CheckAt, NotApplicableBecause, Part } from '../indicator';
import { valueOn } from '../../standard/params';

/** The last day on which a period can be made up: the end of the next quarter, and never after a day of the next January. */
export const makeUpUntil = (period: Period, at: Pick<CheckAt, 'params'>): Day => {
  const last = lastDayOf(period);
  const nextQuarterEnd = lastDayOf(nextPeriod(periodOf(last, 'quarter')));
  const latest = `${Number(yearOf(last)) + 1}-${valueOn(at.params.makeUpUntil, last)}`;
  return earlierOf(nextQuarterEnd, latest);
};

/** Why nothing is asked of an organisation on a day: it is not there yet, or no more; null when it is there. */
export const notThere = (org: Org, day: Day): NotApplicableBecause | null => {
  if (isThereOn(org, day)) return null;
  return org.foundedOn > day ? 'beforeFounding' : 'afterDissolution';
};

/**
 * Why a year is not asked by a college that counts from a day on (从…起计): as of a branch founded on that day, so that
 * the same share of a year is asked of both (domain Q7). Shorter periods are looked at where the parts are settled.
 */
export const yearNotCounted = (
  year: Year,
  { params, countsFromOn }: Pick<CheckAt, 'params' | 'countsFromOn'>,
): NotApplicableBecause | null => {
  const last = lastDayOf(year);
  if (countsFromOn === undefined || countsFromOn <= inYear(year, valueOn(params.judgedIfFoundedBy, last))) return null;
  return countsFromOn <= last ? 'countedLate' : 'beforeCounting';
};

/**
 * Why a period is not asked of a branch, null when it is (domain Q7, Q8). Duties of months, quarters and halves begin with
 * the first full period and end with the last; a year is asked of a branch founded by the end of September that is there at its end.
 */
export const notAsked = (branch: Org, period: Period, at: Pick<CheckAt, 'params' | 'countsFromOn'>): NotApplicableBecause | null => {
  if (kindOfPeriod(period) !== 'year') {
    if (existsForAllOf(branch, period)) return null;
    return branch.foundedOn > firstDayOf(period) ? 'beforeFounding' : 'afterDissolution';
  }
  const last = lastDayOf(period);
  const isLate = branch.foundedOn > inYear(period, valueOn(at.params.judgedIfFoundedBy, last));
  return isLate && branch.foundedOn <= last ? 'foundedLate' : (notThere(branch, last) ?? yearNotCounted(period, at));
};

/** A deadline that lies less than some weeks after the founding of a branch is put off for it. */
export const dueFor = (branch: Org, dueOn: Day, at: Pick<CheckAt, 'params'>): Day => {
  return laterOf(dueOn, addDays(branch.foundedOn, valueOn(at.params.newBranchDays, dueOn)));
};

/** True while somebody can still do something about a part: its time runs, or it can be made up. */
export const isOpen = (part: Pick<Part, 'outcome' | 'makeUpUntilOn'>, asOfOn: Day): boolean =>
  (part.outcome === 'notYetDue' || part.outcome === 'notMet') && asOfOn <= part.makeUpUntilOn;

/** A part that is not asked. */
export const partNotAsked = (
  because: NotApplicableBecause,
  where: Pick<Part, 'lastOn' | 'makeUpUntilOn'> & Partial<Pick<Part, 'period' | 'groupId' | 'memberId' | 'orgId'>>,
): Part => ({
  ...where,
  outcome: 'notApplicable',
  notApplicableBecause: because,
  isMadeUp: false,
  evidenceIds: [],
  openIds: [],
  countsFromOn: where.lastOn,
  remedy: null,
});
