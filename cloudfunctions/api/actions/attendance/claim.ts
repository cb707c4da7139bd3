import { standingOfClaim } from '../../../../src-shared/engines/attendance/claims';
import type { ProvedClaim } from '../../../../src-shared/kernel/offline-claim';
import { receiptOf } from '../../../../src-shared/kernel/receipt';
import type { Activity } from '../../../../src-shared/records/activity';
import { readActivity } from '../../../shared/meetings/activities/load';
import { bindingsOf, refusalOfClaim, type ClaimRefusal } from '../../../shared/meetings/attendance/claim-check';
import { claimDocument, refusedClaim, storeClaim } from '../../../shared/meetings/attendance/claim-store';
import { demandOwnBranch } from '../../../shared/meetings/attendance/own-branch';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { BoundContext, Handler } from '../../../shared/pipeline/context';

/** Failed tries of one person at one activity that are worth keeping: who sends more is not helped by more lines. */
const ATTEMPTS_MOST = 30;

/** Keeps the failed try, once, and refuses. */
const refuseClaim = async (
  { ports, nowAt, refuse }: BoundContext<'attendance.claimRefused'>,
  activity: Activity,
  told: { proved: ProvedClaim; memberId: string; reason: ClaimRefusal },
): Promise<never> => {
  const { proved, memberId, reason } = told;
  const tries = await ports.documents.count(COLLECTIONS.attendance, { activityId: activity._id, memberId, type: 'signInAttempt' });
  if (tries < ATTEMPTS_MOST)
    await ports.documents.insert(COLLECTIONS.attendance, refusedClaim(activity, proved, { memberId, reason, nowAt }));
  throw refuse('attendance.claimRefused');
};

/** Like a sign-in it needs no key of its own and costs few billed calls: the same claim is the same document, however often it comes. */
export const claim: Handler<'attendance.claim'> = async (context, proved) => {
  const { ports, nowAt, who } = context;
  const activity = await readActivity(ports.documents, proved.claim.activityId);
  const { memberId } = who;
  demandOwnBranch(context, activity);
  // The proof of somebody else is worth nothing in one's own hands.
  if (proved.claim.memberId !== memberId) return refuseClaim(context, activity, { proved, memberId, reason: 'claimOther' });
  const reason = refusalOfClaim(ports, { activity, bindings: await bindingsOf(ports, [memberId]) }, proved);
  if (reason !== null) return refuseClaim(context, activity, { proved, memberId, reason });
  const stored = await storeClaim(ports.documents, claimDocument(activity, proved, { nowAt }));
  return { state: standingOfClaim(stored), receipt: receiptOf(proved.proof), isSealed: activity.state === 'confirmed' };
};
