import { demandActivity, demandRev, replaceActivity } from '../../../shared/meetings/activities/load';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Sign-ins and leave stay where they are, so that it can be restored as it was. */
export const cancel: CommandHandler<'activity.cancel'> = async (context, { activityId, rev, reason }) => {
  const found = await demandActivity(context, activityId, 'plan');
  if (found.activity.state === 'confirmed') throw context.refuse('activity.alreadyConfirmed');
  demandRev(found, rev);
  const { after, write } = replaceActivity(context, found.activity, { state: 'cancelled', stateReason: reason });
  return {
    reply: { activityId, rev: after.rev },
    writes: [write],
    subject: { id: activityId, orgId: found.activity.orgId, outcome: 'cancelled' },
  };
};
