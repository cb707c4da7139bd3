import type { Day } from '../../../../src-shared/kernel/day';
import { firstDayOf, lastDayOf, monthOf, type Month } from '../../../../src-shared/kernel/period';
import type { LastDay } from '../../../../src-shared/contract/last-days';
import { calendarBelow } from '../../../shared/meetings/activities/below';
import { activityLineOf } from '../../../shared/meetings/activities/line';
import { knownOf, owedThisYear } from '../../../shared/score/duties/branch-duties';
import { lastDayLineOf, type Known } from '../../../shared/score/duties/view';
import { activitiesBetween } from '../../../shared/score/branch-year';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

/** A last day that was missed stands in its month, and once more in the month in which it can still be made up. */
const isIn = (month: Month, days: readonly (Day | undefined)[]): boolean => days.some((day) => day !== undefined && monthOf(day) === month);

const lastDaysOf = (context: BoundContext, known: Known, month: Month): LastDay[] =>
  owedThisYear(known, context).flatMap((duty) => {
    const line = lastDayLineOf(duty, known, context.today);
    return line !== null && isIn(month, [line.dueOn, line.canBeMadeUpUntilOn]) ? [line] : [];
  });

/** Last days stand beside the activities; the writing-down of what was held is shown with the activity itself. */
export const calendar: QueryHandler<'activity.calendar'> = async (context, { orgId, month }) => {
  const org = await context.demand('readBranch', orgId);
  const roster = org.kind === 'branch' ? await context.roster.branch(orgId) : null;
  const base = { orgId, month, today: context.today };
  if (roster === null) {
    const branches = (await context.roster.branchesIn(month)).filter((branch) => branch.path.includes(orgId));
    return { ...base, ...(await calendarBelow(context.ports.documents, branches, month)), lastDays: [], mayPlan: false };
  }
  const mayPlan = context.has('plan', roster.branch);
  const nearYears = [-1, 0, 1].map((by) => String(Number(context.today.slice(0, 4)) + by));
  const known = mayPlan && nearYears.includes(month.slice(0, 4)) ? await knownOf(context.ports.documents, roster, context) : null;
  const isThisYear = month.slice(0, 4) === context.today.slice(0, 4);
  const activities =
    known !== null && isThisYear
      ? known.year.activities.filter((activity) => monthOf(activity.day) === month)
      : await activitiesBetween(context.ports.documents, orgId, { from: firstDayOf(month), to: lastDayOf(month) });
  return {
    ...base,
    activities: activities.sort((a, b) => (a.startAt < b.startAt ? -1 : 1)).map((activity) => activityLineOf(activity, roster.groups)),
    lastDays: known === null ? [] : lastDaysOf(context, known, month),
    mayPlan,
  };
};
