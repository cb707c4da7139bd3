import { addDays, addMonths, type Day } from '../kernel/day';
import { by, byFirstDay } from '../kernel/order';
import { firstDayOf, lastDayOf, type Period } from '../kernel/period';
import { earlierOf, laterOf } from '../kernel/span';
import type { Member } from '../records/member';
import type { Org } from '../records/org';
import type { CommitteeTerm, Post, PostKind } from '../records/post';
import { coversDay, isActiveOn, membershipOn, standingOn, type Roster } from './on-day';

const COMMITTEE_POSTS: ReadonlySet<PostKind> = new Set([
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
]);

export const isCommitteePost = (kind: PostKind): boolean => COMMITTEE_POSTS.has(kind);

/** In the order of the roster (the import's rows); equal rows by id, so that the order is always the same. */
export const inRosterOrder = (members: readonly Member[]): Member[] =>
  [...members].sort(
    by(
      (member) => member.rosterOrder,
      (member) => member._id,
    ),
  );

/** Full and probationary members of a branch on a day, in roster order. */
export const membersOn = (members: readonly Member[], branchId: string, day: Day): Member[] =>
  inRosterOrder(members.filter((member) => membershipOn(member, day)?.branchId === branchId && isActiveOn(member, day)));

/** How many full members a branch has on a day: the number behind the thresholds 3 and 7 (domain §0.4). */
export const fullMemberCountOn = (members: readonly Member[], branchId: string, day: Day): number =>
  membersOn(members, branchId, day).filter((member) => standingOn(member, day) === 'full').length;

/** The last day of a term: when it ended before its time, else as it was elected or, by at most a year, postponed. */
export const lastDayOfTerm = (term: CommitteeTerm): Day => {
  const latest = addMonths(term.termEndOn, 12);
  const extended = term.extendedUntilOn ?? term.termEndOn;
  const last = laterOf(term.termEndOn, earlierOf(extended, latest));
  return earlierOf(last, term.endedOn ?? last);
};

/** True when a term of the organisation covers the day. */
export const hasCommitteeOn = (terms: readonly CommitteeTerm[], orgId: string, day: Day): boolean =>
  terms.some((term) => term.orgId === orgId && coversDay({ fromOn: term.fromOn, toOn: lastDayOfTerm(term) }, day));

/**
 * True when there is a committee on every day of a period. An election within it, with the new term
 * following the old without a gap, does not interrupt it.
 */
export const hasCommitteeThroughout = (terms: readonly CommitteeTerm[], orgId: string, period: Period): boolean => {
  const end = lastDayOf(period);
  const own = terms.filter((term) => term.orgId === orgId).sort(byFirstDay);
  let next = firstDayOf(period);
  for (const term of own) {
    const last = lastDayOfTerm(term);
    if (term.fromOn <= next && last >= next) next = addDays(last, 1);
  }
  return next > end;
};

/** The posts of an organisation that are held on a day, by their first day, whatever the order they come in. */
export const postsOn = (posts: readonly Post[], orgId: string, day: Day): Post[] =>
  posts.filter((post) => post.orgId === orgId && coversDay(post, day)).sort(byFirstDay);

/** The committee of an organisation on a day, in roster order: holders of committee posts while a term runs. Empty without a term. */
export const committeeOn = (roster: Roster, orgId: string, day: Day): Member[] => {
  if (!hasCommitteeOn(roster.terms, orgId, day)) return [];
  const ids = new Set(
    postsOn(roster.posts, orgId, day)
      .filter((post) => isCommitteePost(post.postKind))
      .map((post) => post.memberId),
  );
  return inRosterOrder(roster.members.filter((member) => ids.has(member._id) && isActiveOn(member, day)));
};

/**
 * Whoever is on the committee of an organisation on a day, each once. A member of another branch counts too, whom this roster
 * need not know: the teacher who leads a branch of students (普通高校条例: 学生党支部书记一般由辅导员担任).
 */
export const committeeIdsOn = (roster: Pick<Roster, 'members' | 'posts' | 'terms'>, orgId: string, day: Day): string[] => {
  if (!hasCommitteeOn(roster.terms, orgId, day)) return [];
  const holders = postsOn(roster.posts, orgId, day).flatMap((post) => (isCommitteePost(post.postKind) ? [post.memberId] : []));
  const isGone = (memberId: string): boolean => roster.members.some((member) => member._id === memberId && !isActiveOn(member, day));
  return [...new Set(holders)].filter((memberId) => !isGone(memberId));
};

/** True for an organisation from the day of its founding to that of its dissolution. */
export const isThereOn = (org: Org, day: Day): boolean => coversDay({ fromOn: org.foundedOn, toOn: org.dissolvedOn }, day);

/** True for an organisation that is there on at least one day of a period. */
export const isThereIn = (org: Org, period: Period): boolean =>
  org.foundedOn <= lastDayOf(period) && (org.dissolvedOn === undefined || org.dissolvedOn >= firstDayOf(period));

/** Those of some organisations that there are on a day, in the order they come in: whoever asks, offers or sends goes through here. */
export const thereOn = (orgs: readonly Org[], day: Day): Org[] => orgs.filter((org) => isThereOn(org, day));

/** The day on which an organisation is looked at: today, or the last one of what has been dissolved, whose past stays readable. */
export const dayToLookAt = (org: Org, today: Day): Day => earlierOf(today, org.dissolvedOn ?? today);

/** True for a branch or group that exists on every day of a period (domain Q7, Q8: duties start and stop with full periods). */
export const existsForAllOf = (org: Org, period: Period): boolean =>
  isThereOn(org, firstDayOf(period)) && isThereOn(org, lastDayOf(period));

/** The Party groups of a branch that exist on every day of a period, by their code. */
export const groupsThroughout = (orgs: readonly Org[], branchId: string, period: Period): Org[] =>
  orgs.filter((org) => org.kind === 'partyGroup' && org.parentId === branchId && existsForAllOf(org, period)).sort(by((org) => org.code));
