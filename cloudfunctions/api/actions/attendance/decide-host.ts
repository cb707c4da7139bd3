import { mergeMarks } from '../../../../src-shared/engines/attendance/marks';
import { refusal } from '../../../shared/pipeline/refusal';
import type { RollCall } from '../../../../src-shared/records/attendance';
import type { Found } from '../../../shared/meetings/activities/load';
import { writeLive } from '../../../shared/meetings/attendance/remote-attendance';
import { demandOpenRoll } from '../../../shared/meetings/attendance/open-roll';
import type { Write } from '../../../shared/ports/documents';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';
import { rollCallId } from '../../../../src-shared/records/ids/attendance';

/** Accepting is the recorder's word like any other: it stands in the roll call and can be put right there. */
const markOfHost = ({ who, nowAt }: BoundContext, { activity }: Found, told: { before: RollCall | null; memberId: string }): Write => {
  const { before, memberId } = told;
  const _id = rollCallId(activity._id);
  const marks = mergeMarks(before ?? { marks: [] }, [
    { memberId, status: 'present', mode: 'hostBranch', by: who.memberId, at: nowAt, isOffline: false },
  ]);
  const document: RollCall = {
    _id,
    type: 'rollCall',
    activityId: activity._id,
    orgId: activity.orgId,
    day: activity.day,
    ...marks,
    rev: 0,
  };
  return writeLive(before, document);
};

/** Only what waits is decided; what is decided stays, and the roll call is the place to change it. */
export const decideHost: CommandHandler<'attendance.decideHost'> = async (context, { activityId, memberId, isAccepted, reason }) => {
  const { found, state } = await demandOpenRoll(context, activityId);
  const before = state.hosts.find((host) => host.memberId === memberId);
  if (before === undefined) throw refusal('common.notFound');
  if (before.state !== 'submitted') return { reply: {}, writes: [] };
  if (!isAccepted && (reason ?? '') === '') throw context.refuse('attendance.hostReasonNeeded');
  const document = {
    ...before,
    state: isAccepted ? ('accepted' as const) : ('declined' as const),
    ...(isAccepted ? {} : { stateReason: reason }),
    decidedBy: context.who.memberId,
    decidedAt: context.nowAt,
  };
  return {
    reply: {},
    writes: [writeLive(before, document), ...(isAccepted ? [markOfHost(context, found, { before: state.rollCall, memberId })] : [])],
    subject: { id: before._id, orgId: found.activity.orgId, outcome: document.state },
  };
};
