import { demandActivity } from '../../../shared/meetings/activities/load';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { leaveId } from '../../../../src-shared/records/ids/attendance';
import { getOf } from '../../../shared/ports/opened';
import { refusal } from '../../../shared/pipeline/refusal';

/** 补假: only what waits can be decided; what is decided stays. */
export const decideLeave: CommandHandler<'activity.decideLeave'> = async (context, { activityId, memberId, isAccepted, reason }) => {
  const { activity } = await demandActivity(context, activityId, 'record');
  const collection = COLLECTIONS.attendance;
  const before = await getOf(context.ports.documents, collection, { type: 'leave', id: leaveId(activityId, memberId) });
  if (before === null) throw refusal('common.notFound');
  if (before.state !== 'pending') return { reply: {}, writes: [] };
  const document = {
    ...before,
    state: isAccepted ? ('accepted' as const) : ('declined' as const),
    stateReason: reason,
    decidedBy: context.who.memberId,
    decidedAt: context.nowAt,
    rev: before.rev + 1,
  };
  return {
    reply: {},
    writes: [{ kind: 'replace', collection, document, expectedRev: before.rev }],
    subject: { id: activityId, orgId: activity.orgId, outcome: document.state },
  };
};
