import { addDays, type Day } from '../kernel/day';
import { firstDayOf, lastDayOf, type Month } from '../kernel/period';
import { laterOf, type Span } from '../kernel/span';
import type { Standing } from '../records/activity';
import type { Member, Membership, MemberStatus } from '../records/member';
import type { Org } from '../records/org';
import type { CommitteeTerm, Post } from '../records/post';

/** What the roster knows; every question is asked of it “on a day”. */
export type Roster = { orgs: readonly Org[]; members: readonly Member[]; posts: readonly Post[]; terms: readonly CommitteeTerm[] };

/** True while from ≤ day ≤ to: the last day of a post, a membership, a status or a term still counts. */
export const coversDay = (span: { fromOn: Day; toOn?: Day | undefined }, day: Day): boolean =>
  span.fromOn <= day && (span.toOn === undefined || day <= span.toOn);

/** The statuses of a person that hold on a day. */
export const statusesOn = (member: Member, day: Day): MemberStatus[] => member.statuses.filter((status) => coversDay(status, day));

/** True after the last day in the college, until the first day of a return. A leaving that was taken back never held. */
const isGoneOn = (member: Member, day: Day): boolean =>
  (member.endedOn !== undefined && day > member.endedOn) ||
  (member.formerEnds ?? []).some(({ endedOn, returnedOn }) => returnedOn !== undefined && endedOn < day && day < returnedOn);

/** 正式、预备、停止党籍、已离开, or none before the admission: what a person was on a day. */
export const standingOn = (member: Member, day: Day): Standing => {
  if (isGoneOn(member, day)) return 'ended';
  if (day < member.admittedOn) return 'none';
  if (statusesOn(member, day).some((status) => status.kind === 'suspended')) return 'suspended';
  return member.fullMemberOn !== undefined && day >= member.fullMemberOn ? 'full' : 'probationary';
};

/** Full or probationary: belongs to the living roster. */
export const isActiveOn = (member: Member, day: Day): boolean => {
  const standing = standingOn(member, day);
  return standing === 'full' || standing === 'probationary';
};

/** True while somebody's vote has been taken from them for a time; they are expected to come all the same. */
export const isVotelessOn = (member: Member, day: Day): boolean => statusesOn(member, day).some(({ kind }) => kind === 'noVote');

/** Who may vote and be elected on a day: a full member whose vote nobody has taken (党章第七条). */
export const mayVoteOn = (member: Member, day: Day): boolean => standingOn(member, day) === 'full' && !isVotelessOn(member, day);

/** True while a person may use the program: not once they have left, nor while their membership is suspended (停止党籍). */
export const mayEnterOn = (member: Member, day: Day): boolean => {
  const standing = standingOn(member, day);
  return standing !== 'ended' && standing !== 'suspended';
};

/**
 * The membership that holds on a day, or null. Where intervals overlap (imported data), the later one wins,
 * so that the answer does not depend on their order.
 */
export const membershipOn = (member: Member, day: Day): Membership | null => {
  if (isGoneOn(member, day)) return null;
  let found: Membership | null = null;
  for (const entry of member.memberships) {
    if (!coversDay(entry, day)) continue;
    if (!found || entry.fromOn > found.fromOn || (entry.fromOn === found.fromOn && entry.id > found.id)) found = entry;
  }
  return found;
};

/** The branches somebody belonged to on some day of a time, each once: what is their own lies in the books of all of them. */
export const branchIdsWithin = (member: Member, { first, last }: { first: Day; last: Day }): string[] => {
  const stays = member.memberships.filter(({ fromOn, toOn }) => fromOn <= last && (toOn === undefined || toOn >= first));
  return [...new Set(stays.map(({ branchId }) => branchId))];
};

/** The stays of a person in a branch, as far as they lie between the admission and the last day in the college. */
export const staysIn = (member: Member, branchId: string): Span[] =>
  member.memberships.flatMap((entry): Span[] => {
    if (entry.branchId !== branchId) return [];
    // The earlier of the two last days; undefined sorts last.
    const [toOn] = [entry.toOn, member.endedOn].sort();
    const stay = { fromOn: laterOf(entry.fromOn, member.admittedOn), toOn };
    return coversDay(stay, stay.fromOn) ? [stay] : [];
  });

/** The statuses by which nothing is demanded of a person (domain Q10; 教管条例 Art. 23). A mobile member only with a host. */
export const isExempting = (status: MemberStatus): boolean => {
  switch (status.kind) {
    case 'longIllness':
    case 'disability':
    case 'frail':
    case 'abroad':
    case 'suspended':
    case 'excused':
      return true;
    case 'mobile':
      return (status.hostOrganization ?? '') !== '';
    case 'lostContact':
    case 'noVote':
      return false;
  }
};

/** True for a mobile member (流动党员) on that day, with or without a host organisation. */
export const isMobileOn = (member: Member, day: Day): boolean => statusesOn(member, day).some((status) => status.kind === 'mobile');

/** True when a person need not come: ill, disabled, frail, abroad, suspended, or mobile with a host organisation. */
export const isExemptOn = (member: Member, day: Day): boolean => statusesOn(member, day).some(isExempting);

type Days = { first: Day; last: Day };

/** What a person is changes on a few days only: asked of these, it is asked of every day from the first to the last. */
const holdsThroughout = (member: Member, holds: (day: Day) => boolean, { first, last }: Days): boolean => {
  const turns = [...member.memberships, ...member.statuses].flatMap(({ fromOn, toOn }) => [fromOn, addDays(toOn ?? last, 1)]);
  return [first, last, ...turns].filter((day) => coversDay({ fromOn: first, toOn: last }, day)).every(holds);
};

/** True when a person was a member of some branch of the college on every day of a time. */
const isMemberThroughout = (member: Member, days: Days): boolean =>
  holdsThroughout(member, (day) => membershipOn(member, day) !== null && isActiveOn(member, day), days);

/**
 * True when a person owes a branch the dues of a month: a member on every day of the month, or of what is left of it after
 * the admission, whose month is owed too (党费规定第八条: 从支部大会通过之日起交纳). Who changes branches within the college,
 * also by a merger, owes the month to the one they are in on its last day: to one, and to no second.
 */
export const owesDuesOf = (member: Member, branchId: string, month: Month): boolean => {
  const [first, last] = [laterOf(firstDayOf(month), member.admittedOn), lastDayOf(month)];
  return first <= last && membershipOn(member, last)?.branchId === branchId && isMemberThroughout(member, { first, last });
};
