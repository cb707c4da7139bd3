import { addMonths, type Day } from '../../kernel/day';
import { stepsOf, type Steps } from '../../records/vocabulary/development-steps';
import type { VoteMatter } from '../../records/vocabulary/vote-count';
import { stepDaysOf, type CaseSteps } from './step-days';

/** What makes a case irregular; every other limit of time is advice only (domain §2.2). */
export const VIOLATION_REASONS = [
  'stepSkipped',
  'outOfOrder',
  'underOneYear',
  'noVote',
  'voteInvalid',
  'voteLost',
  'approvedTooLate',
  'probationTooShort',
  'extensionOutOfBounds',
] as const;
export type ViolationReason = (typeof VIOLATION_REASONS)[number];
export type Violation = { step: number; reason: ViolationReason };

/** What is known of a vote; null where there is none of that id. */
export type StepVote = { matter: VoteMatter; isValid: boolean; isPassed: boolean };
export type VoteOf = (voteId: string) => StepVote | null;

/** The meetings that decide, and on what. Extension and cancelling are decided where full membership is (细则 Art. 32–33). */
const DECIDED_ON: Readonly<Record<number, readonly VoteMatter[]>> = {
  15: ['admission'],
  23: ['conversion', 'conversionExtension', 'conversionCancel'],
};

const when = (isSo: boolean, step: number, reason: ViolationReason): Violation[] => (isSo ? [{ step, reason }] : []);
const isBefore = (day: Day | undefined, from: Day | undefined): boolean => day !== undefined && from !== undefined && day < from;

/** No step without its predecessor, and none on an earlier day than it. */
const orderViolations = (steps: Steps): Violation[] =>
  Array.from({ length: steps.last }, (_, index) => index + 1).flatMap((step) => {
    if (!steps.has(step)) return [{ step, reason: 'stepSkipped' as const }];
    return when(isBefore(steps.dayOf(step), steps.dayOf(step - 1)), step, 'outOfOrder');
  });

const voteViolations = (steps: Steps, voteOf: VoteOf): Violation[] =>
  Object.entries(DECIDED_ON).flatMap(([name, matters]): Violation[] => {
    const step = Number(name);
    const found = steps.rowOf(step);
    if (found === undefined) return [];
    const vote = found.row.voteId === undefined ? null : voteOf(found.row.voteId);
    if (vote === null) return [{ step, reason: 'noVote' }];
    if (!vote.isValid || !matters.includes(vote.matter)) return [{ step, reason: 'voteInvalid' }];
    return when(!vote.isPassed, step, 'voteLost');
  });

/** An extension is at least half a year and at most one, counted from the end of the first (党章 Art. 7). */
const isOutOfBounds = (extendedToOn: Day | undefined, admittedOn: Day | undefined): boolean => {
  if (extendedToOn === undefined || admittedOn === undefined) return false;
  const firstEndOn = addMonths(admittedOn, 12);
  return extendedToOn < addMonths(firstEndOn, 6) || extendedToOn > addMonths(firstEndOn, 12);
};

/** Everything in the steps taken that breaks the 细则 for good, by step. Empty for a case that was handled as it should be. */
export const hardViolationsOf = (found: CaseSteps, voteOf: VoteOf): Violation[] => {
  const steps = stepsOf(found.steps);
  const days = stepDaysOf(found);
  const approvedOn = steps.dayOf(17);
  const violations = [
    ...orderViolations(steps),
    ...when(isBefore(steps.dayOf(7), days.step7FromOn), 7, 'underOneYear'),
    ...voteViolations(steps, voteOf),
    ...when(isBefore(days.step17LatestOn, approvedOn), 17, 'approvedTooLate'),
    ...when(isBefore(steps.dayOf(23), days.probationEndOn), 23, 'probationTooShort'),
    ...when(isOutOfBounds(found.extendedToOn, steps.dayOf(15)), 23, 'extensionOutOfBounds'),
  ];
  return violations.sort((a, b) => a.step - b.step);
};
