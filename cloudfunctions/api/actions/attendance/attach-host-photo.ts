import { Problem } from '../../../../src-shared/kernel/problem';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { readHost, writeLive } from '../../../shared/meetings/attendance/afar';
import { takePhoto } from '../../../shared/files/take';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** The picture of the host branch's confirmation: welcome, never demanded. A second one takes the place of the first. */
export const attachHostPhoto: CommandHandler<'attendance.attachHostPhoto'> = async (context, input) => {
  const { activity } = await demandActivity(context, input.activityId, 'readBranch');
  const before = await readHost(context.ports.documents, input.activityId, context.who.memberId);
  if (before === null) throw new Problem('common.notFound');
  if (before.photo?.sha256 === input.sha256) return { reply: { activityId: activity._id, rev: before.rev }, writes: [] };
  if (before.state === 'accepted') throw new Problem('attendance.hostDecided');
  const { attachment, leftover } = await takePhoto(context.ports, { ...input, recordId: before._id });
  const former = before.photo === undefined || before.photo.sha256 === attachment.sha256 ? [] : [before.photo.fileId];
  const afterwards = (): Promise<void> => context.ports.files.remove([...leftover, ...former]);
  return {
    reply: { activityId: activity._id, rev: before.rev + 1 },
    writes: [writeLive(before, { ...before, photo: attachment })],
    afterwards,
    subject: { id: before._id, orgId: activity.orgId },
  };
};
