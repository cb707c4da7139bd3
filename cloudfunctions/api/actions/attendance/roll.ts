import { demandActivity } from '../../../shared/meetings/activities/load';
import { liveDocumentsOf } from '../../../shared/meetings/attendance/live-documents';
import { rollView } from '../../../shared/meetings/attendance/roll-view';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const roll: QueryHandler<'attendance.roll'> = async (context, { activityId }) => {
  const { documents, files, secrets } = context.ports;
  const found = await demandActivity(context, activityId, 'record');
  const state = await liveDocumentsOf(documents, activityId);
  const attached = [...state.hosts.map((host) => host.photo), ...state.presences.map((own) => own.voice)].flatMap((file) =>
    file === undefined ? [] : [file.fileId],
  );
  return rollView(found, state, {
    who: context.who,
    key: secrets,
    nowAt: context.nowAt,
    ...(attached.length === 0 ? {} : { links: await files.links(attached) }),
  });
};
