import { addMonths, type Day } from '../../kernel/day';
import { probationEndOf, STEP_MONTHS } from '../../records/vocabulary/development-days';
import { stepsOf, type StepRow } from '../../records/vocabulary/development-steps';

/** The steps of a case as far as they are taken, and the day to which its probation was extended. */
export type CaseSteps = { steps: readonly StepRow[]; extendedToOn?: Day | undefined };

/** The days the 细则 sets between steps; undefined while the step they follow from is open. */
export type StepDays = {
  /** A year of training after step 3 (Art. 13). */
  step7FromOn: Day | undefined;
  /** Three months after the meeting; six in special cases, and not a day more (Art. 24–27). */
  step17UntilOn: Day | undefined;
  step17LatestOn: Day | undefined;
  probationEndOn: Day | undefined;
  step24UntilOn: Day | undefined;
};

const after = (day: Day | undefined, months: number): Day | undefined => (day === undefined ? undefined : addMonths(day, months));

/** `stepDaysOf({ steps: [{ step: '15', doneOn: '2019-05-10' }] }).probationEndOn` is `'2020-05-10'`. */
export const stepDaysOf = ({ steps: rows, extendedToOn }: CaseSteps): StepDays => {
  const steps = stepsOf(rows);
  return {
    step7FromOn: after(steps.dayOf(3), STEP_MONTHS.training),
    step17UntilOn: after(steps.dayOf(15), STEP_MONTHS.approval),
    step17LatestOn: after(steps.dayOf(15), STEP_MONTHS.approvalLongest),
    probationEndOn: probationEndOf(steps, extendedToOn),
    step24UntilOn: after(steps.dayOf(23), STEP_MONTHS.conversion),
  };
};

/** The case as it stood on a day: later steps were not yet taken. */
export const stepsUntil = <C extends CaseSteps>(found: C, day: Day): C => ({
  ...found,
  steps: found.steps.filter((row) => row.doneOn !== undefined && row.doneOn <= day),
});
