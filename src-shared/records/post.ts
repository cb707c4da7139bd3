import { at, day, id, rev } from '../kernel/fields';
import { z } from '../kernel/schema';

/** In the order in which posts are listed. */
export const POST_KINDS = [
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
  'groupLeader',
  'partyWorker',
  'organizer',
  'committeeLeader',
  'committeeStaff',
  'administrator',
  'auditor',
] as const;
export const postKind = z.enum(POST_KINDS);

/** 任职: a person's post in an organisation from–to; the only source of rights. */
export const post = z.strictObject({
  _id: id,
  v: z.literal(1),
  type: z.literal('post'),
  orgId: id,
  memberId: id,
  postKind,
  fromOn: day,
  toOn: z.optional(day),
  isDualLeader: z.optional(z.boolean()),
  rev,
  updatedAt: at,
});
export type Post = z.infer<typeof post>;
export type PostKind = z.infer<typeof postKind>;

/** 委员会任期: a branch has a committee on a day when a term covers it. */
export const committeeTerm = z.strictObject({
  _id: id,
  v: z.literal(1),
  type: z.literal('committeeTerm'),
  orgId: id,
  fromOn: day,
  termEndOn: day,
  /** A postponement the superior approved: at most a year after the term's end (支部工作条例 Art. 21). */
  extendedUntilOn: z.optional(day),
  endedOn: z.optional(day),
  seats: z.int(),
  rev,
  updatedAt: at,
});
export type CommitteeTerm = z.infer<typeof committeeTerm>;
