import { at, count, day, id, month, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';
import { POINTS_LINES } from './vocabulary/points-lines';
import { AWARD_POINTS, type AwardLevel } from './vocabulary/points-words';

export const pointsLine = z.enum(POINTS_LINES);
export const awardLevel = z.enum(Object.keys(AWARD_POINTS) as [AwardLevel, ...AwardLevel[]]);
export const bonusLine = z.enum([
  'bonus.volunteering',
  'bonus.massContact',
  'bonus.modelPost',
  'bonus.award',
  'bonus.urgent',
  'bonus.suggestion',
]);

/** Counted facts, never points: points follow from the scheme. */
export const counts = z.record(z.string(), z.int());

export const spotCheck = z.strictObject({ by: id, on: day, isFine: z.boolean(), note: z.optional(text(100)) });

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
  /** Who gave it, of an award. */
  awardLevel: z.optional(awardLevel),
  state: z.enum(['submitted', 'confirmed', 'returned']),
  stateReason: z.optional(text(200)),
  isOnBehalf: z.boolean(),
  decidedBy: z.optional(id),
  decidedAt: z.optional(at),
  /** 抽查 by the general branch or the committee: told to the branch, changes nothing by itself. */
  spotChecks: z.optional(z.array(spotCheck).check(z.maxLength(20))),
  createdAt: at,
  createdBy: id,
  rev,
});

/**
 * 积分分录: one counted fact of one member on one line; inserted once, never changed. What a member declares is `pending`
 * (`pend:{k-id}:{rev}`) until a second entry, which `resolves` it, says `posted` or `voided`; a correction is a further
 * entry that `corrects` the first. What the records prove is `post:{orgId}:{factMonth}:{memberId}:{lineKey}:auto`, and
 * `auto.1`, `auto.2`, … for what came late or was changed: the place in that row is part of the id, so that two runs which
 * saw the same book the same once.
 */
export const pointsPosting = z.strictObject({
  _id: id,
  type: z.literal('pointsPosting'),
  orgId: id,
  /** The points year it counts in: that of the fact, until the result of that year is complete. */
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
  state: z.enum(['pending', 'posted', 'voided']),
  /** Who confirmed, returned or corrected it; nobody for what the program books from the records. */
  confirmedBy: z.optional(id),
  confirmedAt: z.optional(at),
  /** The pending entry that this one posts or voids. */
  resolves: z.optional(id),
  /** The entry that this one corrects. */
  corrects: z.optional(id),
  reason: z.optional(text(200)),
});

/** The row of changes to a points year after its months are frozen, so that completing its result and a late entry never miss each other. */
export const pointsYear = z.strictObject({ _id: id, type: z.literal('pointsYear'), orgId: id, year: z.string(), rev });

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
export type BonusLine = z.infer<typeof bonusLine>;
export type PointsDeclaration = z.infer<typeof pointsDeclaration>;
export type PointsPosting = z.infer<typeof pointsPosting>;
export type PointsMonth = z.infer<typeof pointsMonth>;
export type Counts = z.infer<typeof counts>;
