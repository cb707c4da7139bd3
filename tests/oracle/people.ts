import { addMonths, daysBetween, type Day } from '../../src-shared/kernel/day';
import type { Member } from '../../src-shared/records/member';
import type { Post } from '../../src-shared/records/post';
import { eachDay, type View } from './view';

const covers = (span: { fromOn: Day; toOn?: Day | undefined }, day: Day): boolean => span.fromOn <= day && day <= (span.toOn ?? '9999');

/** What a person was on a day; suspended and gone people are nobody's member. */
export const standing = (member: Member, day: Day): 'full' | 'probationary' | null => {
  if (day > (member.endedOn ?? '9999') || day < member.admittedOn) return null;
  if (member.statuses.some((status) => status.kind === 'suspended' && covers(status, day))) return null;
  return day >= (member.fullMemberOn ?? '9999') ? 'full' : 'probationary';
};

/** The branch of a person on a day; of two at once, the later. */
export const branchOn = (member: Member, day: Day): string | null => {
  if (day > (member.endedOn ?? '9999')) return null;
  const open = member.memberships.filter((one) => covers(one, day)).sort((a, b) => (a.fromOn + a.id < b.fromOn + b.id ? 1 : -1));
  return open[0]?.branchId ?? null;
};

export const isMemberOn = (view: View, member: Member, day: Day): boolean =>
  branchOn(member, day) === view.id && standing(member, day) !== null;
export const membersOn = (view: View, day: Day): Member[] => view.facts.members.filter((member) => isMemberOn(view, member, day));
export const fullOn = (view: View, day: Day): Member[] => membersOn(view, day).filter((member) => standing(member, day) === 'full');

export const openMemberships = (member: Member, day: Day): string[] =>
  day > (member.endedOn ?? '9999') ? [] : member.memberships.filter((one) => covers(one, day)).map((one) => one.branchId);

/** The last day of a term: as elected, put off by at most a year, or ended before its time. */
const termEnd = (term: { termEndOn: Day; extendedUntilOn?: Day | undefined; endedOn?: Day | undefined }): Day => {
  const latest = addMonths(term.termEndOn, 12);
  let last = term.termEndOn;
  if (term.extendedUntilOn !== undefined && term.extendedUntilOn > last)
    last = term.extendedUntilOn < latest ? term.extendedUntilOn : latest;
  return term.endedOn !== undefined && term.endedOn < last ? term.endedOn : last;
};

export const hasCommittee = ({ facts, id }: View, day: Day): boolean =>
  facts.terms.some((term) => term.orgId === id && term.fromOn <= day && day <= termEnd(term));

export const ON_COMMITTEE = [
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
];

export const postsOn = ({ facts, id }: View, day: Day, kinds: readonly string[]): Post[] =>
  facts.posts.filter((post) => post.orgId === id && kinds.includes(post.postKind) && covers(post, day));

/** Ids of those on the committee on a day; a post of somebody who left the Party is nobody's. */
export const committeeOn = (view: View, day: Day): string[] => {
  if (!hasCommittee(view, day)) return [];
  const ids = [...new Set(postsOn(view, day, ON_COMMITTEE).map((post) => post.memberId))];
  // Of somebody who belongs elsewhere the branch knows no more than the post.
  return ids.filter((id) => view.facts.members.every((member) => member._id !== id || standing(member, day) !== null));
};

/** The secretary of a day; of two, who was it first. */
export const secretaryOn = (view: View, day: Day): string | undefined =>
  postsOn(view, day, ['secretary']).sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0]?.memberId;

/** At least so many months of the year, counted in days: as many as its first months have. */
const isLong = (view: View, days: number, months: number): boolean => days >= daysBetween(view.first, addMonths(view.first, months));

const SECRETARY_MONTHS = 3;
export const secretariesOfYear = (view: View): string[] => {
  const holders = [
    ...new Set(view.facts.posts.filter((post) => post.orgId === view.id && post.postKind === 'secretary').map((post) => post.memberId)),
  ];
  return holders.filter((memberId) =>
    isLong(
      view,
      eachDay(view.first, view.last).filter((day) => postsOn(view, day, ['secretary']).some((post) => post.memberId === memberId)).length,
      SECRETARY_MONTHS,
    ),
  );
};

const MEMBER_MONTHS = 6;

/** The branch to which a person belongs for the duties of a year (Q26): where they were for half of it, else where they are on 12-31; that also decides between two halves. */
const branchOfYear = (view: View, member: Member): string | null => {
  const isThere = (branchId: string) => (day: Day) => member.admittedOn <= day && openMemberships(member, day).includes(branchId);
  const ids = [...new Set(member.memberships.map((one) => one.branchId))];
  const long = ids.filter((branchId) => isLong(view, eachDay(view.first, view.last).filter(isThere(branchId)).length, MEMBER_MONTHS));
  const last = branchOn(member, view.last);
  if (long.length === 0) return standing(member, view.last) === null ? null : last;
  return long.find((branchId) => branchId === last) ?? [...long].sort()[0] ?? null;
};

/** Whom a yearly duty towards each member is owed by this branch, among those who are still members on the day read. */
export const membersOfYear = (view: View): Member[] =>
  view.facts.members.filter((member) => standing(member, view.onDay) !== null && branchOfYear(view, member) === view.id);
