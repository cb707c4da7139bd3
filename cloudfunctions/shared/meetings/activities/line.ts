import type { ActivityLine } from '../../../../src-shared/contract/activity';
import type { Org } from '../../../../src-shared/records/org';
import type { Activity } from '../../../../src-shared/records/activity';

export type LineSource = Pick<
  Activity,
  '_id' | 'kinds' | 'title' | 'scope' | 'groupId' | 'day' | 'startAt' | 'endAt' | 'place' | 'state' | 'stateReason'
> & { roll?: { expected: number; present: number } | undefined };

/** An activity as one line of a list or of the calendar. */
export const activityLineOf = (activity: LineSource, groups: readonly Org[]): ActivityLine => {
  const groupName = groups.find((group) => group._id === activity.groupId)?.name;
  return {
    activityId: activity._id,
    kinds: activity.kinds,
    title: activity.title,
    scope: activity.scope,
    ...(groupName === undefined ? {} : { groupName }),
    day: activity.day,
    startAt: activity.startAt,
    endAt: activity.endAt,
    place: activity.place,
    state: activity.state,
    ...(activity.stateReason === undefined ? {} : { stateReason: activity.stateReason }),
    ...(activity.roll === undefined ? {} : { expected: activity.roll.expected, present: activity.roll.present }),
  };
};
