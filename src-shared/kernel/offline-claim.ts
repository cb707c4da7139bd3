// 离线签到: what a phone without a network keeps, and what proves that this very phone has kept it.
import type { At } from './day';
import { hmacHex } from './hash';

/** Who says to have been where, by which code and when by the phone's own clock. */
export type OfflineClaim = { claimId: string; activityId: string; memberId: string; deviceKeyId: string; code: string; claimedAt: At };
export type ProvedClaim = { claim: OfflineClaim; proof: string };

/** Every word of the claim stands under the proof: another person, another activity or another instant needs another proof. */
const claimText = ({ claimId, activityId, memberId, deviceKeyId, code, claimedAt }: OfflineClaim): string =>
  ['signInClaim', activityId, memberId, deviceKeyId, code, claimedAt, claimId].join('\n');

/** HMAC-SHA-256 of a claim under the phone's device key, 64 hexadecimal characters. */
export const proofOf = (deviceKey: string, claim: OfflineClaim): string => hmacHex(deviceKey, claimText(claim));

const SEPARATOR = '*';

/** A claim with its proof as one word, for a QR code that the recorder's phone scans. */
export const proofWord = ({ claim, proof }: ProvedClaim): string =>
  [claim.activityId, claim.memberId, claim.deviceKeyId, claim.code, Date.parse(claim.claimedAt).toString(36), claim.claimId, proof].join(
    SEPARATOR,
  );

/** What a scanned word says, or null when it is none of ours. Nothing of it is believed before the function has checked the proof. */
export const readProofWord = (word: string): ProvedClaim | null => {
  const [activityId, memberId, deviceKeyId, code, instant, claimId, proof, ...more] = word.split(SEPARATOR);
  const claimedMs = parseInt(instant ?? '', 36);
  if (!activityId || !memberId || !deviceKeyId || !code || !claimId || !proof || more.length > 0 || !(claimedMs > 0 && claimedMs < 8.64e15))
    return null;
  return { claim: { claimId, activityId, memberId, deviceKeyId, code, claimedAt: new Date(claimedMs).toISOString() }, proof };
};
