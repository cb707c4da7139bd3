import type { Day } from '../kernel/day';
import type { Activity, Standing } from '../records/activity';
import type { Member } from '../records/member';
import { committeeOn, membersOn } from './branch';
import { isExemptOn, membershipOn, standingOn, type Roster } from './on-day';

/** As much of an activity as decides who is asked to come. */
export type ActivityLike = Pick<Activity, 'orgId' | 'kinds' | 'scope'> & {
  groupId?: string | undefined;
  participatingOrgIds?: readonly string[] | undefined;
  day: Day;
};

/** One person as they stand towards an activity on its day. */
export type PersonOnDay = { member: Member; groupId?: string | undefined; standing: Standing; isCommittee: boolean; isExpected: boolean };

/** True for a meeting that only the committee is asked to. */
export const isCommitteeOnly = (activity: Pick<ActivityLike, 'kinds'>): boolean => activity.kinds.includes('committeeMeeting');

/** True when a person is within the circle of an activity: the committee, the group or the branch. */
export const isInCircle = (
  activity: Pick<ActivityLike, 'kinds' | 'scope' | 'groupId'>,
  groupId: string | undefined,
  isCommittee: boolean,
): boolean => {
  if (isCommitteeOnly(activity)) return isCommittee;
  return activity.scope === 'group' ? groupId !== undefined && groupId === activity.groupId : true;
};

/** Everybody of one of its branches on the day of an activity. */
const peopleIn = (orgId: string, activity: ActivityLike, roster: Roster): PersonOnDay[] => {
  const committee = new Set(committeeOn(roster, orgId, activity.day).map((member) => member._id));
  return membersOn(roster.members, orgId, activity.day).map((member) => {
    const groupId = membershipOn(member, activity.day)?.groupId;
    const isCommittee = committee.has(member._id);
    const isExempt = !isCommitteeOnly(activity) && isExemptOn(member, activity.day);
    return {
      member,
      groupId,
      standing: standingOn(member, activity.day),
      isCommittee,
      isExpected: isInCircle(activity, groupId, isCommittee) && !isExempt,
    };
  });
};

/** The branches that hold it. */
export const branchesOf = ({
  orgId,
  scope,
  participatingOrgIds = [],
}: Pick<ActivityLike, 'orgId' | 'scope' | 'participatingOrgIds'>): string[] => [
  ...new Set([orgId, ...(scope === 'joint' ? participatingOrgIds : [])]),
];

/**
 * Everybody of the branch on the day of an activity, in roster order, and whether they are expected.
 * A committee meeting expects the whole committee; a group's activity the group; all others the branch,
 * each without those who are exempt (domain Q10). Those not expected may still come and then count.
 * Of a joint one the people of each branch, the host's first (Q16).
 */
export const peopleOf = (activity: ActivityLike, roster: Roster): PersonOnDay[] =>
  branchesOf(activity).flatMap((orgId) => peopleIn(orgId, activity, roster));
