import { periodsOfYear, yearBefore, type Month } from '../../src-shared/kernel/period';
import { taken } from '../shared/ports/opened';
import type { Checkpoint } from '../../src-shared/records/jobs';
import type { Org } from '../../src-shared/records/org';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Ports } from '../shared/ports';
import { openRoster, type RosterStore } from '../shared/roster/roster-store';
import { planClose, type ClosePlan } from './close-plan';
import { closingId } from '../../src-shared/records/ids/points';

/** The plan that was made first: by this run or by one that died. */
const firstPlan = async (
  ports: Ports,
  { branch, month }: { branch: Org; month: Month },
  plan: () => Promise<ClosePlan>,
): Promise<Checkpoint> => {
  const _id = closingId(branch._id, month);
  const before = await ports.documents.get(COLLECTIONS.jobs, _id);
  if (before !== null) return taken('checkpoint', before);
  const made = await plan();
  const document: Checkpoint = {
    _id,
    type: 'checkpoint',
    state: 'planned',
    orgId: branch._id,
    month,
    postings: made.postings,
    pointsMonth: made.month,
    turns: 0,
  };
  if ((await ports.documents.insert(COLLECTIONS.jobs, document)) === 'inserted') return document;
  const faster = await ports.documents.get(COLLECTIONS.jobs, _id);
  if (faster === null) throw new Error('A plan of a close is gone.');
  return taken('checkpoint', faster);
};

const closeOne = async (
  ports: Ports,
  roster: RosterStore,
  { branch, month }: { branch: Org; month: Month },
): Promise<'closed' | 'already'> => {
  const plan = await firstPlan(ports, { branch, month }, () => planClose(ports, roster, { branch, month }));
  if (plan.state === 'done') return 'already';
  await ports.documents.insertMissing(COLLECTIONS.points, plan.postings);
  await ports.documents.insert(COLLECTIONS.points, plan.pointsMonth);
  await ports.documents.put(COLLECTIONS.jobs, { ...plan, state: 'done' });
  return 'closed';
};

/** Months before this one that were never closed, though an earlier one was: nights in which no timer ran. */
const skippedBefore = async (ports: Ports, branch: Org, month: Month): Promise<Month[]> => {
  const years = [yearBefore(month.slice(0, 4)), month.slice(0, 4)];
  const stored = await ports.documents.find(
    COLLECTIONS.points,
    { orgId: branch._id, year: { in: years }, type: 'pointsMonth' },
    { without: ['lines'] },
  );
  const frozen = stored.map((document) => String(document.month)).sort();
  const [first] = frozen;
  return first === undefined
    ? []
    : years.flatMap((year) => periodsOfYear(year, 'month')).filter((one) => one > first && one < month && !frozen.includes(one));
};

const closeBranch = async (ports: Ports, roster: RosterStore, order: { branch: Org; month: Month }): Promise<'closed' | 'already'> => {
  const { branch, month } = order;
  if ((await ports.documents.get(COLLECTIONS.jobs, closingId(branch._id, month)))?.state === 'done') return 'already';
  for (const skipped of await skippedBefore(ports, branch, month)) await closeOne(ports, roster, { branch, month: skipped });
  return closeOne(ports, roster, order);
};

export type CloseResult = { month: Month; closed: number; already: number; left: number };

/**
 * Closes a month for every branch that was founded by its end. Each branch stands for itself: its plan is kept
 * before its first entry, entries have ids that follow from the plan, so doing it again, or going on after a
 * death at any write, ends in the same documents. Branches for which there is no time are left to the next run.
 */
export const closeMonth = async (ports: Ports, month: Month, hasTime: () => boolean): Promise<CloseResult> => {
  const roster = await openRoster(ports.documents);
  const branches = await roster.branchesIn(month);
  const result: CloseResult = { month, closed: 0, already: 0, left: 0 };
  for (const branch of branches) {
    if (!hasTime()) result.left += 1;
    else result[await closeBranch(ports, roster, { branch, month })] += 1;
  }
  return result;
};
