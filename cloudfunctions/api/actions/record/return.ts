import { refusal } from '../../../shared/pipeline/refusal';
import { demandActivity, demandRev, nameIn, replaceActivity } from '../../../shared/meetings/activities/load';
import { demandUnsealed } from '../../../shared/meetings/minutes/text';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Only what was handed on can be given back: a meeting that is still to be held would else lose its sign-in. */
export const giveBack: CommandHandler<'record.return'> = async (context, { activityId, rev, reason }) => {
  const found = await demandActivity(context, activityId, 'confirm');
  demandUnsealed(context, found.activity);
  demandRev(found, rev);
  if (found.activity.state !== 'submitted')
    throw refusal('common.conflict', { reason: { byName: nameIn(found.branch, found.activity.updatedBy), rev } });
  const { after, write } = replaceActivity(context, found.activity, { state: 'returned', stateReason: reason });
  return {
    reply: { activityId, rev: after.rev, state: after.state, missing: after.missing },
    writes: [write],
    subject: { id: activityId, orgId: after.orgId, outcome: 'returned' },
  };
};
