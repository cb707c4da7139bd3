import { kindsWord } from '../../../../src-shared/text/activity-words';
import { calendarFileOf, type CalendarDay, type CalendarEvent } from '../../../../src-shared/text/calendar-file';
import { ownPartsOf } from '../../../shared/meetings/activities/own-part';
import { knownOf } from '../../../shared/score/duties/branch-duties';
import { calendarDaysOf } from '../../../shared/score/duties/calendar-days';
import type { BranchRoster } from '../../../shared/roster/roster-store';
import { activitiesBetween } from '../../../shared/score/branch-year';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';

const lastDaysOf = async (context: BoundContext, roster: BranchRoster): Promise<CalendarDay[]> =>
  context.has('plan', roster.branch) ? calendarDaysOf(await knownOf(context.ports.documents, roster, context), context) : [];

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
