import { mergeMarks } from '../../../../src-shared/engines/attendance/marks';
import { Problem } from '../../../../src-shared/kernel/problem';
import { rollCall, type RollCall } from '../../../../src-shared/records/attendance';
import { demandActivity, type Found } from '../../../shared/activities/load';
import { readHost, writeLive } from '../../../shared/attendance/afar';
import { COLLECTIONS } from '../../../shared/collections';
import type { Write } from '../../../shared/ports/documents';
import type { BoundContext, CommandHandler } from '../../context';

/** Accepting is the recorder's word like any other: it stands in the roll call and can be put right there. */
const markOfHost = async ({ ports, who, nowAt }: BoundContext, { activity }: Found, memberId: string): Promise<Write> => {
  const _id = `rollCall:${activity._id}`;
  const stored = await ports.documents.get(COLLECTIONS.attendance, _id);
  const before = stored === null ? null : rollCall.parse(stored);
  const marks = mergeMarks(before ?? { marks: [] }, [{ memberId, status: 'present', mode: 'hostBranch', by: who.memberId, at: nowAt, isOffline: false }]);
  const document: RollCall = { _id, type: 'rollCall', activityId: activity._id, orgId: activity.orgId, day: activity.day, ...marks, rev: 0 };
  return writeLive(before, document);
};

/** Only what waits is decided; what is decided stays, and the roll call is the place to change it. */
export const decideHost: CommandHandler<'attendance.decideHost'> = async (context, { activityId, memberId, isAccepted, reason }) => {
  const found = await demandActivity(context, activityId, 'record');
  if (found.activity.state === 'confirmed') throw new Problem('attendance.sealed');
  const before = await readHost(context.ports.documents, activityId, memberId);
  if (before === null) throw new Problem('common.notFound');
  if (before.state !== 'submitted') return { reply: {}, writes: [] };
  if (!isAccepted && (reason ?? '') === '') throw new Problem('attendance.hostReasonNeeded');
  const document = { ...before, state: isAccepted ? ('accepted' as const) : ('declined' as const), ...(isAccepted ? {} : { stateReason: reason }), decidedBy: context.who.memberId, decidedAt: context.nowAt };
  return {
    reply: {},
    writes: [writeLive(before, document), ...(isAccepted ? [await markOfHost(context, found, memberId)] : [])],
    subject: { id: before._id, orgId: found.activity.orgId, outcome: document.state },
  };
};
