import { lastDayOf, periodsOfYear, type Month, type Year } from '../../kernel/period';
import type { Member } from '../../records/member';
import type { PointsPosting } from '../../records/points';
import { membersOn } from '../../roster/branch';
import { isActiveOn, isExemptOn } from '../../roster/on-day';
import type { Scheme } from './scheme';
import { totalOf, type Total } from './total';

/** How a member stands in a branch at the end of a month: what is booked in it, and the total since January. */
export type Standing = { member: Member; isInScheme: boolean; ofMonth: readonly PointsPosting[]; total: Total };
export type At = { branchId: string; month: Month; scheme: Scheme };

/** Entries of the members by member, so that a large branch is read once. */
export const byMember = (entries: readonly PointsPosting[]): Map<string, PointsPosting[]> => {
  const found = new Map<string, PointsPosting[]>();
  for (const entry of entries) found.set(entry.memberId, [...(found.get(entry.memberId) ?? []), entry]);
  return found;
};

/**
 * Everybody of the branch on the last day of the month, in roster order. A member who came during the year brings along what
 * the former branch had booked before this month; what it books in the same month counts from the next one on, so that the
 * order in which branches are closed does not matter.
 * @param entries of these members in the points year, of whatever branch
 */
export const standingsAt = ({ branchId, month, scheme }: At, members: readonly Member[], entries: readonly PointsPosting[]): Standing[] => {
  const own = byMember(entries.filter((entry) => entry.year === month.slice(0, 4) && entry.state === 'posted'));
  return membersOn(members, branchId, lastDayOf(month)).map((member) => {
    const until = (own.get(member._id) ?? []).filter((entry) => (entry.orgId === branchId ? entry.month <= month : entry.month < month));
    return {
      member,
      isInScheme: !isExemptOn(member, lastDayOf(month)),
      ofMonth: until.filter((entry) => entry.orgId === branchId && entry.month === month),
      total: totalOf(scheme, until),
    };
  });
};

/** Whether the year's points speak of a member at all: not where more than half of the months on the roster were exempt (domain Q10). */
export const isInSchemeOf = (member: Member, year: Year): boolean => {
  const months = periodsOfYear(year, 'month').filter((month) => isActiveOn(member, lastDayOf(month)));
  return months.filter((month) => isExemptOn(member, lastDayOf(month))).length * 2 <= months.length;
};
