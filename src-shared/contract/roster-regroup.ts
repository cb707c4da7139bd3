// 调整编组: people of several branches to other ones in one act, looked at before it is done.
import { count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { branchKind } from '../records/org';
import { postKind } from '../records/post';
import { action } from './action';

const administer = { right: 'administer', of: 'orgId' } as const;

/** More is no regrouping but a new roster, which is imported. */
export const REGROUPED_MOST = 600;
const BRANCHES_MOST = 200;

const moves = z
  .array(z.strictObject({ toBranchId: id, memberIds: z.array(id).check(z.minLength(1), z.maxLength(REGROUPED_MOST)) }))
  .check(z.minLength(1), z.maxLength(BRANCHES_MOST));

const regroupPerson = z.strictObject({
  memberId: id,
  name: z.string(),
  groupId: z.optional(id),
  /** Of students the class. */
  department: z.optional(z.string()),
  numberTail: z.string(),
});
export type RegroupPerson = z.infer<typeof regroupPerson>;

const regroupBranch = z.strictObject({
  orgId: id,
  name: z.string(),
  branchKind: z.optional(branchKind),
  groups: z.array(z.strictObject({ groupId: id, name: z.string() })),
  people: z.array(regroupPerson),
});
export type RegroupBranch = z.infer<typeof regroupBranch>;

const regroupPlan = z.strictObject({
  /** The people who go, by where from and where to, in the order of the branches. */
  ways: z.array(z.strictObject({ fromName: z.string(), toName: z.string(), names: z.array(z.string()) })),
  moving: count,
  /** Posts that end the day before. */
  posts: z.array(z.strictObject({ name: z.string(), postKind, orgName: z.string() })),
  /** Who cannot go, and what has to be done first; nobody goes while there is one. */
  blocked: z.array(z.strictObject({ memberId: id, name: z.string(), words: z.string() })),
  /** How many each branch has today, and from that day on. */
  branches: z.array(z.strictObject({ orgId: id, name: z.string(), before: count, after: count })),
  /** What was seen: what is done is this and nothing else. */
  seen: z.string(),
});
export type RegroupPlan = z.infer<typeof regroupPlan>;

export const rosterRegroupActions = {
  /** Every branch at or below an organisation with its groups and people. */
  'roster.regroupTable': action({
    kind: 'query',
    tellsApart: true,
    may: administer,
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ orgId: id, name: z.string(), today: day, branches: z.array(regroupBranch) }),
    errors: [],
  }),
  /** What it would do; changes nothing. */
  'roster.checkRegroup': action({
    kind: 'query',
    tellsApart: true,
    may: administer,
    input: z.strictObject({ orgId: id, fromOn: day, moves }),
    output: regroupPlan,
    errors: ['roster.refused'],
  }),
  /** All of them or nobody, as it was seen. */
  'roster.regroup': action({
    kind: 'command',
    may: administer,
    input: z.strictObject({ orgId: id, fromOn: day, moves, seen: z.string().check(z.maxLength(64)) }),
    output: z.strictObject({ moved: count, ended: count }),
    errors: ['roster.refused', 'roster.rosterChanged'],
  }),
};
