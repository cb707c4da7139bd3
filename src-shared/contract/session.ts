import { at, count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { orgKind } from '../records/org';
import { postKind } from '../records/post';
import { action } from './action';
import { RIGHTS } from '../rights/right';

/** One organisation the person belongs to or holds a post in; the switcher 「切换到」 lists these. */
export const place = z.strictObject({
  orgId: id,
  name: z.string(),
  shortName: z.string(),
  kind: orgKind,
  /** Posts held there today; empty for a plain member. */
  posts: z.array(postKind),
  isMember: z.boolean(),
  rights: z.array(z.enum(RIGHTS)),
});
export type Place = z.infer<typeof place>;

export const person = z.strictObject({
  memberId: id,
  name: z.string(),
  memberNo: z.string(),
  standing: z.enum(['none', 'probationary', 'full', 'suspended', 'ended']),
  /** Since when the person has no vote for a time; said to themselves. */
  noVoteFrom: z.optional(day),
  /** Own branch first, then by post. */
  places: z.array(place),
});

export const sessionActions = {
  /** Who is calling, as the platform says. `person` is null for a WeChat that has not been bound. */
  'session.read': action({
    kind: 'query',
    may: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({
      nowAt: at,
      today: day,
      collegeName: z.string(),
      person: z.nullable(person),
      generation: count,
      /** Where in the cloud this WeChat puts the files it sends; from no other place is a file of its naming taken. */
      uploadFolder: z.string(),
    }),
    errors: [],
  }),
};
