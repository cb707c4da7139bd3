import { demandActivity, replaceActivity } from '../../../shared/meetings/activities/load';
import { demandUnsealed } from '../../../shared/meetings/minutes/text';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Takes a photo out of the record. The file itself stays until the sweep, so that a slip can be put right by sending it again. */
export const detachPhoto: CommandHandler<'record.detachPhoto'> = async (context, { activityId, sha256 }) => {
  const { activity } = await demandActivity(context, activityId, 'record');
  demandUnsealed(activity);
  const attachments = activity.attachments.filter((attachment) => attachment.sha256 !== sha256);
  if (attachments.length === activity.attachments.length) return { reply: { activityId, rev: activity.rev }, writes: [] };
  const { after, write } = replaceActivity(context, activity, { attachments });
  return { reply: { activityId, rev: after.rev }, writes: [write], subject: { id: activityId, orgId: activity.orgId } };
};
