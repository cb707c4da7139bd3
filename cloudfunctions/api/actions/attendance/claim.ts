import { waitsForRecorder } from '../../../../src-shared/engines/attendance/live';
import { receiptOf } from '../../../../src-shared/kernel/receipt';
import { Problem } from '../../../../src-shared/kernel/problem';
import { demandActivity } from '../../../shared/activities/load';
import { bindingsOf, refusalOfClaim, type ClaimRefusal } from '../../../shared/attendance/claim-check';
import { bringClaims, claimDocument, refusedClaim } from '../../../shared/attendance/claim-store';
import { liveDocumentsOf, livePeople } from '../../../shared/attendance/live-documents';
import { COLLECTIONS } from '../../../shared/collections';
import type { CommandHandler } from '../../context';

/** Failed tries of one person at one activity that are worth keeping: who sends more is not helped by more lines. */
const ATTEMPTS_MOST = 30;

export const claim: CommandHandler<'attendance.claim'> = async (context, proved) => {
  const { ports, nowAt, who } = context;
  const { activity, branch } = await demandActivity(context, proved.claim.activityId, 'readBranch');
  const [state, bindings] = await Promise.all([liveDocumentsOf(ports.documents, activity._id), bindingsOf(ports, [who.memberId])]);
  const refuse = async (reason: ClaimRefusal): Promise<never> => {
    const tries = state.attempts.filter((attempt) => attempt.memberId === who.memberId).length;
    if (tries < ATTEMPTS_MOST) await ports.documents.insert(COLLECTIONS.attendance, refusedClaim(activity, proved, { memberId: who.memberId, reason, nowAt }));
    throw new Problem('attendance.claimRefused');
  };
  // The proof of somebody else is worth nothing in one's own hands.
  if (proved.claim.memberId !== who.memberId) return refuse('claimOther');
  const refusal = refusalOfClaim(ports, { activity, people: livePeople(activity, branch, state), bindings }, proved);
  if (refusal !== null) return refuse(refusal);
  const { claims, writes } = bringClaims(state.claims, [claimDocument(activity, proved, { nowAt })]);
  const own = livePeople(activity, branch, { ...state, claims }).find((entry) => entry.person.member._id === who.memberId);
  const attended = own?.status === 'present' && own.source !== 'claim';
  return {
    reply: { state: attended || own?.claim === undefined ? 'attended' : own.claim.state, receipt: receiptOf(proved.proof), isSealed: activity.state === 'confirmed' && own !== undefined && (waitsForRecorder(own) || own.source === 'claim') },
    writes,
    subject: { id: activity._id, orgId: activity.orgId, outcome: 'claimed' },
  };
};
