// Who may read why somebody asked for leave. The form promises the reason to the secretary alone; nobody reads it through the right to a page.
import { hasRight, type Caller } from './rights';

/** `words`: category and note. `category`: which sort it was. `fact`: only that there was a leave. */
export type LeaveSight = 'words' | 'category' | 'fact';

/** Whose leave: the person, the branch they were of on the day, and who records the activity. */
export type LeaveOf = { memberId: string; branchId: string | undefined; recorderId: string };

/**
 * The words are for the person and the secretary of that person's branch; which sort it was also for the recorder, if
 * of that branch. Everybody else reads 请假: the committee, the leader of a group, and at a joint activity whoever is of
 * another branch, also its secretary.
 */
export const leaveSightOf = (caller: Caller, { memberId, branchId, recorderId }: LeaveOf): LeaveSight => {
  if (caller.memberId === memberId) return 'words';
  if (branchId === undefined) return 'fact';
  if (hasRight(caller, 'confirm', { orgId: branchId, path: [] })) return 'words';
  return caller.memberId === recorderId && caller.branchIds.includes(branchId) ? 'category' : 'fact';
};
