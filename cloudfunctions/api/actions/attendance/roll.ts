import { demandActivity } from '../../../shared/activities/load';
import { liveDocumentsOf } from '../../../shared/attendance/live-documents';
import { rollView } from '../../../shared/attendance/roll-view';
import type { QueryHandler } from '../../context';

export const roll: QueryHandler<'attendance.roll'> = async (context, { activityId }) => {
  const { documents, files, secrets } = context.ports;
  const found = await demandActivity(context, activityId, 'record');
  const state = await liveDocumentsOf(documents, activityId);
  const pictures = state.hosts.flatMap((host) => (host.photo === undefined ? [] : [host.photo.fileId]));
  return rollView(found, state, { key: secrets, nowAt: context.nowAt, ...(pictures.length === 0 ? {} : { links: await files.links(pictures) }) });
};
