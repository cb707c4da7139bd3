import { demandActivity, type Found } from '../activities/load';
import type { Asking } from '../../pipeline/context';
import { liveDocumentsOf, type LiveState } from './live-documents';

/**
 * What was said so far of who is there, for a recorder who will change it. It is read before the activity: a seal that
 * comes between the two is then seen in the activity, and one that comes later in the revision of the roll call.
 */
export const demandOpenRoll = async (
  asking: Asking<'attendance.sealed'>,
  activityId: string,
): Promise<{ found: Found; state: LiveState }> => {
  const state = await liveDocumentsOf(asking.ports.documents, activityId);
  const found = await demandActivity(asking, activityId, 'record');
  if (found.activity.state === 'confirmed') throw asking.refuse('attendance.sealed');
  return { found, state };
};
