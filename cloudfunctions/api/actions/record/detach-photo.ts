import { demandActivity, replaceActivity } from '../../../shared/meetings/activities/load';
import { removeKept } from '../../../shared/files/take-upload';
import { demandUnsealed } from '../../../shared/meetings/minutes/text';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Takes a photo out of the record. Its file goes with it; a slip is put right by sending the picture again. */
export const detachPhoto: CommandHandler<'record.detachPhoto'> = async (context, { activityId, sha256 }) => {
  const { activity } = await demandActivity(context, activityId, 'record');
  demandUnsealed(context, activity);
  const attachments = activity.attachments.filter((attachment) => attachment.sha256 !== sha256);
  const dropped = activity.attachments.filter((attachment) => attachment.sha256 === sha256).map((attachment) => attachment.fileId);
  const afterwards = (): Promise<void> => removeKept(context.ports, activity._id, dropped);
  if (attachments.length === activity.attachments.length) return { reply: { activityId, rev: activity.rev }, writes: [] };
  const { after, write } = replaceActivity(context, activity, { attachments });
  return { reply: { activityId, rev: after.rev }, writes: [write], afterwards, subject: { id: activityId, orgId: activity.orgId } };
};
