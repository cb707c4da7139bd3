import { demandActivity, demandRev, replaceActivity } from '../../../shared/meetings/activities/load';
import { demandUnsealed, writtenFields } from '../../../shared/meetings/minutes/text';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const save: CommandHandler<'record.save'> = async (context, { activityId, rev, ...text }) => {
  const found = await demandActivity(context, activityId, 'record');
  demandUnsealed(context, found.activity);
  demandRev(found, rev);
  const { after, write } = replaceActivity(context, found.activity, writtenFields(context, found, text));
  return {
    reply: { activityId, rev: after.rev, state: after.state, missing: after.missing },
    writes: [write],
    subject: { id: activityId, orgId: after.orgId },
  };
};
