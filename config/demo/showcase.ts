// The branch in which a visitor enters first: everything done but a handful of things of different kinds, which can still be put right.
import { addDays, type Day } from '../../src-shared/kernel/day';
import {
  firstDayOf,
  halfOf,
  lastDayOf,
  monthOf,
  quarterOf,
  yearOf,
  type Month,
  type Period,
  type Quarter,
} from '../../src-shared/kernel/period';
import type { BranchSpec } from './branches';

export const SHOWCASE_INDEX = 0;
export const isShowcase = (spec: Pick<BranchSpec, 'index'>): boolean => spec.index === SHOWCASE_INDEX;

/** Days after a month before its theme day is called missing. */
const GRACE_DAYS = 8;
/** Where the one whom the secretary has not talked with stands in the roster. */
export const UNTALKED_PLACE = 16;

const before = (period: Period, periodOf: (day: Day) => Period): Period => periodOf(addDays(firstDayOf(period), -1));

/** The latest month whose theme day is missing by now. */
export const missedMonth = (today: Day): Month => {
  const last = before(monthOf(today), monthOf);
  return addDays(lastDayOf(last), GRACE_DAYS) <= today ? last : before(last, monthOf);
};

/** The quarter that ended last: its dues have not been made known. */
export const unpublishedQuarter = (today: Day): Quarter => before(quarterOf(today), quarterOf);

/** A report that is overdue and still counts in part: that of the last half for as long as it does, afterwards the plan of whom to develop. */
export const overdueReport = (today: Day): string => {
  const half = before(halfOf(today), halfOf);
  const isFirst = half.endsWith('1');
  const [dueOn, untilOn] = isFirst
    ? [`${half.slice(0, 4)}-07-15`, `${half.slice(0, 4)}-09-30`]
    : [`${yearOf(today)}-01-15`, `${yearOf(today)}-01-31`];
  return today > dueOn && today <= untilOn ? `report:${half}` : `developmentPlan:${yearOf(today)}`;
};

/** What the branch has left undone, by the names under which it is asked. */
export const showcaseGaps = (today: Day): ReadonlySet<string> =>
  new Set([
    `themeDay:${missedMonth(today)}`,
    `duesNotice:${unpublishedQuarter(today)}`,
    overdueReport(today),
    `talk:${yearOf(today)}:${UNTALKED_PLACE}`,
  ]);
