import { demandActivity, demandRev, replaceActivity } from '../../../shared/meetings/activities/load';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const restore: CommandHandler<'activity.restore'> = async (context, { activityId, rev }) => {
  const found = await demandActivity(context, activityId, 'plan');
  demandRev(found, rev);
  if (found.activity.state !== 'cancelled') return { reply: { activityId, rev: found.activity.rev }, writes: [] };
  const { after, write } = replaceActivity(context, found.activity, { state: 'published', stateReason: undefined });
  return {
    reply: { activityId, rev: after.rev },
    writes: [write],
    subject: { id: activityId, orgId: found.activity.orgId, outcome: 'restored' },
  };
};
