import { dutiesOfYear, nearnessOf } from '../../../../src-shared/engines/duties/duties';
import { firstDayOf, lastDayOf, monthOf } from '../../../../src-shared/kernel/period';
import { Problem } from '../../../../src-shared/kernel/problem';
import { activityLineOf } from '../../../shared/activities/line';
import { activitiesBetween, branchYearOf } from '../../../shared/score/branch-year';
import type { QueryHandler } from '../../context';

/** Last days stand beside the activities; the writing-down of what was held is shown with the activity itself. */
export const calendar: QueryHandler<'activity.calendar'> = async (context, { orgId, month }) => {
  const org = await context.demand('readBranch', orgId);
  const roster = org.kind === 'branch' ? await context.roster.branch(orgId) : null;
  const base = { orgId, month, today: context.today };
  if (roster === null) return { ...base, activities: [], lastDays: [], mayPlan: false };
  const mayPlan = context.has('plan', roster.branch);
  const year = month.slice(0, 4);
  const isThisYear = year === context.today.slice(0, 4);
  if (!/^\d{4}-\d{2}$/.test(month)) throw new Problem('common.badInput', { fields: { month: 'month' } });
  const found = mayPlan && isThisYear ? await branchYearOf(context.ports.documents, roster, { year, asOfOn: context.today, also: [String(Number(year) - 1)] }) : null;
  const activities = found === null
    ? await activitiesBetween(context.ports.documents, orgId, { from: firstDayOf(month), to: lastDayOf(month) })
    : found.activities.filter((activity) => monthOf(activity.day) === month);
  const duties = found === null ? [] : dutiesOfYear(found.facts, found.pack, { asOfOn: context.today, nowAt: context.nowAt });
  return {
    ...base,
    activities: activities.sort((a, b) => (a.startAt < b.startAt ? -1 : 1)).map((activity) => activityLineOf(activity, roster.groups)),
    lastDays: duties.flatMap((duty) => {
      const { verb } = duty;
      if ((verb !== 'hold' && verb !== 'enter' && verb !== 'roster') || duty.by === 'generalBranch' || duty.by === 'committee' || monthOf(duty.dueOn) !== month) return [];
      const groupName = roster.groups.find((group) => group._id === duty.groupId)?.name;
      return [{
        dutyId: duty.dutyId, ruleIds: duty.ruleIds, verb, kinds: duty.kinds, ...(duty.type === undefined ? {} : { type: duty.type }), ...(duty.period === undefined ? {} : { period: duty.period }),
        ...(groupName === undefined ? {} : { groupName }), people: duty.memberIds.length, dueOn: duty.dueOn, isOverdue: duty.isOverdue, nearDays: nearnessOf(duty.dueOn, context.today),
      }];
    }),
    mayPlan,
  };
};
