import { at, day, id, month, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';

export const memberKind = z.enum(['staff', 'student', 'retired']);
/**
 * `excused` is what is left of an exempting one once the reason has been deleted (domain §5.3). `noVote`: without a vote from…
 * to…, never why (留党察看, rights that are suspended: 选举工作条例第五条); the secretary, the committee and the person see it.
 */
export const statusKind = z.enum([
  'mobile',
  'longIllness',
  'disability',
  'frail',
  'abroad',
  'suspended',
  'lostContact',
  'excused',
  'noVote',
]);
/** Entered by the secretary; 停止党籍 follows from a decision of others and is entered where people leave. */
export const statusByHand = z.enum(['mobile', 'longIllness', 'disability', 'frail', 'abroad', 'lostContact', 'noVote']);
/** 转出、毕业转出、去世、退党、自行脱党、除名、开除、取消预备资格; `merged` only in files of former versions. */
export const endKind = z.enum([
  'transferredOut',
  'graduated',
  'deceased',
  'removed',
  'withdrew',
  'lapsed',
  'expelled',
  'admissionCancelled',
  'merged',
]);

/** The ways to leave that are entered by hand, in the order of the form. 停止党籍 is none for good: it can be restored. */
export const leaveKind = z.enum(['transferredOut', 'graduated', 'deceased', 'removed', 'withdrew', 'lapsed', 'suspended']);

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

/** A leaving that no longer holds: the person came back, or it was entered by mistake. Both entries are kept. */
export const formerEnd = z.strictObject({
  endedOn: day,
  endKind: z.optional(endKind),
  destination: z.optional(text(40)),
  /** The first day of the new membership. */
  returnedOn: z.optional(day),
  /** The day on which the mistake was put right; the leaving never held. */
  takenBackOn: z.optional(day),
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
  /** 预计毕业或退休: the month in which a student graduates or somebody retires, where it is known. Nothing ends by it; it is looked ahead to. */
  expectedEndIn: z.optional(month),
  admittedOn: day,
  fullMemberOn: z.optional(day),
  /** 离开: the last day in the college. What a day says of it is asked of `roster/` alone. */
  endedOn: z.optional(day),
  endKind: z.optional(endKind),
  /** Where to; may be entered later. */
  destination: z.optional(text(40)),
  /** The day on which the data of one who left were deleted; since then the number says nothing. */
  clearedOn: z.optional(day),
  formerEnds: z.optional(z.array(formerEnd)),
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
export type FormerEnd = z.infer<typeof formerEnd>;
export type EndKind = z.infer<typeof endKind>;
export type LeaveKind = z.infer<typeof leaveKind>;
export type StatusKind = z.infer<typeof statusKind>;
export type StatusByHand = z.infer<typeof statusByHand>;
export type Education = z.infer<typeof education>;
export type TitleGrade = z.infer<typeof titleGrade>;
