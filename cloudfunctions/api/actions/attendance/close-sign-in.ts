import { demandActivity, replaceActivity } from '../../../shared/meetings/activities/load';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Reaches every sign-in within a minute: a ticket older than that is compared with what is stored. */
export const closeSignIn: CommandHandler<'attendance.closeSignIn'> = async (context, { activityId }) => {
  const { activity } = await demandActivity(context, activityId, 'record');
  if (activity.state === 'confirmed') throw context.refuse('attendance.sealed');
  if (activity.signIn.closedAt !== undefined) return { reply: { closedAt: activity.signIn.closedAt }, writes: [] };
  const closedAt = context.nowAt < activity.signIn.closesAt ? context.nowAt : activity.signIn.closesAt;
  const { write } = replaceActivity(context, activity, { signIn: { ...activity.signIn, closedAt } });
  return { reply: { closedAt }, writes: [write], subject: { id: activityId, orgId: activity.orgId, outcome: 'closed' } };
};
