import type { OwnPart } from '../../../../src-shared/contract/activity';
import { bestClaimOf, standingOfClaim } from '../../../../src-shared/engines/attendance/claims';
import { receiptOf } from '../../../../src-shared/kernel/receipt';
import type { Activity } from '../../../../src-shared/records/activity';
import type { SignInClaim } from '../../../../src-shared/records/attendance';
import { CLAIM_KEPT_MS } from '../../../../src-shared/records/sign-in-window';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents } from '../../ports/documents';
import { findOf } from '../../ports/opened';

/** Only while the sign-in has begun, not too long after, and nothing better is known of the person: otherwise nobody pays for the question. */
const canHaveClaim = ({ signIn }: Activity, own: OwnPart, nowAt: string): boolean =>
  own.mayAttend &&
  own.signedInAt === undefined &&
  own.marked === undefined &&
  signIn.isPhoneOn &&
  nowAt >= signIn.opensAt &&
  Date.parse(nowAt) - Date.parse(signIn.closesAt) <= CLAIM_KEPT_MS;

/** The caller's own offline sign-in, as far as it has reached us. `known` are the claims of the activity where they have been read anyway. */
export const ownClaimOf = async (
  asked: { documents: Documents; memberId: string; nowAt: string },
  activity: Activity,
  of: { own: OwnPart; known: readonly SignInClaim[] | null },
): Promise<OwnPart['claim']> => {
  const { documents, memberId, nowAt } = asked;
  if (!canHaveClaim(activity, of.own, nowAt)) return undefined;
  const claims =
    of.known ?? (await findOf(documents, COLLECTIONS.attendance, { type: 'signInClaim', where: { activityId: activity._id, memberId } }));
  const claim = bestClaimOf(claims, memberId);
  return claim === undefined ? undefined : { state: standingOfClaim(claim), claimedAt: claim.claimedAt, receipt: receiptOf(claim.proof) };
};
