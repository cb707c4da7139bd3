import { fraction, type Fraction } from '../kernel/fraction';
import type { Year } from '../kernel/period';
import type { BranchResult } from './facts';

/**
 * 达标率: the share of branches that meet the standard, of those with a verdict for the year. One whose period is too
 * short is in neither number: twelve branches, two of them founded too late, nine of ten qualified make 9/10 (domain §7).
 * Null while no branch has a verdict.
 */
export const qualifiedRate = (results: readonly BranchResult[], year: Year): Fraction | null => {
  const judged = results.filter((result) => result.year === year && !result.isInsufficientPeriod && result.isQualified !== null);
  return judged.length === 0 ? null : fraction(judged.filter((result) => result.isQualified === true).length, judged.length);
};
