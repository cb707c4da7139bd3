// The roster as it is expected to be on days to come: everybody gone who is expected to go, everybody full whose probation is over.
import { addDays, type Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { Ahead } from './ahead';
import { expectedLastDay, probationEndOf } from './people';

/** Gone after the expected day: out of the college, or out of a branch of those in service. */
const gone = (member: Member, branch: Org, last: Day): Member => {
  if (member.memberKind === 'student') return { ...member, endedOn: last };
  if (branch.branchKind !== 'staff') return member;
  return {
    ...member,
    memberships: member.memberships.map((stay) =>
      stay.branchId === branch._id && stay.toOn === undefined ? { ...stay, toOn: last } : stay,
    ),
  };
};

/** The person as they are expected to be. What should have happened by now and has not is left as it is. */
export const expectedOf = (member: Member, branch: Org, ahead: Ahead): Member => {
  const [last, fullOn] = [expectedLastDay(member), probationEndOf(member, ahead)];
  const grown = fullOn !== undefined && fullOn > ahead.today ? { ...member, fullMemberOn: fullOn } : member;
  return last === undefined || last < ahead.today || member.endedOn !== undefined ? grown : gone(grown, branch, last);
};

/** The days to come on which the numbers may change, in order. */
export const daysOfChange = (members: readonly Member[], { today, until }: Ahead): Day[] => {
  const after = (day: Day | undefined): Day[] => (day === undefined ? [] : [addDays(day, 1)]);
  const days = members.flatMap(({ endedOn, fullMemberOn, memberships, statuses }) => [
    ...after(endedOn),
    ...(fullMemberOn === undefined ? [] : [fullMemberOn]),
    ...[...memberships, ...statuses].flatMap(({ fromOn, toOn }) => [fromOn, ...after(toOn)]),
  ]);
  return [...new Set(days)].filter((day) => day > today && day <= until).sort();
};
