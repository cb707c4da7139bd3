import { demandActivity, demandRev, replaceActivity } from '../../../shared/activities/load';
import { demandUnsealed } from '../../../shared/records/text';
import type { CommandHandler } from '../../context';

export const giveBack: CommandHandler<'record.return'> = async (context, { activityId, rev, reason }) => {
  const found = await demandActivity(context, activityId, 'confirm');
  demandUnsealed(found.activity);
  demandRev(found, rev);
  const { after, write } = replaceActivity(context, found.activity, { state: 'returned', stateReason: reason });
  return { reply: { activityId, rev: after.rev, state: after.state, missing: after.missing }, writes: [write], subject: { id: activityId, orgId: after.orgId, outcome: 'returned' } };
};
