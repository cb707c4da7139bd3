import type { Day } from '../../../src-shared/kernel/day';
import type { Member } from '../../../src-shared/records/member';
import { peopleOf, type ActivityLike } from '../../../src-shared/roster/expected';
import { isActiveOn, isExemptOn, membershipOn, type Roster } from '../../../src-shared/roster/on-day';

/** May come: belongs to the branch on that day, exempt and mobile members too. */
export const mayAttendOn = (member: Member, branchId: string, day: Day): boolean =>
  membershipOn(member, day)?.branchId === branchId && isActiveOn(member, day);

/** 应到 of the whole branch (domain Q9, Q10). */
export const isExpectedOn = (member: Member, branchId: string, day: Day): boolean =>
  mayAttendOn(member, branchId, day) && !isExemptOn(member, day);

/** 应到 of an activity, in roster order. */
export const expectedOf = (activity: ActivityLike, roster: Roster): Member[] =>
  peopleOf(activity, roster)
    .filter((person) => person.isExpected)
    .map((person) => person.member);
