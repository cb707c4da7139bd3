// 发展党员 as a flow: where a case stands on a day, which step comes next, between which days, who enters it, and what it still lacks.
import type { Day } from '../../kernel/day';
import type { Half } from '../../kernel/period';
import type { DraftOf } from '../../records/kinds';
import {
  articleOf,
  halvesMissing,
  isHistory,
  spanOf,
  STEP_COUNT,
  type CaseDays,
  type DevelopmentParams,
  type StepSpan,
} from '../../records/vocabulary/development-days';
import {
  COMMITTEE_STEPS,
  fieldsOfStep,
  MATERIAL_STEP,
  MATERIAL_WORDS,
  NOTICED_STEPS,
  stepsOf,
  VOTED_STEPS,
  type MaterialKey,
  type StepField,
  type Steps,
} from '../../records/vocabulary/development-steps';

/** A case as it is stored; of a draft anything may be missing. */
export type FlowCase = Pick<
  DraftOf<'developmentCase'>,
  'steps' | 'extendedToOn' | 'reviewedOn' | 'materials' | 'inspections' | 'memberId' | Exclude<StepField, 'memberId'>
>;

/** Who enters a step. */
export type StepParty = 'branch' | 'committee';
export const partyOf = (step: number): StepParty => (COMMITTEE_STEPS.includes(step) ? 'committee' : 'branch');

/** `late`: past its last day. `tooLate`: past the day to which that could be prolonged, which is late for good. */
export type StepStanding = 'tooEarly' | 'open' | 'late' | 'tooLate';

/** A step with its days and the article of the 细则 on it. */
export type FlowStep = StepSpan & { step: number; party: StepParty; article: string };
export type NextStep = FlowStep & {
  standing: StepStanding;
  /** Of this step and, where they are missing, of those before it. */
  materials: { key: MaterialKey; isThere: boolean }[];
  /** Fields of the case that must be filled for it and are not. */
  fields: StepField[];
  needsVote: boolean;
  /** Usually put up before it, for five working days. */
  needsNotice: boolean;
  /** Half-years that nobody has looked into. */
  halves: Half[];
};
export type DoneStep = { step: number; doneOn: Day | undefined; isHistory: boolean; isLate: boolean };

const daysOf = ({ steps = [], extendedToOn, reviewedOn }: FlowCase): CaseDays => ({ steps: stepsOf(steps), extendedToOn, reviewedOn });

/** The first step not yet taken: of a case with a gap, the gap. `STEP_COUNT + 1` when all are. */
export const nextNumberOf = (steps: Steps): number => {
  let step = 1;
  while (steps.has(step)) step += 1;
  return step;
};

const flowStep = (step: number, days: CaseDays, params: DevelopmentParams): FlowStep => ({
  step,
  party: partyOf(step),
  article: articleOf(step),
  ...spanOf(step, days, params),
});

/** Where a day lies towards the limits of a step. */
export const standingOf = ({ earliest, latest, longest }: StepSpan, day: Day): StepStanding => {
  if (earliest !== undefined && day < earliest.on) return 'tooEarly';
  if (longest !== undefined && day > longest.on) return 'tooLate';
  return latest !== undefined && day > latest.on ? 'late' : 'open';
};

/** What lies ready for a step: its own materials, and what the steps before it still owe. */
const materialsFor = (step: number, { materials }: FlowCase): NextStep['materials'] =>
  (Object.keys(MATERIAL_WORDS) as MaterialKey[])
    .map((key) => ({ key, isThere: materials?.[key] === true }))
    .filter(({ key, isThere }) => MATERIAL_STEP[key] === step || (MATERIAL_STEP[key] < step && !isThere));

const isFilled = (value: unknown): boolean => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Somebody who is in the roster already needs no number to be entered by. */
const fieldsMissing = (step: number, found: FlowCase): StepField[] =>
  fieldsOfStep(step).asked.filter((name) => !isFilled(found[name]) && !(name === 'memberNo' && isFilled(found.memberId)));

/**
 * The next step of a case, as it stands on a day; null when all twenty-five are taken.
 * `nextStepOf({ steps: [...until 14] }, { today: '2026-11-28', params: PARAMS })?.step` is `15`.
 */
export const nextStepOf = (found: FlowCase, { today, params }: { today: Day; params: DevelopmentParams }): NextStep | null => {
  const days = daysOf(found);
  const step = nextNumberOf(days.steps);
  if (step > STEP_COUNT) return null;
  const next = flowStep(step, days, params);
  return {
    ...next,
    standing: standingOf(next, today),
    materials: materialsFor(step, found),
    fields: fieldsMissing(step, found),
    needsVote: VOTED_STEPS.includes(step),
    needsNotice: NOTICED_STEPS.includes(step),
    halves: halvesMissing(days.steps, found.inspections ?? [], today),
  };
};

/** The steps after the next one, each with the days that are known by now. */
export const stepsAhead = (found: FlowCase, params: DevelopmentParams): FlowStep[] => {
  const days = daysOf(found);
  const next = nextNumberOf(days.steps);
  return Array.from({ length: Math.max(0, STEP_COUNT - next) }, (_, at) => flowStep(next + 1 + at, days, params));
};

/** The steps taken, the last one first; a late one is shown as late, and history is not held against anybody. */
export const stepsDone = (
  found: FlowCase,
  { params, countsFromOn }: { params: DevelopmentParams; countsFromOn: Day | undefined },
): DoneStep[] => {
  const days = daysOf(found);
  return (found.steps ?? [])
    .map(({ step, doneOn }): DoneStep => {
      const isOld = isHistory(doneOn, countsFromOn);
      const standing = doneOn === undefined ? 'open' : standingOf(spanOf(Number(step), days, params), doneOn);
      return { step: Number(step), doneOn, isHistory: isOld, isLate: !isOld && (standing === 'late' || standing === 'tooLate') };
    })
    .sort((one, other) => other.step - one.step);
};
