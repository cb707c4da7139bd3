// What a member owes each month by the regulation; what a branch was allowed to reduce stands in the assessment.
import type { Day } from '../../kernel/day';
import { inForce } from '../../kernel/dated';
import { fraction, roundHalfUp } from '../../kernel/fraction';
import type { PayerKind } from './payer-kinds';
import { DUES } from '../params/dues';

const WHOLE_BASIS_POINTS = 10_000;

/** True for those who pay a share of their income; the others pay a fixed sum. */
export const paysByBase = (payerKind: PayerKind): boolean =>
  payerKind === 'employed' || payerKind === 'annualSalary' || payerKind === 'retired';

/**
 * The monthly dues in fen on a day, rounded half-up to the fen; null where the base is not known or no rate is in force.
 * The rate of the bracket applies to the whole base: 3000.01 yuan pay 1 %, which is 30.00.
 */
export const dueFenOf = ({ payerKind, baseFen, day }: { payerKind: PayerKind; baseFen?: number | undefined; day: Day }): number | null => {
  if (!paysByBase(payerKind)) return inForce(DUES.flatFen, day)?.value ?? null;
  if (baseFen === undefined || baseFen < 0) return null;
  const brackets = inForce(payerKind === 'retired' ? DUES.retiredBrackets : DUES.wageBrackets, day)?.value ?? [];
  const bracket = brackets.find(({ upToFen }) => upToFen === null || baseFen <= upToFen);
  return bracket === undefined ? null : roundHalfUp(fraction(baseFen * bracket.basisPoints, WHOLE_BASIS_POINTS));
};
