import { createHash } from 'node:crypto';
import { mergeClaims } from '../../../../src-shared/engines/attendance/claims';
import { canonicalJson, type Json } from '../../../../src-shared/kernel/canonical';
import type { ProvedClaim } from '../../../../src-shared/kernel/offline-claim';
import { refusal } from '../../pipeline/refusal';
import type { Activity } from '../../../../src-shared/records/activity';
import type { SignInAttempt, SignInClaim } from '../../../../src-shared/records/attendance';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents, Write } from '../../ports/documents';
import type { ClaimRefusal } from './claim-check';
import { attemptId, claimId } from '../../../../src-shared/records/ids/attendance';
import { getOf } from '../../ports/opened';

/** One content has one id, from whichever side and however often it comes. */
const digestOf = ({ claim, proof }: ProvedClaim): string =>
  createHash('sha256').update(`${claim.claimId}\n${claim.claimedAt}\n${claim.code}\n${proof}`).digest('hex').slice(0, 24);

/** A claim as one side brings it: by the member alone, or with the scan of a recorder. */
export const claimDocument = (
  activity: Activity,
  proved: ProvedClaim,
  brought: { nowAt: string; scan?: { by: string; scannedAt: string } },
): SignInClaim => {
  const { claim, proof } = proved;
  return {
    _id: claimId(activity._id, claim.memberId, digestOf(proved)),
    type: 'signInClaim',
    activityId: activity._id,
    orgId: activity.orgId,
    memberId: claim.memberId,
    day: activity.day,
    code: claim.code,
    proof,
    deviceKeyId: claim.deviceKeyId,
    claimedAt: claim.claimedAt,
    receivedAt: brought.nowAt,
    scans: brought.scan === undefined ? [] : [{ ...brought.scan, receivedAt: brought.nowAt }],
    rev: 0,
  };
};

/** What is in the database already says nothing less than this. */
const isSaid = (standing: SignInClaim, merged: SignInClaim): boolean =>
  canonicalJson(standing as unknown as Json) === canonicalJson(merged as unknown as Json);

const TURNS = 8;

/** Brings one claim in by itself: an insert, and only where the other side was first a change of what stands there. */
export const storeClaim = async (documents: Documents, claim: SignInClaim): Promise<SignInClaim> => {
  const collection = COLLECTIONS.attendance;
  for (let turn = 0; turn < TURNS; turn += 1) {
    if ((await documents.insert(collection, claim)) === 'inserted') return claim;
    const standing = await getOf(documents, collection, { type: 'signInClaim', id: claim._id });
    if (standing === null) continue;
    const merged = mergeClaims(standing, claim);
    if (isSaid(standing, merged)) return standing;
    const document = { ...merged, rev: standing.rev + 1 };
    if ((await documents.commit([{ kind: 'replace', collection, document, expectedRev: standing.rev }])) === 'done') return document;
  }
  throw refusal('common.busy');
};

/** Some claims brought together with those that are stored: the state after it, and the writes that lead there. */
export const bringClaims = (
  stored: readonly SignInClaim[],
  brought: readonly SignInClaim[],
): { claims: SignInClaim[]; writes: Write[] } => {
  const before = new Map(stored.map((claim) => [claim._id, claim]));
  const after = new Map(before);
  for (const claim of brought) {
    const standing = after.get(claim._id);
    after.set(claim._id, standing === undefined ? claim : mergeClaims(standing, claim));
  }
  const collection = COLLECTIONS.attendance;
  const writes = [...after.values()].flatMap((claim): Write[] => {
    const standing = before.get(claim._id);
    if (standing === undefined) return [{ kind: 'insert', collection, document: claim }];
    if (isSaid(standing, claim)) return [];
    return [{ kind: 'replace', collection, document: { ...claim, rev: standing.rev + 1 }, expectedRev: standing.rev }];
  });
  return { claims: [...after.values()], writes };
};

/** A refused claim is one failed try, however often it is sent. `memberId` is who is to be looked after: the sender of an own claim, the person named by a scanned one. */
export const refusedClaim = (
  activity: Activity,
  proved: ProvedClaim,
  told: { memberId: string; reason: ClaimRefusal; nowAt: string },
): SignInAttempt => ({
  _id: attemptId(activity._id, told.memberId, digestOf(proved)),
  type: 'signInAttempt',
  activityId: activity._id,
  orgId: activity.orgId,
  memberId: told.memberId,
  day: activity.day,
  reason: told.reason,
  at: told.nowAt,
});
