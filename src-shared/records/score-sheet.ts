import { at, count, day, id, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';

const share = z.nullable(z.strictObject({ numerator: count, denominator: count }));

/**
 * 五化自查表 `sheet:{branchId}:{year}:{asOfOn}:{packVersion}`: what was found on a day, by which version of the standard.
 * Inserted once and never changed, so that an old sheet keeps its pack and its findings, whatever is recorded later.
 */
export const scoreSheet = z.strictObject({
  _id: id,
  type: z.literal('scoreSheet'),
  orgId: id,
  year,
  asOfOn: day,
  packVersion: text(20),
  scoreTenths: z.nullable(count),
  bonusTenths: count,
  coveragePercent: count,
  isQualified: z.nullable(z.boolean()),
  isInsufficientPeriod: z.boolean(),
  blockedBy: z.array(z.strictObject({ kind: z.enum(['score', 'dimension', 'floor', 'veto']), id: z.string() })),
  findings: z.array(
    z.strictObject({
      ruleId: z.string(),
      outcome: z.enum(['met', 'notMet', 'notYetDue', 'notApplicable', 'noData']),
      weightHundredths: count,
      fraction: share,
      expected: count,
      actual: count,
      madeUp: count,
      evidenceIds: z.array(id),
    }),
  ),
  madeAt: at,
});
export type StoredSheet = z.infer<typeof scoreSheet>;
