import { at, day, id, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';

export const orgKind = z.enum(['partyCommittee', 'generalBranch', 'branch', 'partyGroup']);
export const branchKind = z.enum(['staff', 'student', 'retired', 'mixed']);
export const unitKind = z.enum(['teaching', 'organ', 'other']);

/** 组织: a node of the tree 党委 → 总支 → 支部 → 党小组. Moved by the import; groups also by the secretary. */
export const org = z.strictObject({
  _id: id,
  v: z.literal(1),
  type: z.literal('org'),
  kind: orgKind,
  name: requiredText(40),
  shortName: text(12),
  code: requiredText(20),
  parentId: z.nullable(id),
  /** The organisations above it, from the top down to the parent; one reading answers who may look in. */
  path: z.array(id),
  branchKind: z.optional(branchKind),
  unitKind: z.optional(unitKind),
  foundedOn: day,
  dissolvedOn: z.optional(day),
  rev,
  updatedAt: at,
});
export type Org = z.infer<typeof org>;
export type OrgKind = z.infer<typeof orgKind>;
export type BranchKind = z.infer<typeof branchKind>;
