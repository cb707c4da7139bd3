import { demandActivity } from '../../../shared/meetings/activities/load';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { leaveId } from '../../../../src-shared/records/ids/attendance';
import { getOf } from '../../../shared/ports/opened';

export const withdrawLeave: CommandHandler<'activity.withdrawLeave'> = async (context, { activityId }) => {
  const { activity } = await demandActivity(context, activityId, 'readBranch');
  const collection = COLLECTIONS.attendance;
  const before = await getOf(context.ports.documents, collection, { type: 'leave', id: leaveId(activityId, context.who.memberId) });
  if (before === null || activity.state === 'confirmed') return { reply: {}, writes: [] };
  if (before.state === 'withdrawn') return { reply: {}, writes: [] };
  return {
    reply: {},
    writes: [{ kind: 'replace', collection, document: { ...before, state: 'withdrawn', rev: before.rev + 1 }, expectedRev: before.rev }],
    subject: { id: activityId, orgId: activity.orgId, outcome: 'withdrawn' },
  };
};
