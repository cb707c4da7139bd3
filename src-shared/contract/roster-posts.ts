// 任职和任期 as the college enters them after an election: what somebody may do in the program follows from these alone.
import { count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { postKind } from '../records/post';
import { action } from './action';

const postLine = z.strictObject({
  postId: id,
  orgId: id,
  orgName: z.string(),
  memberId: id,
  name: z.string(),
  postKind,
  fromOn: day,
  toOn: z.optional(day),
});
export type PostLine = z.infer<typeof postLine>;
const termLine = z.strictObject({ fromOn: day, lastOn: day, seats: count });

const administer = { right: 'administer', of: 'subject' } as const;
const done = z.strictObject({ orgId: id });

export const rosterPostActions = {
  /** Posts of a branch and its groups that are held or begin later, in the order of the posts; and its latest term. */
  'roster.posts': action({
    kind: 'query',
    may: administer,
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      today: day,
      posts: z.array(postLine),
      term: z.nullable(termLine),
      orgs: z.array(z.strictObject({ orgId: id, name: z.string(), isGroup: z.boolean() })),
      people: z.array(z.strictObject({ memberId: id, name: z.string() })),
    }),
    errors: [],
  }),
  'roster.addPost': action({
    kind: 'command',
    may: administer,
    input: z.strictObject({ orgId: id, memberId: id, postKind, fromOn: day }),
    output: done,
    errors: ['roster.refused'],
  }),
  'roster.endPost': action({
    kind: 'command',
    may: administer,
    input: z.strictObject({ postId: id, toOn: day }),
    output: done,
    errors: ['roster.refused'],
  }),
  /** The new term after an election; the one before ends the day before it. */
  'roster.beginTerm': action({
    kind: 'command',
    may: administer,
    input: z.strictObject({ orgId: id, fromOn: day, termEndOn: day, seats: count }),
    output: done,
    errors: ['roster.refused'],
  }),
};
