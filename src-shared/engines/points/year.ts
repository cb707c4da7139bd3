import type { Year } from '../../kernel/period';
import type { Member } from '../../records/member';
import type { PointsPosting } from '../../records/points';
import { membersOn } from '../../roster/branch';
import { standingOn } from '../../roster/on-day';
import type { Scheme } from './scheme';
import { byMember, isInSchemeOf } from './standing';
import { completeTenths, peerTenthsOf, suggestedOf, totalOf, type Ballots, type SuggestedGrade } from './total';

/** One member in the year's result. `totalTenths` is without the peer part until the result is complete. */
export type ResultLine = {
  memberId: string;
  isInScheme: boolean;
  isProbationary: boolean;
  baseTenths: number;
  bonusTenths: number;
  deductionTenths: number;
  /** Absent while there is no poll, and where fewer than five ballots were handed in. */
  peerTenths?: number | undefined;
  totalTenths: number;
  /** On the complete total only, of full members only. A suggestion, never a grade. */
  suggested?: SuggestedGrade | undefined;
};

export type YearAt = { branchId: string; year: Year; scheme: Scheme };

/**
 * The year's result in roster order of its last day: everybody's entries of the points year, wherever and whenever they were
 * booked. `ballots` are those of the year's poll by member; null for the first stage, which has no peer part (domain §3).
 */
export const yearLines = (
  { branchId, year, scheme }: YearAt,
  members: readonly Member[],
  at: { entries: readonly PointsPosting[]; ballots: ReadonlyMap<string, Ballots> | null },
): ResultLine[] => {
  const own = byMember(at.entries.filter((entry) => entry.year === year));
  const lastDay = `${year}-12-31`;
  return membersOn(members, branchId, lastDay).map((member): ResultLine => {
    const { baseTenths, bonusTenths, deductionTenths, totalTenths } = totalOf(scheme, own.get(member._id) ?? []);
    const isInScheme = isInSchemeOf(member, year);
    const isProbationary = standingOn(member, lastDay) !== 'full';
    const line = { memberId: member._id, isInScheme, isProbationary, baseTenths, bonusTenths, deductionTenths, totalTenths };
    if (at.ballots === null || !isInScheme) return line;
    const peerTenths = peerTenthsOf(scheme, at.ballots.get(member._id) ?? null);
    const complete = completeTenths(scheme, totalTenths, peerTenths);
    return {
      ...line,
      ...(peerTenths === null ? {} : { peerTenths }),
      totalTenths: complete,
      ...(isProbationary ? {} : { suggested: suggestedOf(complete) }),
    };
  });
};
