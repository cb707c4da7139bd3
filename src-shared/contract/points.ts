import { count, day, id, month, requiredText, rev, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { awardLevel, bonusLine, counts, pointsLine } from '../records/points';
import { action } from './action';

/** The way to a 季度公示 that is up or was. */
export const noticeLink = z.strictObject({ noticeId: id, title: z.string(), endsOn: z.nullable(day), isRunning: z.boolean() });
export type NoticeLink = z.infer<typeof noticeLink>;

export const declarationView = z.strictObject({
  declarationId: id,
  memberId: id,
  name: z.string(),
  month,
  lineKey: bonusLine,
  day,
  text: z.string(),
  count: z.int(),
  awardLevel: z.optional(awardLevel),
  worthTenths: z.int(),
  state: z.enum(['submitted', 'confirmed', 'returned']),
  stateReason: z.optional(z.string()),
  isOnBehalf: z.boolean(),
  /** What somebody above left when looking at it, to the branch that confirmed it. */
  spotChecks: z.optional(z.array(z.strictObject({ on: day, isFine: z.boolean(), note: z.optional(z.string()) }))),
  /** Records of the same person and days, beside which the secretary may look. */
  beside: z.optional(z.array(z.strictObject({ recordId: id, title: z.string() }))),
  rev,
});
export type DeclarationView = z.infer<typeof declarationView>;

/** Where an entry comes from: an activity or a record that can be opened, or what was declared. */
export const entrySource = z.strictObject({
  sourceId: id,
  of: z.enum(['activity', 'record', 'declaration', 'objection', 'poll']),
  title: z.string(),
  day: z.optional(day),
});

export const entryView = z.strictObject({
  entryId: id,
  month,
  factMonth: month,
  lineKey: pointsLine,
  counts,
  state: z.enum(['pending', 'posted', 'voided']),
  /** What it changed in its line, in tenths. */
  effectTenths: z.int(),
  sources: z.array(entrySource),
  /** Nobody where the program booked it from sealed records. */
  confirmedByName: z.optional(z.string()),
  confirmedOn: z.optional(day),
  corrects: z.optional(id),
  reason: z.optional(z.string()),
});
export type EntryView = z.infer<typeof entryView>;

const declarationInput = {
  month,
  lineKey: bonusLine,
  day,
  text: requiredText(100),
  count: z.int().check(z.gte(1), z.lte(10)),
  awardLevel: z.optional(awardLevel),
};

/** The scheme a page counts by; version 0 is the default of the standard, which no meeting has adopted. */
export const schemeView = z.strictObject({ version: count, schemeId: z.nullable(id), adoptedOn: z.nullable(day) });
/** One line of the scheme with what it gives so far. */
export const lineView = z.strictObject({ key: pointsLine, label: z.string(), tenths: z.nullable(z.int()), maxTenths: z.int(), counts });
export type LineView = z.infer<typeof lineView>;

export const pointsActions = {
  /** 我的积分: the lines of the scheme, every entry with its source, the frozen months, declarations. With `memberId` the secretary looks at a member's. */
  'points.mine': action({
    kind: 'query',
    may: 'member',
    input: z.strictObject({ memberId: z.optional(id), year: z.optional(year) }),
    output: z.strictObject({
      today: day,
      year: z.string(),
      memberId: id,
      name: z.string(),
      orgId: z.nullable(id),
      orgName: z.string(),
      isInScheme: z.boolean(),
      scheme: schemeView,
      totalTenths: z.int(),
      baseTenths: z.int(),
      bonusTenths: z.int(),
      deductionTenths: z.int(),
      bonusMaxTenths: z.int(),
      deductionMaxTenths: z.int(),
      lines: z.array(lineView),
      /** The year's result, once it has been closed. */
      result: z.nullable(
        z.strictObject({
          stage: z.enum(['firstStage', 'complete']),
          totalTenths: z.int(),
          peerTenths: z.nullable(z.int()),
          isScaled: z.boolean(),
        }),
      ),
      months: z.array(z.strictObject({ month, isFrozen: z.boolean(), yearToDateTenths: z.int() })),
      entries: z.array(entryView),
      declarations: z.array(declarationView),
      /** Quarter notices of the year that are up or were, the newest first. */
      notices: z.array(noticeLink),
      /** What the records of the open month prove already, booked or not: nothing of it needs declaring. */
      proven: z.array(z.strictObject({ lineKey: pointsLine, counts })),
      /** The month that can be declared now, or null outside 25th–5th. */
      openMonth: z.nullable(month),
      windowClosesOn: z.nullable(day),
      opensOn: day,
    }),
    errors: [],
  }),
  /** A member's declaration, or one entered by the secretary for a member without a phone (`memberId`). */
  'points.declare': action({
    kind: 'command',
    may: 'member',
    // With `declarationId` and the `rev` seen, a returned one is handed in again.
    input: z.strictObject({ ...declarationInput, memberId: z.optional(id), declarationId: z.optional(id), rev: z.optional(rev) }),
    output: declarationView,
    errors: ['points.windowClosed', 'points.refused', 'points.declaredBefore', 'points.recordedAlready'],
  }),
  'points.declarations': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      waiting: z.array(declarationView),
      decided: z.array(declarationView),
      months: z.array(
        z.strictObject({
          month,
          frozenOn: day,
          lines: z.array(
            z.strictObject({ memberId: id, name: z.string(), counts: z.record(z.string(), counts), yearToDateTenths: z.int() }),
          ),
        }),
      ),
      people: z.array(z.strictObject({ memberId: id, name: z.string() })),
    }),
    errors: [],
  }),
  /** Confirms several at once, or returns one with a reason. A confirmed one posts an entry; a second confirmation changes nothing. */
  'points.decide': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({
      orgId: id,
      declarationIds: z.array(id).check(z.minLength(1), z.maxLength(50)),
      isConfirmed: z.boolean(),
      reason: z.optional(text(200)),
    }),
    output: z.strictObject({ decided: z.array(declarationView) }),
    errors: ['points.reasonMissing'],
  }),
  /** 更正: a further entry that says what the first should have been; the first stays as it is. */
  'points.correct': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, entryId: id, counts, reason: requiredText(200) }),
    output: z.strictObject({ entryId: id, month }),
    errors: ['points.refused'],
  }),
};
