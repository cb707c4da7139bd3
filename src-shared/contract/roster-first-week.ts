// The first week of a college: five things in their order, what is left of each, computed from what is stored and never ticked.
import { count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { action } from './action';

/** Organisations that lack it: the first few by name, and how many. */
const lacking = z.strictObject({ count, names: z.array(z.string()), firstId: z.optional(id) });
export type Lacking = z.infer<typeof lacking>;

export const rosterFirstWeekActions = {
  'roster.firstWeek': action({
    kind: 'query',
    may: { right: 'administer', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      collegeName: z.string(),
      generals: count,
      branches: count,
      members: count,
      importedOn: z.optional(day),
      /** Branches without a secretary today. */
      posts: lacking,
      /** Branches whose slips nobody has printed; whether anybody has claimed is asked nowhere (domain §5.1). */
      slips: lacking,
      /** General branches in which neither they nor a branch of theirs has a room. */
      rooms: lacking,
      menuItems: count,
      /** Branches without a plan for this year or the next. */
      plans: lacking,
      plansDueOn: day,
      /** How many of the five are done. */
      done: count,
    }),
    errors: [],
  }),
};
