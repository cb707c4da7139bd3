import { demandActivity, demandRev, replaceActivity } from '../../../shared/activities/load';
import { demandUnsealed, writtenFields } from '../../../shared/records/text';
import type { CommandHandler } from '../../context';

export const save: CommandHandler<'record.save'> = async (context, { activityId, rev, ...text }) => {
  const found = await demandActivity(context, activityId, 'record');
  demandUnsealed(found.activity);
  demandRev(found, rev);
  const { after, write } = replaceActivity(context, found.activity, writtenFields(found, text, context.today));
  return { reply: { activityId, rev: after.rev, state: after.state, missing: after.missing }, writes: [write], subject: { id: activityId, orgId: after.orgId } };
};
