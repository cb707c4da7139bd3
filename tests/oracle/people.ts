import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
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

export const isMemberOn = (view: View, member: Member, day: Day): boolean => branchOn(member, day) === view.id && standing(member, day) !== null;
export const membersOn = (view: View, day: Day): Member[] => view.facts.members.filter((member) => isMemberOn(view, member, day));
export const fullOn = (view: View, day: Day): Member[] => membersOn(view, day).filter((member) => standing(member, day) === 'full');

export const openMemberships = (member: Member, day: Day): string[] => (day > (member.endedOn ?? '9999') ? [] : member.memberships.filter((one) => covers(one, day)).map((one) => one.branchId));

/** The last day of a term: as elected, put off by at most a year, or ended before its time. */
const termEnd = (term: { termEndOn: Day; extendedUntilOn?: Day | undefined; endedOn?: Day | undefined }): Day => {
  const latest = addMonths(term.termEndOn, 12);
  let last = term.termEndOn;
  if (term.extendedUntilOn !== undefined && term.extendedUntilOn > last) last = term.extendedUntilOn < latest ? term.extendedUntilOn : latest;
  return term.endedOn !== undefined && term.endedOn < last ? term.endedOn : last;
};

export const hasCommittee = ({ facts, id }: View, day: Day): boolean => facts.terms.some((term) => term.orgId === id && term.fromOn <= day && day <= termEnd(term));

const ON_COMMITTEE = ['secretary', 'deputySecretary', 'organizationMember', 'publicityMember', 'disciplineMember', 'committeeMember'];

export const postsOn = ({ facts, id }: View, day: Day, kinds: readonly string[]): Post[] => facts.posts.filter((post) => post.orgId === id && kinds.includes(post.postKind) && covers(post, day));

/** Ids of those on the committee on a day; a post of somebody who left the Party is nobody's. */
export const committeeOn = (view: View, day: Day): string[] => {
  if (!hasCommittee(view, day)) return [];
  const ids = new Set(postsOn(view, day, ON_COMMITTEE).map((post) => post.memberId));
  return view.facts.members.filter((member) => ids.has(member._id) && standing(member, day) !== null).map((member) => member._id);
};

export const secretariesOn = (view: View, day: Day): string[] => [...new Set(postsOn(view, day, ['secretary']).map((post) => post.memberId))];

/** Runs of days on which something holds. */
const runs = (days: readonly Day[], holds: (day: Day) => boolean): { from: Day; to: Day }[] => {
  const found: { from: Day; to: Day }[] = [];
  for (const day of days) {
    const last = found[found.length - 1];
    if (!holds(day)) continue;
    if (last !== undefined && addDays(last.to, 1) === day) last.to = day;
    else found.push({ from: day, to: day });
  }
  return found;
};

/** True when something holds for so many months of the year on end. */
export const holdsForMonths = (view: View, months: number, holds: (day: Day) => boolean): boolean =>
  runs(eachDay(view.first, view.last), holds).some(({ from, to }) => addMonths(from, months) <= addDays(to, 1));

const MONTHS_OF_YEAR = 6;

/** Whom a yearly duty towards each member is owed by this branch (Q26): half the year here, else here on 12-31 and nowhere else for half of it. */
export const membersOfYear = (view: View): Member[] =>
  view.facts.members.filter((member) => {
    const isAt = (branchId: string) => (day: Day) => branchOn(member, day) === branchId && standing(member, day) !== null;
    if (holdsForMonths(view, MONTHS_OF_YEAR, isAt(view.id))) return true;
    const elsewhere = [...new Set(member.memberships.map((one) => one.branchId))].some((branchId) => branchId !== view.id && holdsForMonths(view, MONTHS_OF_YEAR, isAt(branchId)));
    return isAt(view.id)(view.last) && !elsewhere;
  });
