import type { Duty } from '../../../../src-shared/contract/home';
import type { BranchDuty } from '../../../../src-shared/engines/duties/duties';
import { addDays } from '../../../../src-shared/kernel/day';
import type { BoundContext } from '../../pipeline/context';
import { dutyOf, isOfBranch, type Known } from './view';

const LATER_DAYS = 40;

/** Who looks at the first page of a branch, and when. */
export type DutiesSeen = Known & { context: Pick<BoundContext, 'has' | 'who' | 'today'> };

/** Who sees a duty: officers all of the branch, a group leader the own group's, a recorder the own record's. What a superior owes is on the superior's page. */
const isMine = (duty: BranchDuty, { context, roster, year }: DutiesSeen): boolean => {
  if (!isOfBranch(duty)) return false;
  if (context.has('plan', roster.branch)) return duty.verb !== 'confirm' || context.has('confirm', roster.branch);
  if (duty.verb === 'confirm') return false;
  const leads =
    duty.by === 'groupLeader' && context.who.posts.some((post) => post.postKind === 'groupLeader' && post.orgId === duty.groupId);
  const records =
    duty.verb === 'record' &&
    year.activities.some(
      (entry) =>
        entry._id === duty.activityId &&
        (entry.recorderId === context.who.memberId ||
          context.who.posts.some((post) => post.postKind === 'groupLeader' && post.orgId === entry.groupId)),
    );
  return leads || records;
};

/** What is put before the branch for an answer is no second time the duty to go on with it. */
export const homeDuties = (seen: DutiesSeen, owed: readonly BranchDuty[], waiting: readonly Duty[]): Duty[] => {
  const answered = new Set(waiting.flatMap((duty) => duty.recordId ?? []));
  const until = addDays(seen.context.today, LATER_DAYS);
  return owed
    .filter((duty) => isMine(duty, seen) && duty.dueOn <= until && (duty.recordId === undefined || !answered.has(duty.recordId)))
    .map((duty) => dutyOf(duty, seen));
};
