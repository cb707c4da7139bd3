import { branchesOf } from '../../../../src-shared/roster/expected';
import type { Refusing } from '../../pipeline/refusal';
import type { Activity } from '../../../../src-shared/records/activity';

/** For what a member sends of the own part without a ticket: only to a meeting of the own branch, or of several that hold it together. */
export const demandOwnBranch = (
  { who, refuse }: { who: { branchIds: readonly string[] } } & Refusing<'activity.otherBranch'>,
  activity: Activity,
): void => {
  if (!branchesOf(activity).some((orgId) => who.branchIds.includes(orgId)))
    throw refuse('activity.otherBranch', { reason: { title: activity.title } });
};
