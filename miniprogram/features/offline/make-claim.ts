import { proofOf, type OfflineClaim, type ProvedClaim } from '@shared/kernel/offline-claim';
import { nowAt } from '@/platform/clock';
import { makeKey } from '@/platform/random';
import type { PhoneKey } from './device-key';

/** What the phone keeps of this moment, proved by its own key. */
export const makeClaim = (key: PhoneKey, of: Pick<OfflineClaim, 'activityId' | 'code'>): ProvedClaim => {
  const claim: OfflineClaim = { ...of, claimId: makeKey(), memberId: key.memberId, deviceKeyId: key.deviceKeyId, claimedAt: nowAt() };
  return { claim, proof: proofOf(key.deviceKey, claim) };
};
