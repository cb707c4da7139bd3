// Who may change which steps of a case, and what of them may be taken back at all.
import { canonicalJson } from '../../kernel/canonical';
import type { Day } from '../../kernel/day';
import { isHistory } from '../../records/vocabulary/development-days';
import { COMMITTEE_STEPS, LASTING_STEPS, stepsOf, type StepRow, type Steps } from '../../records/vocabulary/development-steps';

/** `committee`: the Party committee enters it. `onlyLast`: only the last step is taken back. `lasting`: it stands in the roster. */
export type StepFault = { step: number; reason: 'committee' | 'onlyLast' | 'lasting' };
export type StepChange = {
  before: readonly StepRow[];
  after: readonly StepRow[];
  isCommittee: boolean;
  countsFromOn: Day | undefined;
};

const numbersIn = (rows: readonly StepRow[]): number[] => [...new Set(rows.map(({ step }) => Number(step)))].sort((a, b) => a - b);

const isUntouched = (one: StepRow | undefined, other: StepRow | undefined): boolean =>
  canonicalJson({ ...one }) === canonicalJson({ ...other });

const takenBackFaults = (taken: readonly number[], last: number): StepFault[] =>
  taken.flatMap((step): StepFault[] => {
    if (LASTING_STEPS.includes(step)) return [{ step, reason: 'lasting' }];
    return step === last ? [] : [{ step, reason: 'onlyLast' }];
  });

/** A step of the committee that somebody else adds, alters or takes back; what lay before the counting and stays there is history. */
const isForeign = (
  step: number,
  { before, after, countsFromOn }: { before: Steps; after: Steps; countsFromOn: Day | undefined },
): boolean => {
  const rows = [before.rowOf(step)?.row, after.rowOf(step)?.row];
  return COMMITTEE_STEPS.includes(step) && rows.some((row) => row !== undefined && !isHistory(row.doneOn, countsFromOn));
};

/** What is wrong with a change of the steps, by step; empty for one that may be made. */
export const stepChangeFaults = ({ before, after, isCommittee, countsFromOn }: StepChange): StepFault[] => {
  const [was, now] = [stepsOf(before), stepsOf(after)];
  const taken = numbersIn(before).filter((step) => !now.has(step));
  const changed = numbersIn([...before, ...after]).filter((step) => !isUntouched(was.rowOf(step)?.row, now.rowOf(step)?.row));
  const foreign = isCommittee ? [] : changed.filter((step) => isForeign(step, { before: was, after: now, countsFromOn }));
  return [...takenBackFaults(taken, was.last), ...foreign.map((step): StepFault => ({ step, reason: 'committee' }))];
};
