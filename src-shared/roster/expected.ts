import type { Day } from '../kernel/day';
import type { Activity, Standing } from '../records/activity';
import type { Member } from '../records/member';
import { committeeOn, inRosterOrder, membersOn } from './branch';
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

/** Everybody of one of its branches on the day of an activity; to a meeting of the committee also who is on it and a member elsewhere. */
const peopleIn = (orgId: string, activity: ActivityLike, roster: Roster): PersonOnDay[] => {
  const seats = committeeOn(roster, orgId, activity.day);
  const committee = new Set(seats.map((member) => member._id));
  const own = membersOn(roster.members, orgId, activity.day);
  const people = isCommitteeOnly(activity) ? inRosterOrder([...new Set([...own, ...seats])]) : own;
  return people.map((member) => {
    const stay = membershipOn(member, activity.day);
    const groupId = stay?.branchId === orgId ? stay.groupId : undefined;
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
