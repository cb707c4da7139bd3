// Which phone is whose, and the codes by which it is claimed. No forms.
import { at, count, id, rev } from '../kernel/fields';
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
export const CLAIM_FAULTS = ['noCode', 'wrongName', 'used', 'expired', 'wrongCode', 'locked', 'phoneLocked', 'phoneTaken'] as const;

/** Why the last try to claim this entry failed, `failed:{memberId}`: for the secretary's page of this person, gone with the next code or success. */
export const claimFailure = z.strictObject({
  _id: id,
  type: z.literal('claimFailure'),
  memberId: id,
  /** Equal to the id, for the unique index. */
  openidDigest: z.string(),
  why: z.enum(CLAIM_FAULTS),
  at,
  rev,
});
export type ClaimFailure = z.infer<typeof claimFailure>;
export type Binding = z.infer<typeof binding>;
export type BindingCode = z.infer<typeof bindingCode>;
export type BindingTries = z.infer<typeof bindingTries>;
