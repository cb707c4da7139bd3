import type { LastDay } from '../../../../src-shared/contract/last-days';
import type { Day } from '../../../../src-shared/kernel/day';
import { kindOfPeriod } from '../../../../src-shared/kernel/period';
import { kindsWord } from '../../../../src-shared/text/activity-words';
import { calendarFileOf, type CalendarDay, type CalendarEvent } from '../../../../src-shared/text/calendar-file';
import { dutyName } from '../../../../src-shared/text/duty-words';
import { dayWord } from '../../../../src-shared/kernel/time-words';
import { ownPartsOf } from '../../../shared/meetings/activities/own-part';
import { knownOf, owedThisYear } from '../../../shared/score/duties/branch-duties';
import { lastDayLineOf } from '../../../shared/score/duties/view';
import type { BranchRoster } from '../../../shared/roster/roster-store';
import { activitiesBetween } from '../../../shared/score/branch-year';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

/** A mark a month ahead would be set before the month it speaks of has begun. */
const marksFor = ({ period }: LastDay): number[] => (period !== undefined && kindOfPeriod(period) === 'month' ? [7, 1] : [30, 7, 1]);

const lastOnOf = ({ dueOn, isOverdue, canBeMadeUpUntilOn }: LastDay): Day =>
  isOverdue && canBeMadeUpUntilOn !== undefined ? canBeMadeUpUntilOn : dueOn;

const dayOf = (line: LastDay, orgId: string, { today, nowAt }: BoundContext): CalendarDay => {
  const name = dutyName(line, today);
  return {
    id: `due-${orgId}-${line.dutyId}`,
    title: `${name}·最后一天`,
    day: lastOnOf(line),
    ...(line.isOverdue ? { note: `原定${dayWord(line.dueOn, today)}，补上计一半` } : {}),
    marksDaysBefore: marksFor(line),
    stampAt: nowAt,
  };
};

/** Only what still lies ahead: a calendar is no list of what was missed. */
const lastDaysOf = async (context: BoundContext, roster: BranchRoster): Promise<CalendarDay[]> => {
  if (!context.has('plan', roster.branch)) return [];
  const known = await knownOf(context.ports.documents, roster, context);
  return owedThisYear(known, context).flatMap((duty) => {
    const line = lastDayLineOf(duty, known, context.today);
    return line === null || line.verb === 'roster' || lastOnOf(line) < context.today ? [] : [dayOf(line, roster.branch._id, context)];
  });
};

/** What is planned from today on and asks for this person. */
const meetingsOf = async (context: BoundContext, roster: BranchRoster): Promise<CalendarEvent[]> => {
  const to = `${Number(context.today.slice(0, 4)) + 1}-12-31`;
  const planned = (await activitiesBetween(context.ports.documents, roster.branch._id, { from: context.today, to })).filter(
    (activity) => activity.state !== 'draft' && activity.state !== 'cancelled',
  );
  const parts = await ownPartsOf(context, roster, planned);
  const own = planned.filter((activity) => parts.get(activity._id)?.mayAttend === true).sort((a, b) => (a.startAt < b.startAt ? -1 : 1));
  return own.map(({ _id, title, kinds, startAt, endAt, place }) => ({
    id: _id,
    title,
    startAt,
    endAt,
    place,
    note: kindsWord(kinds),
    stampAt: context.nowAt,
  }));
};

export const calendarFile: QueryHandler<'activity.calendarFile'> = async (context, { orgId }) => {
  const org = await context.demand('readBranch', orgId);
  const roster = org.kind === 'branch' ? await context.roster.branch(orgId) : null;
  const [meetings, lastDays] = roster === null ? [[], []] : await Promise.all([meetingsOf(context, roster), lastDaysOf(context, roster)]);
  return {
    fileName: `${org.shortName}日历.ics`,
    text: calendarFileOf([...meetings, ...lastDays]),
    events: meetings.length + lastDays.length,
  };
};
