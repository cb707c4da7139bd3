import type { Day } from '../../kernel/day';
import { probationEndOf } from '../../records/vocabulary/development-days';
import { stepsOf } from '../../records/vocabulary/development-steps';
import type { CaseSteps } from './step-days';

/** What the roster says of a person by a case; undefined while it says nothing. */
export type RosterDays = { admittedOn: Day | undefined; fullMemberOn: Day | undefined };

/**
 * Approved at step 17, the person is a probationary member from the meeting of step 15 on (党章第七条: 预备期从支部大会通过之日算起);
 * approved at step 24, a full one from the day on which the probation ended, prolonged or not (第七条: 党龄从转正之日算起).
 * `rosterDaysOf({ steps: [...until 17, with 15 on '2026-05-20'] })` is `{ admittedOn: '2026-05-20', fullMemberOn: undefined }`.
 */
export const rosterDaysOf = ({ steps: rows, extendedToOn }: CaseSteps): RosterDays => {
  const steps = stepsOf(rows);
  return {
    admittedOn: steps.has(17) ? steps.dayOf(15) : undefined,
    fullMemberOn: steps.has(24) ? probationEndOf(steps, extendedToOn) : undefined,
  };
};
