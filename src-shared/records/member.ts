import { at, day, id, month, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';

export const memberKind = z.enum(['staff', 'student', 'retired']);
export const statusKind = z.enum(['mobile', 'longIllness', 'disability', 'frail', 'abroad', 'suspended', 'lostContact']);
/** Entered by the secretary; 停止党籍 follows from a decision of others and comes with the import. */
export const statusByHand = z.enum(['mobile', 'longIllness', 'disability', 'frail', 'abroad', 'lostContact']);
export const endKind = z.enum(['transferredOut', 'merged', 'deceased', 'withdrew', 'removed', 'expelled', 'admissionCancelled']);

export const education = z.enum(['college', 'bachelor', 'master', 'doctor', 'other']);
export const titleGrade = z.enum(['none', 'junior', 'middle', 'associateSenior', 'senior']);

export const membership = z.strictObject({
  id,
  branchId: id,
  groupId: z.optional(id),
  fromOn: day,
  toOn: z.optional(day),
});

export const memberStatus = z.strictObject({
  id,
  kind: statusKind,
  fromOn: day,
  toOn: z.optional(day),
  hostOrganization: z.optional(text(40)),
  /** The meeting of the branch that decided it; those by which nothing is demanded of the person need one. */
  decidedActivityId: z.optional(id),
});

/** 党员: one person of the roster, with the history that answers what they were on a given day. */
export const member = z.strictObject({
  _id: id,
  v: z.literal(1),
  type: z.literal('member'),
  name: requiredText(20),
  /** Staff or student number, unique in the college; never an identity-card number. */
  memberNo: requiredText(20),
  sex: z.optional(z.enum(['male', 'female'])),
  birthMonth: z.optional(month),
  memberKind,
  /** The administrative unit, by its name; where there is none, nobody can say which department lacks a branch (standard 1.1). */
  department: z.optional(text(30)),
  /** Read by one piece of advice only: whom a general branch chooses as secretaries (plan, 二(三)1). */
  education: z.optional(education),
  title: z.optional(titleGrade),
  admittedOn: day,
  fullMemberOn: z.optional(day),
  endedOn: z.optional(day),
  endKind: z.optional(endKind),
  memberships: z.array(membership),
  statuses: z.array(memberStatus),
  /** Row of the import; lists of people stand in this order. */
  rosterOrder: z.int(),
  rev,
  updatedAt: at,
});
export type Member = z.infer<typeof member>;
export type MemberKind = z.infer<typeof memberKind>;
export type Membership = z.infer<typeof membership>;
export type MemberStatus = z.infer<typeof memberStatus>;
export type StatusKind = z.infer<typeof statusKind>;
export type StatusByHand = z.infer<typeof statusByHand>;
