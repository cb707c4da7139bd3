// 任职和任期 as the college enters them after an election: what somebody may do in the program follows from these alone.
import { count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { requiredText } from '../kernel/fields';
import { orgKind } from '../records/org';
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
/** The number only of who administers asks for. */
const foundPerson = z.strictObject({
  memberId: id,
  name: z.string(),
  branchId: id,
  branchName: z.string(),
  groupName: z.optional(z.string()),
  memberNo: z.optional(z.string()),
  posts: z.array(z.strictObject({ orgName: z.string(), postKind })),
});
export type FoundPerson = z.infer<typeof foundPerson>;
const termLine = z.strictObject({ fromOn: day, lastOn: day, seats: count });

const administer = { right: 'administer', of: 'subject' } as const;
const done = z.strictObject({ orgId: id });

export const rosterPostActions = {
  /** Posts of an organisation, of a branch also those of its groups, that are held or begin later, in the order of the posts; its latest term; and who was before. */
  'roster.posts': action({
    kind: 'query',
    tellsApart: true,
    may: administer,
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      today: day,
      kind: orgKind,
      posts: z.array(postLine),
      /** Ended within the last three years, the latest first. */
      former: z.array(postLine),
      /** Since when nobody is its secretary; left out while somebody is, and where there has never been one. */
      vacantSince: z.optional(day),
      term: z.nullable(termLine),
      orgs: z.array(z.strictObject({ orgId: id, name: z.string(), isGroup: z.boolean() })),
      /** Of a branch its own people; whoever else may hold a post is looked for by `roster.find`. */
      people: z.array(z.strictObject({ memberId: id, name: z.string() })),
    }),
    errors: [],
  }),
  'roster.addPost': action({
    kind: 'command',
    may: administer,
    /** `endsFormer`: the secretary of before ends with the day before. */
    input: z.strictObject({ orgId: id, memberId: id, postKind, fromOn: day, endsFormer: z.optional(z.boolean()) }),
    output: done,
    errors: ['roster.refused'],
  }),
  /** People of an organisation and all below it by a part of the name, or by the whole number; the first thirty in the order of their branches. */
  'roster.find': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id, search: requiredText(20) }),
    output: z.strictObject({ orgId: id, people: z.array(foundPerson), isMore: z.boolean() }),
    errors: [],
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
