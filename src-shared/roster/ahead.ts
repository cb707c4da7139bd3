// The roster as it is expected to be on days to come: everybody gone who is expected to go, everybody full whose probation is over.
import { addDays, addMonths, type Day } from '../kernel/day';
import { lastDayOf } from '../kernel/period';
import type { Span } from '../kernel/span';
import type { Member } from '../records/member';
import type { Org } from '../records/org';
import type { CommitteeTerm } from '../records/post';
import { lastDayOfTerm } from './branch';
import { standingOn } from './on-day';

/** `extendedTo`: to which day somebody's probation was extended. */
type Looking = { today: Day; extendedTo: ReadonlyMap<string, Day> };

const PROBATION_MONTHS = 12;

/** The last day on which somebody is expected to be here, where the roster has the month. Whoever is retired already goes nowhere. */
export const expectedLastDay = ({ memberKind, expectedEndIn }: Member): Day | undefined =>
  expectedEndIn === undefined || memberKind === 'retired' ? undefined : lastDayOf(expectedEndIn);

/**
 * The last day of the probation: a year from the admission, or the day to which it was extended (党章第七条). Undefined for a full
 * member, also one whose full membership is to begin on a day that is entered.
 */
export const probationEndOf = (member: Member, { today, extendedTo }: Looking): Day | undefined =>
  member.fullMemberOn === undefined && standingOn(member, today) === 'probationary'
    ? (extendedTo.get(member._id) ?? addMonths(member.admittedOn, PROBATION_MONTHS))
    : undefined;

/** True once the last day of somebody who is still here is entered: nothing is awaited of them any more. */
export const isAboutToLeave = ({ endedOn }: Member): boolean => endedOn !== undefined;

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
export const expectedOf = (member: Member, branch: Org, at: Looking): Member => {
  const [last, fullOn] = [expectedLastDay(member), probationEndOf(member, at)];
  const grown = fullOn !== undefined && fullOn > at.today ? { ...member, fullMemberOn: fullOn } : member;
  return last === undefined || last < at.today || isAboutToLeave(member) ? grown : gone(grown, branch, last);
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
