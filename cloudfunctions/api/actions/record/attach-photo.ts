import type { Attachment } from '../../../../src-shared/records/activity';
import { demandActivity, replaceActivity } from '../../../shared/meetings/activities/load';
import { takePhoto } from '../../../shared/files/take';
import { demandUnsealed } from '../../../shared/meetings/minutes/text';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';

const PHOTOS_MAX = 9;

const photoOf = async (context: BoundContext, { fileId, sha256, mime, sizeBytes, caption }: Attachment) => ({
  sha256,
  mime,
  sizeBytes,
  ...(caption === undefined ? {} : { caption }),
  url: (await context.ports.files.links([fileId])).get(fileId) ?? '',
});

/** The same picture sent again is the same picture: nothing is doubled. */
export const attachPhoto: CommandHandler<'record.attachPhoto'> = async (context, input) => {
  const { activity } = await demandActivity(context, input.activityId, 'record');
  demandUnsealed(context, activity);
  const known = activity.attachments.find((attachment) => attachment.sha256 === input.sha256);
  if (known !== undefined)
    return { reply: { activityId: activity._id, rev: activity.rev, photo: await photoOf(context, known) }, writes: [] };
  if (activity.attachments.length >= PHOTOS_MAX) throw context.refuse('record.photoTooMany');
  const { fileId, sha256, caption } = input;
  const { attachment, isHeld, afterwards } = await takePhoto(context, {
    fileId,
    sha256,
    caption,
    documentId: activity._id,
    held: activity.attachments,
  });
  const twin = activity.attachments.find((entry) => entry.sha256 === attachment.sha256);
  if (isHeld && twin !== undefined)
    return { reply: { activityId: activity._id, rev: activity.rev, photo: await photoOf(context, twin) }, writes: [], afterwards };
  const { after, write } = replaceActivity(context, activity, { attachments: [...activity.attachments, attachment] });
  return {
    reply: { activityId: activity._id, rev: after.rev, photo: await photoOf(context, attachment) },
    writes: [write],
    afterwards,
    subject: { id: activity._id, orgId: activity.orgId },
  };
};
