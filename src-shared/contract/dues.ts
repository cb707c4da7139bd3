// 党费: what a branch received is registered for many at once, and everybody sees their own. No money passes through the program.
import { count, day, id, month, rev, year } from '../kernel/fields';
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

const read = { right: 'readBranch', of: 'subject' } as const;

export const duesActions = {
  /** The book of a month for whoever registers it. */
  'dues.month': action({
    kind: 'query',
    may: read,
    input: z.strictObject({ orgId: id, month: z.optional(month) }),
    output: z.strictObject({ orgId: id, orgName: z.string(), today: day, month, months: z.array(month), lines: z.array(duesLine) }),
    errors: [],
  }),
  /** One entry for many; refused where more is sent than lacks by now, so that two who register at once do not both. */
  'dues.record': action({
    kind: 'command',
    may: read,
    input: z.strictObject({
      orgId: id,
      day,
      lines: z.array(z.strictObject({ memberId: id, month, paidFen: count })).check(z.minLength(1), z.maxLength(300)),
    }),
    output: z.strictObject({ recordId: id, rev }),
    errors: ['dues.paidMeanwhile', 'register.refused', 'register.incomplete', 'register.exists'],
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
