// 支部调整: what an approved request would do to the roster, before whoever decides does it.
import { day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { postKind } from '../records/post';
import { action } from './action';

const move = z.strictObject({ fromName: z.string(), toName: z.string(), names: z.array(z.string()) });

export const rosterChangeActions = {
  /** Whoever may look at the request. `faults`: why it cannot be done from that day on; the rest then is what it would be without them. */
  'roster.changePreview': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({ recordId: id, effectiveOn: z.optional(day) }),
    output: z.strictObject({
      effectiveOn: day,
      founded: z.array(z.strictObject({ name: z.string(), secretaryName: z.optional(z.string()) })),
      dissolved: z.array(z.string()),
      renamed: z.optional(z.strictObject({ before: z.string(), after: z.string() })),
      moved: z.array(move),
      ended: z.array(z.strictObject({ orgName: z.string(), name: z.string(), postKind })),
      faults: z.array(z.string()),
    }),
    errors: [],
  }),
};
