import { leave } from '../../../../src-shared/records/attendance';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { leaveId } from '../../../../src-shared/records/ids/attendance';

export const withdrawLeave: CommandHandler<'activity.withdrawLeave'> = async (context, { activityId }) => {
  const { activity } = await demandActivity(context, activityId, 'readBranch');
  const collection = COLLECTIONS.attendance;
  const stored = await context.ports.documents.get(collection, leaveId(activityId, context.who.memberId));
  if (stored === null || activity.state === 'confirmed') return { reply: {}, writes: [] };
  const before = leave.parse(stored);
  if (before.state === 'withdrawn') return { reply: {}, writes: [] };
  return {
    reply: {},
    writes: [{ kind: 'replace', collection, document: { ...before, state: 'withdrawn', rev: before.rev + 1 }, expectedRev: before.rev }],
    subject: { id: activityId, orgId: activity.orgId, outcome: 'withdrawn' },
  };
};
