// Development cases as they stand in a year: the steps taken, the votes behind them, and what is still to be filled in.
import { stepsUntil, type CaseSteps } from '../../facts/development/step-days';
import { hardViolationsOf, type StepVote, type Violation, type VoteOf } from '../../facts/development/violations';
import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { voteResultOf } from '../../facts/vote-result';
import type { Day } from '../../kernel/day';
import { yearOf } from '../../kernel/period';
import { stepsOf } from '../../records/vocabulary/development-steps';
import type { Content } from '../../records/kinds';
import { settle } from '../finding';
import type { CheckAt, Finding, Part, Remedy } from '../indicator';
import { ownOf } from './enter';
import { statePart } from './state';

export type CaseFact = RecordFact<'developmentCase'>;
export type CaseContent = Content<'developmentCase'>;
/** A case and the steps of it that were taken by the asked day. */
export type YearCase = { found: CaseFact; taken: CaseContent };

/** A case of which a field is still empty may lack its steps as well. */
const stepsIn = ({ steps }: Partial<CaseContent>): CaseContent['steps'] => steps ?? [];

/** What was done before the day from which the college counts is read, and not judged. */
export const isCounted = (day: Day, { countsFromOn }: Pick<CheckAt, 'countsFromOn'>): boolean =>
  countsFromOn === undefined || countsFromOn <= day;

/** The cases of the branch with a step taken in the year, by their first day; all earlier steps stand beside it. */
export const casesOfYear = (facts: BranchFacts, gathered: Gathered, at: CheckAt): YearCase[] =>
  ownOf(facts, gathered.running('developmentCase'))
    .map((found) => ({ found, taken: stepsUntil({ ...found.content, steps: stepsIn(found.content) }, at.onDay) }))
    .filter(({ taken }) => taken.steps.some((row) => yearOf(row.doneOn) === at.year && isCounted(row.doneOn, at)));

/** What is wrong with a case, by the steps that are judged: one that was passed over, by the one taken after it. */
export const violationsIn = (taken: CaseSteps, voteOf: VoteOf, at: Pick<CheckAt, 'countsFromOn'>): Violation[] => {
  const steps = stepsOf(taken.steps);
  const dayOf = (step: number): Day | undefined => (step > steps.last ? undefined : (steps.dayOf(step) ?? dayOf(step + 1)));
  return hardViolationsOf(taken, voteOf).filter(({ step }) => {
    const day = dayOf(step);
    return day === undefined || isCounted(day, at);
  });
};

/** The vote of a step as it stands in the books; one about another case is none. */
export const votesOf = (gathered: Gathered, caseId: string): VoteOf => {
  const votes = gathered.records('vote');
  return (voteId): StepVote | null => {
    const vote = votes.find((entry) => entry._id === voteId && (entry.content.caseId === undefined || entry.content.caseId === caseId));
    if (vote === undefined) return null;
    const { isValid, isPassed } = voteResultOf(vote.content);
    return { matter: vote.content.matter, isValid, isPassed };
  };
};

export const voteIdsIn = ({ steps }: CaseSteps): string[] => steps.flatMap((row) => row.voteId ?? []);

export type CaseFinding = { isMet: boolean; evidenceIds: readonly string[]; remedy: Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> | null };

/** One part for each case, as it stands on the asked day. */
export const judgeCases = (
  cases: readonly YearCase[],
  facts: BranchFacts,
  { at, judge }: { at: CheckAt; judge: (one: YearCase) => CaseFinding },
): Finding => {
  if (cases.length === 0)
    return settle([statePart({ askedBecause: 'noCases', isMet: true, evidenceIds: [], remedy: null }, facts.branch, at)], at);
  return settle(
    cases.map((one): Part => ({ ...statePart(judge(one), facts.branch, at), period: at.year, subjectId: one.found._id })),
    at,
  );
};

/** Completing the case itself; what would stand there is the same record with more in it. */
export const finishCase = ({ found }: YearCase, content: Partial<CaseContent>, besides: Remedy['would'] = []): CaseFinding['remedy'] => ({
  verb: 'finish',
  by: 'secretary',
  effort: 'form',
  kinds: [],
  type: 'developmentCase',
  recordId: found._id,
  would: [...besides, { ...found, content: { ...found.content, ...content } }],
});
