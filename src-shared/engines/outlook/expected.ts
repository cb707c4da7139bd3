// The roster as it is expected to be on days to come: everybody gone who is expected to go, everybody full whose probation is over.
import { addDays, type Day } from '../../kernel/day';
import type { Span } from '../../kernel/span';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import type { CommitteeTerm } from '../../records/post';
import { lastDayOfTerm } from '../../roster/branch';
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

type Changing = { members: readonly Member[]; posts?: readonly Span[]; terms?: readonly CommitteeTerm[] };

/** All days on which the numbers of some people, posts and terms may change, in order; between two of them they do not. */
export const daysOfChange = ({ members, posts = [], terms = [] }: Changing): Day[] => {
  const after = (day: Day | undefined): Day[] => (day === undefined ? [] : [addDays(day, 1)]);
  const spans = [...members.flatMap(({ memberships, statuses }) => [...memberships, ...statuses]), ...posts];
  const days = [
    ...members.flatMap(({ admittedOn, endedOn, fullMemberOn, formerEnds = [] }) => [
      admittedOn,
      ...after(endedOn),
      ...(fullMemberOn === undefined ? [] : [fullMemberOn]),
      ...formerEnds.flatMap((end) => [...after(end.endedOn), ...(end.returnedOn === undefined ? [] : [end.returnedOn])]),
    ]),
    ...spans.flatMap(({ fromOn, toOn }) => [fromOn, ...after(toOn)]),
    ...terms.flatMap((term) => [term.fromOn, ...after(lastDayOfTerm(term))]),
  ];
  return [...new Set(days)].sort();
};
