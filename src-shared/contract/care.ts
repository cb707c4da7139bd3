// 关怀和联系: what a secretary owes to whom, each as a list with the next thing to do.
import { day, id, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { UNDERTAKINGS } from '../records/kinds/undertaking';
import { action } from './action';

export const careLine = z.strictObject({ memberId: id, name: z.string(), lastOn: z.optional(day), dueOn: day, isOwed: z.boolean() });
export type CareLine = z.infer<typeof careLine>;

const carrier = z.enum(Object.keys(UNDERTAKINGS) as [keyof typeof UNDERTAKINGS, ...(keyof typeof UNDERTAKINGS)[]]);
export const undertakingLine = z.strictObject({
  recordId: id,
  memberId: id,
  name: z.string(),
  carrier,
  text: z.string(),
  state: z.enum(['open', 'approved', 'done']),
  untilOn: z.optional(day),
  /** It waits for the secretary, or its time is over and nobody has said what became of it. */
  isOwed: z.boolean(),
});
export type UndertakingLine = z.infer<typeof undertakingLine>;

export const careActions = {
  'care.lists': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      today: day,
      year,
      talks: z.array(careLine),
      contacts: z.array(careLine),
      /** Who is in need now: that they are is told to the secretary only, what they need stands in the record. */
      hardships: z.array(z.strictObject({ recordId: id, memberId: id, name: z.string(), openedOn: day, lastOn: z.optional(day) })),
      /** The last review of the year. */
      reviewedOn: z.nullable(day),
      undertakings: z.array(undertakingLine),
    }),
    errors: [],
  }),
};
