// The leaders of the college: how long they held their post, which branches are theirs, where they were.
import { membershipOn } from '../../roster/on-day';
import { isLeader, leaderIdsOf } from '../../roster/leaders';
import type { ActivityFact, CollegeFacts } from '../../facts/facts';
import { addDays, type Day } from '../../kernel/day';
import { firstDayOf, lastDayOf, type Period } from '../../kernel/period';
import { byFirstDay } from '../../kernel/order';
import { daysWithin, laterOf } from '../../kernel/span';
import type { ActivityKind } from '../../records/activity';
import type { Post } from '../../records/post';
import { UNWRITTEN, WOULD, dayWithin } from '../remedy-records';

/** Who held the post on some day of a period. */
export const leadersIn = (facts: CollegeFacts, period: Period): string[] =>
  leaderIdsOf(facts.posts.filter((post) => daysWithin(post, { first: firstDayOf(period), last: lastDayOf(period) }) > 0));

/** Days of a period on which a person held the post; a second post of the same days adds nothing. */
export const daysAsLeader = (posts: readonly Post[], memberId: string, period: Period): number => {
  const last = lastDayOf(period);
  let days = 0;
  let first = firstDayOf(period);
  for (const post of posts.filter((entry) => isLeader(entry) && entry.memberId === memberId).sort(byFirstDay)) {
    days += daysWithin(post, { first, last });
    first = laterOf(first, addDays(post.toOn ?? last, 1));
  }
  return days;
};

/** The branch a person belongs to on a day. */
export const ownBranchOf = (facts: CollegeFacts, memberId: string, day: Day): string | undefined => {
  const member = facts.members.find((entry) => entry._id === memberId);
  return member === undefined ? undefined : membershipOn(member, day)?.branchId;
};

/** True for an activity of one of these branches, or one they hold together. */
export const isAt = (activity: ActivityFact, branchIds: readonly (string | undefined)[]): boolean =>
  [activity.orgId, ...(activity.participatingOrgIds ?? [])].some((orgId) => branchIds.includes(orgId));

/** Confirmed activities of a period. */
export const confirmedWithin = (activities: readonly ActivityFact[], period: Period, asOfOn: Day): ActivityFact[] =>
  activities.filter(
    (activity) =>
      activity.state === 'confirmed' && activity.day <= asOfOn && activity.day >= firstDayOf(period) && activity.day <= lastDayOf(period),
  );

export type WouldTakePlace = { orgId: string; kind: ActivityKind; period: Period; memberId: string; asOfOn: Day };

/** A branch's activity with the leader there, today or on the first day of a period to come. */
export const wouldTakePlace = ({ orgId, kind, period, memberId, asOfOn }: WouldTakePlace): ActivityFact => {
  const day = dayWithin(period, asOfOn);
  return {
    _id: `${WOULD}${kind}:${period}:${orgId}:${memberId}`,
    type: 'activity',
    orgId,
    kinds: [kind],
    scope: 'branch',
    day,
    endAt: `${day}T08:00:00.000Z`,
    state: 'confirmed',
    missing: [],
    topics: [],
    title: UNWRITTEN,
    lines: [{ memberId, status: 'present', mode: 'inPerson', isCommittee: false }],
    ...(kind === 'partyLecture' ? { lecture: { lecturerId: memberId } } : {}),
  };
};
