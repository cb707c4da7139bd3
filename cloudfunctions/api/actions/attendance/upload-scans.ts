import type { Out, Parsed } from '../../../../src-shared/contract';
import { standingOfClaim } from '../../../../src-shared/engines/attendance/claims';
import { receiptOf } from '../../../../src-shared/kernel/receipt';
import type { SignInAttempt, SignInClaim } from '../../../../src-shared/records/attendance';
import { demandActivity, nameIn } from '../../../shared/meetings/activities/load';
import { bindingsOf, refusalOfClaim } from '../../../shared/meetings/attendance/claim-check';
import { bringClaims, claimDocument, refusedClaim } from '../../../shared/meetings/attendance/claim-store';
import { liveDocumentsOf, livePeople } from '../../../shared/meetings/attendance/live-documents';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { Write } from '../../../shared/ports/documents';
import type { CommandHandler } from '../../../shared/pipeline/context';

type Results = Out<'attendance.uploadScans'>['results'];
type Judged = { scan: Parsed<'attendance.uploadScans'>['scans'][number]; brought: SignInClaim | null };

const newAttempts = (known: readonly SignInAttempt[], attempts: readonly SignInAttempt[]): Write[] => {
  const fresh = new Map(attempts.map((attempt) => [attempt._id, attempt]));
  for (const { _id } of known) fresh.delete(_id);
  return [...fresh.values()].map((document) => ({ kind: 'insert', collection: COLLECTIONS.attendance, document }));
};

/** Each proof stands for itself: one that does not check out is kept as a failed try of the person it names, and holds no other up. */
export const uploadScans: CommandHandler<'attendance.uploadScans'> = async (context, { activityId, scans }) => {
  const { ports, nowAt, who } = context;
  const { activity, branch } = await demandActivity(context, activityId, 'record');
  const [state, bindings] = await Promise.all([
    liveDocumentsOf(ports.documents, activityId),
    bindingsOf(
      ports,
      scans.map(({ claim }) => claim.memberId),
    ),
  ]);
  const people = livePeople(activity, branch, state);
  const attempts: SignInAttempt[] = [];
  const judged = scans.map((scan): Judged => {
    const reason = refusalOfClaim(ports, { activity, bindings }, scan);
    if (reason === null)
      return { scan, brought: claimDocument(activity, scan, { nowAt, scan: { by: who.memberId, scannedAt: scan.scannedAt } }) };
    // Whoever is named must be of the branch, or there is nobody to look after.
    if (people.some((entry) => entry.person.member._id === scan.claim.memberId))
      attempts.push(refusedClaim(activity, scan, { memberId: scan.claim.memberId, reason, nowAt }));
    return { scan, brought: null };
  });
  const { claims, writes } = bringClaims(
    state.claims,
    judged.flatMap(({ brought }) => (brought === null ? [] : [brought])),
  );
  const results: Results = judged.map(({ scan, brought }) => {
    const standing = claims.find((claim) => claim._id === brought?._id);
    const isVerified = standing !== undefined && standingOfClaim(standing) === 'verified';
    return {
      receipt: receiptOf(scan.proof),
      memberId: scan.claim.memberId,
      name: nameIn(branch, scan.claim.memberId),
      outcome: standing === undefined ? 'refused' : isVerified ? 'verified' : 'handedOver',
    };
  });
  return {
    reply: { results, isSealed: activity.state === 'confirmed' },
    writes: [...writes, ...newAttempts(state.attempts, attempts)],
    subject: { id: activityId, orgId: activity.orgId, outcome: 'scanned' },
  };
};
