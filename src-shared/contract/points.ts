import { count, day, id, month, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';
import { bonusLine, counts, pointsLine } from '../records/points';
import { action } from './action';

export const declarationView = z.strictObject({
  declarationId: id,
  memberId: id,
  name: z.string(),
  month,
  lineKey: bonusLine,
  day,
  text: z.string(),
  count: z.int(),
  worthTenths: z.int(),
  state: z.enum(['submitted', 'confirmed', 'returned']),
  stateReason: z.optional(z.string()),
  isOnBehalf: z.boolean(),
  rev,
});
export type DeclarationView = z.infer<typeof declarationView>;

export const entryView = z.strictObject({
  entryId: id,
  month,
  factMonth: month,
  lineKey: pointsLine,
  counts,
  sourceIds: z.array(id),
  reason: z.optional(z.string()),
});
export type EntryView = z.infer<typeof entryView>;

const declarationInput = { month, lineKey: bonusLine, day, text: requiredText(100), count: z.int().check(z.gte(1), z.lte(10)) };

export const pointsActions = {
  /** 我的积分: own entries, the frozen months, own declarations. */
  'points.mine': action({
    kind: 'query',
    may: 'member',
    input: z.strictObject({}),
    output: z.strictObject({
      today: day,
      year: z.string(),
      totalTenths: z.int(),
      baseTenths: z.int(),
      bonusTenths: z.int(),
      deductionTenths: z.int(),
      schemeVersion: count,
      months: z.array(z.strictObject({ month, isFrozen: z.boolean(), yearToDateTenths: z.int() })),
      entries: z.array(entryView),
      declarations: z.array(declarationView),
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
    input: z.strictObject({ ...declarationInput, memberId: z.optional(id) }),
    output: declarationView,
    errors: ['points.windowClosed', 'points.refused'],
  }),
  'points.declarations': action({
    kind: 'query',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      waiting: z.array(declarationView),
      decided: z.array(declarationView),
      months: z.array(z.strictObject({ month, frozenOn: day, lines: z.array(z.strictObject({ memberId: id, name: z.string(), counts: z.record(z.string(), counts), yearToDateTenths: z.int() })) })),
      people: z.array(z.strictObject({ memberId: id, name: z.string() })),
    }),
    errors: [],
  }),
  /** Confirms several at once, or returns one with a reason. A confirmed one posts an entry; a second confirmation changes nothing. */
  'points.decide': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, declarationIds: z.array(id).check(z.minLength(1), z.maxLength(50)), isConfirmed: z.boolean(), reason: z.optional(text(200)) }),
    output: z.strictObject({ decided: z.array(declarationView) }),
    errors: ['points.reasonMissing'],
  }),
};
