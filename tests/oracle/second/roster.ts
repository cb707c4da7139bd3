// Who belonged to a branch on a day, who held a post, who sat on its committee: from memberships, posts and terms alone.
import type { Dataset } from '../../../src-shared/records/dataset';
import type { Books, Person } from './books';
import { daysFrom, earlier, later, plusDays, plusMonths, type Day, type Period } from './calendar';

const covers = ({ fromOn, toOn }: { fromOn: Day; toOn?: Day | undefined }, day: Day): boolean =>
  fromOn <= day && (toOn === undefined || day <= toOn);

export type Standing = 'none' | 'probationary' | 'full' | 'suspended' | 'ended';

/** “Standing on a day” (records.md, member). */
export const standingOn = (person: Person, day: Day): Standing => {
  if (person.endedOn !== undefined && day > person.endedOn) return 'ended';
  if (person.statuses.some((status) => status.kind === 'suspended' && covers(status, day))) return 'suspended';
  if (day < person.admittedOn) return 'none';
  return person.fullMemberOn !== undefined && person.fullMemberOn <= day ? 'full' : 'probationary';
};

export const membershipsOn = (person: Person, day: Day): Person['memberships'] => person.memberships.filter((one) => covers(one, day));

/** Full and probationary members whose membership of the branch covers the day. */
export const isActiveOn = (person: Person, day: Day): boolean => ['full', 'probationary'].includes(standingOn(person, day));

/** The branch a person is counted in; where memberships overlap the later one (the text names no rule; 3.4.b is short anyhow). */
export const branchOn = (person: Person, day: Day): string | undefined =>
  [...membershipsOn(person, day)].sort((one, other) => (`${one.fromOn} ${one.id}` < `${other.fromOn} ${other.id}` ? 1 : -1))[0]?.branchId;

export const isMemberOn = (books: Books, person: Person, day: Day): boolean =>
  isActiveOn(person, day) && branchOn(person, day) === books.branch._id;
export const membersOn = (books: Books, day: Day): Person[] => books.file.members.filter((person) => isMemberOn(books, person, day));
export const fullOn = (books: Books, day: Day): Person[] => membersOn(books, day).filter((person) => standingOn(person, day) === 'full');

/** The first day, from admission on, of the stay in the branch that reaches into the year; a change of group does not interrupt it. */
export const joinedOn = (books: Books, person: Person): Day => {
  const stays = person.memberships.filter(({ branchId }) => branchId === books.branch._id);
  const isIn = (day: Day): boolean => stays.some((one) => covers(one, day));
  let first = `${books.year}-01-01`;
  while (!isIn(first) && first < `${books.year}-12-31`) first = plusDays(first, 1);
  for (let before = stays.find((one) => covers(one, first)); before !== undefined; ) {
    first = before.fromOn;
    before = stays.find((one) => covers(one, plusDays(first, -1)));
  }
  return later(first, person.admittedOn);
};

const COMMITTEE_POSTS = new Set([
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
]);

export type Post = Dataset['posts'][number];
export const postsOn = (books: Books, kinds: readonly string[], day: Day): Post[] =>
  books.file.posts.filter((post) => post.orgId === books.branch._id && kinds.includes(post.postKind) && covers(post, day));
export const secretariesOn = (books: Books, day: Day): string[] => [
  ...new Set(
    postsOn(books, ['secretary'], day)
      .sort((one, other) => (`${one.fromOn} ${one._id}` < `${other.fromOn} ${other._id}` ? -1 : 1))
      .map(({ memberId }) => memberId),
  ),
];
/** “{…}还是书记，先写离任日”: where two hold the post, the earlier is the secretary. */
export const secretaryOn = (books: Books, day: Day): string | undefined => secretariesOn(books, day)[0];

/** The end of a term: as elected or, by at most a year, extended; or when it was ended before. */
const termEnd = ({ termEndOn, extendedUntilOn, endedOn }: Dataset['terms'][number]): Day => {
  const last = later(termEndOn, earlier(extendedUntilOn ?? termEndOn, plusMonths(termEndOn, 12)));
  return earlier(last, endedOn ?? last);
};

/** “A branch has a committee on a day if a term covers it.” For a month: the whole of it (records.md §5, 13). */
export const hasCommittee = (books: Books, { first, last }: Pick<Period, 'first' | 'last'>): boolean => {
  const terms = books.file.terms.filter(({ orgId }) => orgId === books.branch._id);
  // One committee after another without a gap is a committee throughout.
  for (let day = first; day <= last; day = plusDays(day, 1))
    if (!terms.some((term) => term.fromOn <= day && day <= termEnd(term))) return false;
  return true;
};

/** Persons in a committee post on a day, each once, members elsewhere among them; whoever left or is suspended sits on no committee. */
export const committeeOn = (books: Books, day: Day): string[] => {
  if (!hasCommittee(books, { first: day, last: day })) return [];
  const inPost = [...new Set(postsOn(books, [...COMMITTEE_POSTS], day).map(({ memberId }) => memberId))];
  const gone = new Set(books.file.members.filter((person) => !isActiveOn(person, day)).map(({ _id }) => _id));
  return inPost.filter((id) => !gone.has(id));
};

/**
 * Whether the run of days on which a condition holds began at most so many days ago: “notYetDue for 90 days after a
 * threshold is crossed”. The founding of the branch begins every run.
 */
export const crossedWithin = (books: Books, days: number, holds: (on: Day) => boolean): boolean => {
  for (let back = 1; back <= days + 1; back += 1) {
    const on = plusDays(books.readOn, -back);
    if (on < books.branch.foundedOn || on < books.countsFrom || !holds(on)) return true;
  }
  return false;
};

const daysIn = (person: Person, branchId: string, year: number): number => {
  const [first, last] = [later(`${year}-01-01`, person.admittedOn), earlier(`${year}-12-31`, person.endedOn ?? `${year}-12-31`)];
  return person.memberships
    .filter((one) => one.branchId === branchId)
    .reduce((all, { fromOn, toOn }) => all + daysFrom(later(fromOn, first), earlier(toOn ?? last, last)), 0);
};

/** Q26: the branch somebody was in for six months of the year, else that of 31 December. */
const branchOfYear = (person: Person, year: number): string | undefined => {
  const sixMonths = daysFrom(`${year}-01-01`, `${year}-06-30`);
  const long = [...new Set(person.memberships.map(({ branchId }) => branchId))]
    .sort()
    .filter((id) => daysIn(person, id, year) >= sixMonths);
  const last = `${year}-12-31`;
  const atEnd = person.endedOn !== undefined && person.endedOn < last ? undefined : branchOn(person, last);
  if (long.length === 0) return isActiveOn(person, last) ? atEnd : undefined;
  return long.find((id) => id === atEnd) ?? long[0];
};

/** Whom a yearly duty of the branch towards a person concerns. */
export const membersOfYear = (books: Books): Person[] =>
  books.file.members.filter((person) => isActiveOn(person, books.readOn) && branchOfYear(person, books.year) === books.branch._id);
