// Evidence that rests on a meeting: what was decided or held at one proves nothing while that meeting is not there and confirmed (records.md §3).
import type { ActivityFact, BranchFacts } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import type { Day } from '../../kernel/day';
import type { ActivityKind } from '../../records/activity';
import type { CheckAt } from '../indicator';
import type { On } from './due';

/** The branch's own confirmed meeting of a kind that a record names; undefined when there is none, or it is another. */
export const meetingNamed = (
  activityId: string | undefined,
  kind: ActivityKind,
  { facts, gathered }: { facts: BranchFacts; gathered: Gathered },
): ActivityFact | undefined => {
  const found = activityId === undefined ? undefined : gathered.fact(activityId);
  if (found?.type !== 'activity' || found.orgId !== facts.branch._id || !found.kinds.includes(kind)) return undefined;
  // A general meeting is of the whole branch, and no meeting that decides is held jointly (domain Q16).
  if (kind === 'generalMeeting' ? found.scope !== 'branch' : found.scope === 'joint') return undefined;
  return found.state === 'confirmed' && found.day <= gathered.asOfOn && gathered.isTrue(found) ? found : undefined;
};

/** Of a day before the college counts the meetings are not known here: a record of that time is taken at its word. */
export const isOfUncountedTime = (day: Day, { countsFromOn }: Pick<CheckAt, 'countsFromOn'>): boolean =>
  countsFromOn !== undefined && day < countsFromOn;

/** Whether what was done on a day rests on a meeting of the kind, as far as meetings are known. */
export const restsOnMeeting = (
  { activityId, doneOn }: { activityId: string | undefined; doneOn: Day },
  kind: ActivityKind,
  { facts, gathered, at }: On & { facts: BranchFacts },
): boolean => isOfUncountedTime(doneOn, at) || meetingNamed(activityId, kind, { facts, gathered }) !== undefined;
