import type { RecordPage } from '../../../../src-shared/contract/record';
import { bestClaimOf, standingOfClaim } from '../../../../src-shared/engines/attendance/claims';
import { receiptOf } from '../../../../src-shared/kernel/receipt';
import type { RollLine } from '../../../../src-shared/records/activity';
import type { SignInClaim } from '../../../../src-shared/records/attendance';
import { CLAIM_KEPT_MS } from '../../../../src-shared/records/sign-in-window';
import { nameIn, type Found } from '../activities/load';
import type { Asking } from '../../pipeline/context';
import { COLLECTIONS } from '../../ports/collections';
import { findOf } from '../../ports/opened';

const claimsOf = async ({ ports, nowAt }: Asking, activityId: string): Promise<SignInClaim[]> =>
  (await findOf(ports.documents, COLLECTIONS.attendance, { type: 'signInClaim', where: { activityId } })).filter(
    (claim) => Date.parse(nowAt) - Date.parse(claim.claimedAt) <= CLAIM_KEPT_MS,
  );

/** A recorder who has said a word about somebody has decided on what was there then; only what came since is offered. */
const isUndecided = (claim: SignInClaim, source: RollLine['source'], confirmedAt: string): boolean => {
  if (source !== 'rollCall' && source !== 'paper') return true;
  return claim.receivedAt > confirmedAt || claim.scans.some((scan) => scan.receivedAt > confirmedAt);
};

/** People of a sealed list who are not down as present and who have signed in off line: what is sealed stays, a correction is offered. Asked for only while a claim can be young enough. */
export const lateClaimsOf = async (asking: Asking, { activity, branch }: Found): Promise<RecordPage['lateClaims']> => {
  if (Date.parse(asking.nowAt) - Date.parse(activity.endAt) > CLAIM_KEPT_MS) return [];
  const claims = await claimsOf(asking, activity._id);
  return (activity.roll?.lines ?? []).flatMap(({ memberId, status, source }) => {
    const open = status === 'present' ? [] : claims.filter((entry) => isUndecided(entry, source, activity.confirmedAt ?? asking.nowAt));
    const claim = bestClaimOf(open, memberId);
    if (claim === undefined) return [];
    return [
      {
        memberId,
        name: nameIn(branch, memberId),
        state: standingOfClaim(claim),
        claimedAt: claim.claimedAt,
        receipt: receiptOf(claim.proof),
      },
    ];
  });
};
