// 现场考勤: live, not sealed, not on the chain; joined into the roll when the record is confirmed.
import { at, count, day, id, requiredText, rev, text } from '../kernel/fields';
import { z } from '../kernel/schema';
import { attachment, attendanceMode, attendanceStatus } from './activity';

export const leaveCategory = z.enum(['officialDuty', 'teaching', 'illness', 'family', 'travel', 'other']);

/** 手机签到, `{activityId}:{memberId}`: inserted once; the id makes a retry or a second device harmless. */
export const signIn = z.strictObject({
  _id: id,
  type: z.literal('signIn'),
  activityId: id,
  orgId: id,
  memberId: id,
  day,
  mode: z.enum(['inPerson', 'online']),
  at,
  ticketVersion: count,
});

/** 暂停输码: stands under the sign-in's own id for five minutes after ten wrong codes, so that no extra read is needed to honour it. */
export const signInPause = z.strictObject({
  _id: id,
  type: z.literal('signInPause'),
  activityId: id,
  orgId: id,
  memberId: id,
  day,
  until: at,
  /** A sign-in has none, so that ending a pause can never remove a sign-in that has taken its place. */
  rev,
});

/** 未成的签到: a failed try with its reason, kept 30 days for the recorder. */
/** Tries with a code that was not the one on the screen: ten of them and typing pauses. */
export const CODE_REASONS = ['codeExpired', 'codeWrong', 'codeOfOther'] as const;
/** Why a try failed. `paused`: the one after which typing was paused, since counting begins anew there. `claim…`: of an offline claim. */
export const attemptReason = z.enum([
  ...CODE_REASONS,
  'paused',
  'closed',
  'claimOther',
  'claimKey',
  'claimProof',
  'claimCode',
  'claimClock',
]);
export type AttemptReason = z.infer<typeof attemptReason>;

export const signInAttempt = z.strictObject({
  _id: id,
  type: z.literal('signInAttempt'),
  activityId: id,
  orgId: id,
  memberId: id,
  day,
  reason: attemptReason,
  at,
});

/** What a phone without a network has kept; see kernel/offline-claim. */
export const offlineClaim = z.strictObject({
  claimId: z.string().check(z.regex(/^[a-z0-9]{16,40}$/)),
  activityId: id,
  memberId: id,
  deviceKeyId: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  code: z.string().check(z.regex(/^[2-9A-HJ-NP-Z]{6}$/)),
  claimedAt: at,
});
export const proof = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/**
 * 离线签到, `claim:{activityId}:{memberId}:{digest}`: only facts that grow, so that either side may upload first. What
 * it is worth follows from them (engines/attendance/claims) and is stored nowhere. Kept 30 days.
 */
export const signInClaim = z.strictObject({
  _id: id,
  type: z.literal('signInClaim'),
  activityId: id,
  orgId: id,
  memberId: id,
  day,
  code: z.string(),
  proof,
  deviceKeyId: z.string(),
  claimedAt: at,
  /** When the first of the two sides reached us. */
  receivedAt: at,
  /** Phones of recorders that have scanned the proof, each once, by the recorder's id. */
  scans: z.array(z.strictObject({ by: id, scannedAt: at, receivedAt: at })),
  rev,
});

/** 待确认, over 72 hours and handed to the recorder, 已核对, 没有记入. */
export const claimState = z.enum(['selfReported', 'handedOver', 'verified', 'refused']);

/** 点名, `rollCall:{activityId}`: one document with the recorder's marks; a mark beats a sign-in. */
export const rollCall = z.strictObject({
  _id: id,
  type: z.literal('rollCall'),
  activityId: id,
  orgId: id,
  day,
  marks: z.array(
    z.strictObject({
      memberId: id,
      status: attendanceStatus,
      mode: z.optional(attendanceMode),
      isLate: z.optional(z.boolean()),
      isPaper: z.optional(z.boolean()),
      by: id,
      at,
    }),
  ),
  /** Marks taken back, so that an older mark which comes later from a phone without a network does not rise again. */
  cleared: z.optional(z.array(z.strictObject({ memberId: id, by: id, at }))),
  rev,
});

/** 请假条, `leave:{activityId}:{memberId}`: the reason is ciphertext and is deleted after a year. */
export const leave = z.strictObject({
  _id: id,
  type: z.literal('leave'),
  activityId: id,
  orgId: id,
  memberId: id,
  day,
  /** Goes with the note once a year is over: that there was a leave stays, why does not. */
  category: z.optional(leaveCategory),
  note: z.optional(z.strictObject({ keyId: z.string(), ciphertext: z.string() })),
  requestedAt: at,
  isAfterwards: z.boolean(),
  state: z.enum(['accepted', 'pending', 'declined', 'withdrawn']),
  stateReason: z.optional(text(200)),
  decidedBy: z.optional(id),
  decidedAt: z.optional(at),
  rev,
});

/** 线上问候, `presenceRounds:{activityId}`: the moments at which those who take part from afar are asked. Only where a recorder has turned it on. */
export const presenceRounds = z.strictObject({
  _id: id,
  type: z.literal('presenceRounds'),
  activityId: id,
  orgId: id,
  day,
  isOn: z.boolean(),
  roundsAt: z.array(at).check(z.maxLength(3)),
  rev,
});

/** 线上在场, `presence:{activityId}:{memberId}`: how many of how many, never when; and what the person had to say. It is read by the recorder and by nothing else. */
export const presence = z.strictObject({
  _id: id,
  type: z.literal('presence'),
  activityId: id,
  orgId: id,
  memberId: id,
  day,
  asked: count,
  answered: count,
  contribution: z.optional(text(500)),
  /** The same spoken, at most a minute; for who would rather talk than type. */
  voice: z.optional(
    z.strictObject({
      fileId: z.string().check(z.maxLength(300)),
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      mime: z.enum(['audio/mpeg', 'audio/aac', 'audio/mp4']),
      sizeBytes: count,
    }),
  ),
  rev,
});

export const hostState = z.enum(['submitted', 'accepted', 'declined']);

/** 接收支部证明, `host:{activityId}:{memberId}`: a mobile member took part at the branch where they are. Accepted, it makes a mark. */
export const hostConfirmation = z.strictObject({
  _id: id,
  type: z.literal('hostConfirmation'),
  activityId: id,
  orgId: id,
  memberId: id,
  day,
  hostOrganization: requiredText(40),
  /** What was done there, and who of the host branch confirms it. */
  words: requiredText(200),
  photo: z.optional(attachment),
  submittedAt: at,
  state: hostState,
  stateReason: z.optional(text(200)),
  decidedBy: z.optional(id),
  decidedAt: z.optional(at),
  rev,
});

/** Whatever lies in live attendance, told apart by its type. */
export const liveAttendance = z.discriminatedUnion('type', [
  signIn,
  signInPause,
  signInAttempt,
  signInClaim,
  rollCall,
  leave,
  presenceRounds,
  presence,
  hostConfirmation,
]);
export type SignIn = z.infer<typeof signIn>;
export type SignInPause = z.infer<typeof signInPause>;
export type SignInAttempt = z.infer<typeof signInAttempt>;
export type SignInClaim = z.infer<typeof signInClaim>;
export type ClaimState = z.infer<typeof claimState>;
export type PresenceRounds = z.infer<typeof presenceRounds>;
export type Presence = z.infer<typeof presence>;
export type HostConfirmation = z.infer<typeof hostConfirmation>;
export type RollCall = z.infer<typeof rollCall>;
export type RollMark = RollCall['marks'][number];
export type Leave = z.infer<typeof leave>;
export type LeaveCategory = z.infer<typeof leaveCategory>;
