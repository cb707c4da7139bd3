import { demandActivity } from '../../../shared/activities/load';
import { liveDocumentsOf } from '../../../shared/attendance/live-documents';
import { rollView } from '../../../shared/attendance/roll-view';
import type { QueryHandler } from '../../context';

export const roll: QueryHandler<'attendance.roll'> = async (context, { activityId }) => {
  const found = await demandActivity(context, activityId, 'record');
  return rollView(found, await liveDocumentsOf(context.ports.documents, activityId), { key: context.ports.secrets, nowAt: context.nowAt });
};
