import { demandActivity, replaceActivity } from '../../../shared/meetings/activities/load';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const reopenSignIn: CommandHandler<'attendance.reopenSignIn'> = async (context, { activityId }) => {
  const { activity } = await demandActivity(context, activityId, 'record');
  if (context.nowAt > activity.signIn.closesAt || activity.state !== 'published')
    throw context.refuse('attendance.closed', { reason: { closedAt: activity.signIn.closesAt, recorderName: '' } });
  if (activity.signIn.closedAt === undefined) return { reply: {}, writes: [] };
  const { closedAt: _, ...signIn } = activity.signIn;
  const { write } = replaceActivity(context, activity, { signIn: { ...signIn, version: signIn.version + 1 } });
  return { reply: {}, writes: [write], subject: { id: activityId, orgId: activity.orgId, outcome: 'reopened' } };
};
