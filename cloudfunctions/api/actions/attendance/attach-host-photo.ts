import { refusal } from '../../../shared/pipeline/refusal';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { readHost, writeLive } from '../../../shared/meetings/attendance/remote-attendance';
import { takePhoto } from '../../../shared/files/take';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** The picture of the host branch's confirmation: welcome, never demanded. A second one takes the place of the first. */
export const attachHostPhoto: CommandHandler<'attendance.attachHostPhoto'> = async (context, { activityId, fileId, sha256 }) => {
  const { activity } = await demandActivity(context, activityId, 'readBranch');
  const before = await readHost(context.ports.documents, activityId, context.who.memberId);
  if (before === null) throw refusal('common.notFound');
  if (before.photo?.sha256 === sha256) return { reply: { activityId: activity._id, rev: before.rev }, writes: [] };
  if (before.state === 'accepted') throw context.refuse('attendance.hostDecided');
  const former = before.photo === undefined ? [] : [before.photo];
  const { attachment, isHeld, afterwards } = await takePhoto(context, {
    fileId,
    sha256,
    documentId: before._id,
    held: former,
    replaced: former,
  });
  if (isHeld) return { reply: { activityId: activity._id, rev: before.rev }, writes: [], afterwards };
  return {
    reply: { activityId: activity._id, rev: before.rev + 1 },
    writes: [writeLive(before, { ...before, photo: attachment })],
    afterwards,
    subject: { id: before._id, orgId: activity.orgId },
  };
};
