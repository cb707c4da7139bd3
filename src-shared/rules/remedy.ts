import type { ActivityFact, Gathered } from '../engines/score/facts';
import { addDays, type Day } from '../kernel/day';
import { firstDayOf } from '../kernel/period';
import type { ActivityKind } from '../records/activity';
import type { CheckAt, FindingPeriod, Remedy } from './indicator';
import { valueOn } from './params';

type Where = { gathered: Gathered; at: CheckAt };

/** The last day for completing the record of an activity. */
export const recordDueOn = (activity: Pick<ActivityFact, 'day'>, at: Pick<CheckAt, 'params'>): Day =>
  addDays(activity.day, valueOn(at.params.recordDays, activity.day));

/** Finishing the record of what was held: the recorder writes, the secretary confirms. */
export const recordRemedy = (activity: ActivityFact, at: CheckAt): Remedy => ({
  verb: activity.state === 'submitted' ? 'confirm' : 'record',
  kinds: [...activity.kinds],
  activityId: activity._id,
  byOn: recordDueOn(activity, at),
  isMakeUp: false,
});

/** True while somebody can still do something about a period: it runs, or can be made up. */
export const isOpen = (entry: FindingPeriod, asOfOn: Day): boolean => {
  if (entry.outcome !== 'notYetDue' && entry.outcome !== 'notMet') return false;
  return firstDayOf(entry.period) <= asOfOn && asOfOn <= entry.makeUpUntilOn;
};

const byDeadline = (a: FindingPeriod, b: FindingPeriod): number => (a.makeUpUntilOn === b.makeUpUntilOn ? (a.period < b.period ? -1 : 1) : a.makeUpUntilOn < b.makeUpUntilOn ? -1 : 1);

/**
 * The next thing to do for a rule: write down what was held; else hold what the running period still lacks;
 * else make up what can be made up, the nearest deadline first. Null when nothing can or need be done.
 */
export const remedyOf = (kind: ActivityKind, periods: readonly FindingPeriod[], { gathered, at }: Where): Remedy | null => {
  const open = periods.filter((entry) => isOpen(entry, at.asOfOn));
  const held = open.flatMap((entry) => gathered.openIn(kind, entry.period).filter((activity) => entry.openIds.includes(activity._id) && activity.day < at.asOfOn));
  const first = held[0];
  if (first) return recordRemedy(first, at);
  const unplanned = open.filter((entry) => entry.openIds.length === 0);
  const running = unplanned.find((entry) => entry.lastOn >= at.asOfOn);
  const lacking = running ?? [...unplanned].sort(byDeadline)[0];
  if (!lacking) return null;
  const isMakeUp = !running;
  return { verb: 'hold', kinds: [kind], period: lacking.period, groupId: lacking.groupId, byOn: isMakeUp ? lacking.makeUpUntilOn : lacking.lastOn, isMakeUp };
};
