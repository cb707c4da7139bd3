import { branchesOf } from '../../../../src-shared/roster/expected';
import { Problem } from '../../../../src-shared/kernel/problem';
import type { Activity } from '../../../../src-shared/records/activity';

/** For what a member sends of the own part without a ticket: only to a meeting of the own branch, or of several that hold it together. */
export const demandOwnBranch = (who: { branchIds: readonly string[] } | null, activity: Activity): void => {
  if (who === null) throw new Problem('common.notBound');
  if (!branchesOf(activity).some((orgId) => who.branchIds.includes(orgId)))
    throw new Problem('activity.otherBranch', { reason: { title: activity.title } });
};
