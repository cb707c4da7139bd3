// What the program keeps for itself: bindings, claiming codes, the chain, imports. No forms.
import { at, count, id, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';

/** 绑定 `bind:{memberId}`: one active per WeChat and per person. */
export const binding = z.strictObject({
  _id: id,
  type: z.literal('binding'),
  memberId: id,
  /** `ended:{memberId}` once ended, so that the unique index lets the phone bind again. */
  openidDigest: z.string(),
  state: z.enum(['active', 'ended']),
  boundAt: at,
  /** With which this phone proves an offline sign-in; ciphertext here, and gone when the binding ends. */
  deviceKey: z.optional(z.strictObject({ keyId: z.string(), ciphertext: z.string() })),
  deviceKeyId: z.optional(z.string()),
  endedAt: z.optional(at),
  rev,
});

/** 认领码 `code:{memberId}`: hashed, bound to one entry, single use. */
export const bindingCode = z.strictObject({
  _id: id,
  type: z.literal('bindingCode'),
  memberId: id,
  /** `code:{memberId}`: the collection's unique index is over this field. */
  openidDigest: z.string(),
  codeDigest: z.string(),
  salt: z.string(),
  expiresAt: at,
  failures: count,
  lockedUntilAt: z.optional(at),
  usedAt: z.optional(at),
  issuedBy: id,
  issuedAt: at,
  rev,
});

/** Failures of one WeChat, `tries:{openidDigest}`. */
export const bindingTries = z.strictObject({
  _id: id,
  type: z.literal('bindingTries'),
  /** Equal to the id, for the unique index. */
  openidDigest: z.string(),
  failures: count,
  lockedUntilAt: z.optional(at),
  expiresAt: at,
  rev,
});

/** 存证链 `{branchId}:{seq}`: insert only; the digest is salted, so content can be deleted without breaking the chain. */
export const ledgerEntry = z.strictObject({
  _id: id,
  type: z.literal('ledgerEntry'),
  orgId: id,
  seq: count,
  prevHash: z.string(),
  entryKind: z.enum(['confirmation', 'correction']),
  subjectId: id,
  subjectRev: count,
  corrects: z.optional(count),
  digest: z.string(),
  at,
  hash: z.string(),
});

/** 操作日志: who did what to which document; no content. */
export const auditLine = z.strictObject({
  _id: id,
  type: z.literal('auditLine'),
  at,
  personId: id,
  action: z.string(),
  subjectId: z.optional(id),
  orgId: z.optional(id),
  outcome: text(40),
  requestId: z.string(),
});
export type Binding = z.infer<typeof binding>;
export type BindingCode = z.infer<typeof bindingCode>;
export type BindingTries = z.infer<typeof bindingTries>;
export type LedgerEntry = z.infer<typeof ledgerEntry>;
export type AuditLine = z.infer<typeof auditLine>;
