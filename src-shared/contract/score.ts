import { count, day, id, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { activityKind } from '../records/activity';
import { action } from './action';
import { activityLine } from './activity';

export const outcome = z.enum(['met', 'notMet', 'notYetDue', 'notApplicable', 'noData']);
export type Outcome = z.infer<typeof outcome>;

export const citation = z.strictObject({ source: z.string(), title: z.string(), article: z.string(), quote: z.optional(z.string()), doubts: z.optional(z.string()), checkedOn: day });

export const findingPeriod = z.strictObject({
  period: z.string(),
  outcome,
  isMadeUp: z.boolean(),
  groupId: z.optional(id),
  groupName: z.optional(z.string()),
  evidenceIds: z.array(id),
  lastOn: day,
  /** The last day on which a missed period can still be made up. */
  makeUpUntilOn: z.optional(day),
  /** An activity is planned in it. */
  isPlanned: z.boolean(),
});
export type FindingPeriod = z.infer<typeof findingPeriod>;

export const finding = z.strictObject({
  ruleId: z.string(),
  itemId: z.string(),
  outcome,
  /** Weight in hundredths of a point, and what was earned of it as an exact fraction. */
  weightHundredths: count,
  fraction: z.nullable(z.strictObject({ numerator: count, denominator: count })),
  expected: count,
  actual: count,
  madeUp: count,
  notApplicableBecause: z.optional(z.string()),
  periods: z.array(findingPeriod),
  evidenceIds: z.array(id),
  cite: z.array(citation),
  /** What to do next and until when; null when nothing is to be done. */
  remedy: z.nullable(z.strictObject({ verb: z.enum(['hold', 'record', 'confirm']), kinds: z.array(activityKind), period: z.optional(z.string()), groupId: z.optional(id), activityId: z.optional(id), byOn: day, isMakeUp: z.boolean() })),
});
export type Finding = z.infer<typeof finding>;

export const dimensionLine = z.strictObject({
  dimensionId: z.string(),
  name: z.string(),
  /** Tenths of a percent; null when nothing is applicable yet. */
  percentTenths: z.nullable(count),
  isBelowFloor: z.boolean(),
  hasIndicators: z.boolean(),
  items: z.array(z.strictObject({ itemId: z.string(), name: z.string(), percentTenths: z.nullable(count), hasIndicators: z.boolean(), ruleIds: z.array(z.string()) })),
});
export type DimensionLine = z.infer<typeof dimensionLine>;

export const scoreSheet = z.strictObject({
  orgId: id,
  orgName: z.string(),
  year,
  asOfOn: day,
  packVersion: z.string(),
  scoreTenths: z.nullable(count),
  coveragePercent: count,
  passLineTenths: count,
  floorPercent: count,
  /** Points whose day has come, in hundredths. */
  applicableHundredths: count,
  isQualified: z.nullable(z.boolean()),
  blockedBy: z.array(z.strictObject({ kind: z.enum(['score', 'dimension', 'floor', 'veto']), id: z.string() })),
  isInsufficientPeriod: z.boolean(),
  dimensions: z.array(dimensionLine),
  findings: z.array(finding),
  /** The records that prove something, so that a tap needs no further call. */
  evidence: z.array(activityLine),
  mayPlan: z.boolean(),
});
export type ScoreSheetView = z.infer<typeof scoreSheet>;

export const scoreActions = {
  'score.read': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: scoreSheet,
    errors: [],
  }),
};
