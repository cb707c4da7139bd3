import type { Activity } from '../../../../src-shared/records/activity';
import { recordsOf } from '../../register/reading/find';
import type { Listed } from '../../register/reading/lines';
import type { Asking } from '../../pipeline/context';
import { openSheetKey } from '../../../../src-shared/records/ids/sheets';

const namesActivity = ({ record }: Listed, activityId: string): boolean =>
  (record.content as { activityId?: string }).activityId === activityId;

/** Records of some kinds that name a meeting as theirs and stand in its year or are still open. */
export const recordsOfActivity = async (
  asking: Asking,
  activity: Pick<Activity, '_id' | 'orgId' | 'sheets'>,
  types: readonly string[],
): Promise<Listed[]> => {
  const found = await recordsOf(asking, { orgId: activity.orgId, types, sheets: [...activity.sheets, openSheetKey(activity.orgId)] });
  return found.filter((entry) => namesActivity(entry, activity._id) && entry.record.state !== 'voided');
};
