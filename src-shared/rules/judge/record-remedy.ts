import type { ActivityFact } from '../../facts/facts';
import { addDays, type Day } from '../../kernel/day';
import type { CheckAt, Remedy } from '../indicator';
import { valueOn } from '../../standard/params';

/** The last day for completing the record of an activity. */
export const recordDueOn = (activity: Pick<ActivityFact, 'day'>, at: Pick<CheckAt, 'params'>): Day =>
  addDays(activity.day, valueOn(at.params.recordDays, activity.day));

/** Finishing the record of what was held, with the roll that is kept of it: the recorder writes, the secretary confirms. */
export const recordRemedy = (activity: ActivityFact, at: Pick<CheckAt, 'params'>, lines = activity.lines): Remedy => ({
  verb: activity.state === 'submitted' ? 'confirm' : 'record',
  by: activity.state === 'submitted' ? 'secretary' : 'recorder',
  effort: 'form',
  kinds: [...activity.kinds],
  activityId: activity._id,
  groupId: activity.groupId,
  byOn: recordDueOn(activity, at),
  isMakeUp: false,
  would: [{ ...activity, state: 'confirmed', missing: [], lines }],
});
