// 党费: what a branch received is registered for many at once, and everybody sees their own. No money passes through the program.
import { count, day, id, month, rev, year } from '../kernel/fields';
import { PAYER_KINDS, type PayerKind } from '../standard/dues/payer-kinds';
import { z } from '../kernel/schema';
import { action } from './action';

const owedMonth = z.strictObject({ month, lackingFen: count });

export const duesLine = z.strictObject({
  memberId: id,
  name: z.string(),
  state: z.enum(['open', 'paid', 'relieved', 'notAssessed']),
  assessmentId: z.optional(id),
  dueFen: count,
  isQuarterly: z.boolean(),
  /** What this month's entry settles; of a quarterly payer the months of the quarter. */
  owed: z.array(owedMonth),
  arrears: z.array(owedMonth),
  paidOn: z.optional(day),
  paymentIds: z.array(id),
});
export type DuesLine = z.infer<typeof duesLine>;

const payerKind = z.enum(Object.keys(PAYER_KINDS) as [PayerKind, ...PayerKind[]]);

/** One member in the table of bases: what held so far, and from which month this would hold. */
export const duesBaseLine = z.strictObject({
  memberId: id,
  name: z.string(),
  fromMonth: month,
  payerKind,
  /** As it was assessed last; only whoever registers the dues of the branch sees this page. */
  baseFen: z.optional(count),
  dueFen: z.optional(count),
  /** The month from which that holds, and its record, by which two who assess at once are told apart. */
  heldFrom: z.optional(month),
  assessmentId: z.nullable(id),
  isAssessed: z.boolean(),
  isReduced: z.boolean(),
  isQuarterly: z.boolean(),
});
export type DuesBaseLine = z.infer<typeof duesBaseLine>;

const read = { right: 'readBranch', of: 'subject' } as const;

export const duesActions = {
  /** The book of a month for whoever registers it. */
  'dues.month': action({
    kind: 'query',
    tellsApart: true,
    may: read,
    input: z.strictObject({ orgId: id, month: z.optional(month) }),
    output: z.strictObject({ orgId: id, orgName: z.string(), today: day, month, months: z.array(month), lines: z.array(duesLine) }),
    errors: [],
  }),
  /** One entry for many, more than is owed too; refused where less lacks by now than stood on the page, so that two who register at once do not both. */
  'dues.record': action({
    kind: 'command',
    may: read,
    input: z.strictObject({
      orgId: id,
      day,
      lines: z
        // A former version of the page does not say what it saw: it takes no more than lacks.
        .array(z.strictObject({ memberId: id, month, paidFen: count, seenLackingFen: z.optional(count) }))
        .check(z.minLength(1), z.maxLength(300)),
    }),
    output: z.strictObject({ recordId: id, rev }),
    errors: ['dues.paidMeanwhile', 'register.refused', 'register.incomplete', 'register.exists'],
  }),
  /** Everybody's base in one table, for whoever assesses them. */
  'dues.bases': action({
    kind: 'query',
    tellsApart: true,
    may: read,
    input: z.strictObject({ orgId: id, fromMonth: z.optional(month) }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      today: day,
      fromMonth: month,
      months: z.array(month),
      lines: z.array(duesBaseLine),
    }),
    errors: [],
  }),
  /** What each owes is computed here from the base, never taken from the page. `seenId`: the assessment that stood on it. */
  'dues.assess': action({
    kind: 'command',
    may: read,
    input: z.strictObject({
      orgId: id,
      fromMonth: month,
      lines: z
        .array(z.strictObject({ memberId: id, payerKind, baseFen: z.optional(count), seenId: z.nullable(id) }))
        .check(z.minLength(1), z.maxLength(60)),
    }),
    output: z.strictObject({ assessed: count }),
    errors: ['dues.assessedMeanwhile', 'register.refused', 'register.incomplete', 'register.exists'],
  }),
  /** The own months of a year. */
  'dues.mine': action({
    kind: 'query',
    may: 'member',
    input: z.strictObject({ year: z.optional(year) }),
    output: z.strictObject({
      today: day,
      year,
      years: z.array(year),
      orgName: z.string(),
      assessment: z.nullable(
        z.strictObject({ recordId: id, payerKind: z.string(), dueFen: count, fromMonth: month, isQuarterly: z.boolean() }),
      ),
      /** The latest first; only months for which something is owed. */
      months: z.array(z.strictObject({ month, dueFen: count, lackingFen: count, dueOn: day, paidOn: z.optional(day) })),
    }),
    errors: [],
  }),
};
