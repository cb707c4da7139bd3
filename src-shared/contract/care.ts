// 关怀和联系: whom a branch owes what until when, one list for each thing. Nothing that was said and nothing of what somebody needs is in it.
import { day, id, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { CARE_LISTS, CARE_STATES } from '../records/vocabulary/care';
import { action } from './action';

const row = z.strictObject({
  memberId: id,
  name: z.string(),
  state: z.enum(CARE_STATES),
  /** The record it is, where it is one. */
  recordId: z.optional(id),
  /** What is promised, with whom one pairs, what one stands for. */
  words: z.optional(z.string()),
  fromOn: z.optional(day),
  lastOn: z.optional(day),
  dueOn: z.optional(day),
  /** The caller may enter a talk, a contact or a visit with this person. */
  mayEnter: z.boolean(),
});
export type CareRowView = z.infer<typeof row>;

const careList = z.strictObject({
  list: z.enum(CARE_LISTS),
  rows: z.array(row),
  /** False where the caller sees only what is about themself, or about a group of theirs: that there is no line then says nothing of others. */
  seesAll: z.boolean(),
  /** For whom the caller may begin a new one: for anybody of the branch, for themself, or for nobody. */
  mayAdd: z.enum(['anybody', 'self', 'nobody']),
  /** Of the hardship register: when it was gone through this year. */
  review: z.optional(z.strictObject({ reviewedOn: z.optional(day), dueOn: day, mayEnter: z.boolean() })),
});
export type CareListView = z.infer<typeof careList>;

export const careActions = {
  /** Of each list what the caller may see of its kind: the secretary all, a member what is about themself, those above what is not kept from them. */
  'care.lists': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      today: day,
      year,
      me: id,
      /** Answers what is asked for. */
      isSecretary: z.boolean(),
      lists: z.array(careList),
    }),
    errors: [],
  }),
};
