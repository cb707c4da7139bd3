import { inRosterOrder, postsOn } from '../../roster/branch';
import { isActiveOn, membershipOn, staysIn } from '../../roster/on-day';
import type { BranchFacts } from '../../facts/facts';
import { addMonths, daysBetween, addDays, type Day } from '../../kernel/day';
import { daysWithin } from '../../kernel/span';
import { firstDayOf, lastDayOf, type Year } from '../../kernel/period';
import { byFirstDay } from '../../kernel/order';
import type { Member } from '../../records/member';
import type { CheckAt } from '../indicator';
import { valueOn } from '../../standard/params';

/** Days a person belonged to a branch within a year, as far as the roster knows it today. */
const daysIn = (member: Member, branchId: string, year: Year): number => {
  const within = { first: firstDayOf(year), last: lastDayOf(year) };
  return staysIn(member, branchId).reduce((sum, stay) => sum + daysWithin(stay, within), 0);
};

/**
 * The branch that owes a yearly duty towards a person (domain Q26): the one they were in for at least six months of the
 * year, else the one they belong to on 31 December, which also decides between two halves; null when there is none.
 */
export const yearlyBranchOf = (member: Member, year: Year, at: Pick<CheckAt, 'params'>): string | null => {
  const months = valueOn(at.params.memberMonths, lastDayOf(year));
  const enough = daysBetween(firstDayOf(year), addMonths(firstDayOf(year), months));
  const ids = [...new Set(member.memberships.map((entry) => entry.branchId))].sort();
  const long = ids.filter((branchId) => daysIn(member, branchId, year) >= enough);
  const last = membershipOn(member, lastDayOf(year))?.branchId ?? null;
  if (long.length === 0) return isActiveOn(member, lastDayOf(year)) ? last : null;
  return long.find((branchId) => branchId === last) ?? long[0] ?? null;
};

/** The people of a branch whom a yearly duty of it concerns, in roster order: still members on the asked day, or at the year's end. */
export const yearlyMembers = (facts: BranchFacts, at: CheckAt): Member[] =>
  inRosterOrder(facts.members.filter((member) => isActiveOn(member, at.onDay) && yearlyBranchOf(member, at.year, at) === facts.branch._id));

/** The holder of the post on a day, in the order of their first day. */
export const secretaryOn = (facts: Pick<BranchFacts, 'posts' | 'branch'>, day: Day): string | undefined =>
  postsOn(facts.posts, facts.branch._id, day)
    .filter((post) => post.postKind === 'secretary')
    .sort(byFirstDay)[0]?.memberId;

/** The first day of a run of days, ending on `day`, on which something held; `day` itself when it only holds then. Looks back so many days at most. */
export const heldSince = (day: Day, most: number, holds: (day: Day) => boolean): Day => {
  let since = day;
  for (let step = 1; step <= most; step += 1) {
    const earlier = addDays(day, -step);
    if (!holds(earlier)) return since;
    since = earlier;
  }
  return since;
};
