import { at, count, day, id, month, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';

export const POINTS_LINES = [
  'base.orgLife', 'base.study', 'base.dues', 'base.assigned', 'base.conduct',
  'bonus.volunteering', 'bonus.massContact', 'bonus.modelPost', 'bonus.award', 'bonus.urgent', 'bonus.suggestion',
  'peer', 'deduct.absence', 'deduct.criticism', 'deduct.dues',
] as const;
export const pointsLine = z.enum(POINTS_LINES);
export const bonusLine = z.enum(['bonus.volunteering', 'bonus.massContact', 'bonus.modelPost', 'bonus.award', 'bonus.urgent', 'bonus.suggestion']);

/** Counted facts, never points: points follow from the scheme. */
export const counts = z.record(z.string(), z.int());

/** 积分申报 `declare:k-id`: what a member adds by hand, voluntary. */
export const pointsDeclaration = z.strictObject({
  _id: id,
  type: z.literal('pointsDeclaration'),
  orgId: id,
  year: z.string(),
  memberId: id,
  month,
  lineKey: bonusLine,
  day,
  text: requiredText(100),
  count: z.int().check(z.gte(1), z.lte(10)),
  state: z.enum(['submitted', 'confirmed', 'returned']),
  stateReason: z.optional(text(200)),
  isOnBehalf: z.boolean(),
  decidedBy: z.optional(id),
  decidedAt: z.optional(at),
  createdAt: at,
  createdBy: id,
  rev,
});

/** 积分分录 `post:{orgId}:{month}:{memberId}:{lineKey}:{sourceKey}`: one counted fact of one member on one line; never changed. */
export const pointsPosting = z.strictObject({
  _id: id,
  type: z.literal('pointsPosting'),
  orgId: id,
  year: z.string(),
  memberId: id,
  /** The month it is booked in. */
  month,
  /** The month in which it happened; earlier than `month` for what came late. */
  factMonth: month,
  lineKey: pointsLine,
  counts,
  sourceIds: z.array(id),
  schemeVersion: count,
  state: z.literal('posted'),
  confirmedBy: z.optional(id),
  reason: z.optional(text(200)),
});

/** 积分月结 `pointsMonth:{orgId}:{month}:{schemeVersion}`: a branch's frozen month, in roster order; inserted once, never corrected. */
export const pointsMonth = z.strictObject({
  _id: id,
  type: z.literal('pointsMonth'),
  orgId: id,
  year: z.string(),
  month,
  schemeVersion: count,
  lines: z.array(
    z.strictObject({
      memberId: id,
      isInScheme: z.boolean(),
      /** Counts of this month by line. */
      counts: z.record(z.string(), counts),
      yearToDateTenths: z.int(),
    }),
  ),
  inputsDigest: z.string(),
  frozenAt: at,
});
export type PointsLine = z.infer<typeof pointsLine>;
export type BonusLine = z.infer<typeof bonusLine>;
export type PointsDeclaration = z.infer<typeof pointsDeclaration>;
export type PointsPosting = z.infer<typeof pointsPosting>;
export type PointsMonth = z.infer<typeof pointsMonth>;
export type Counts = z.infer<typeof counts>;
