import type { BranchFacts } from '../../engines/score/facts';
import { addDays, type Day } from '../../kernel/day';
import { settle } from '../finding';
import type { CheckAt, Finding, NotApplicableBecause, Part, Remedy } from '../indicator';
import { notAsked } from './when';

/** How a rule is judged that asks how things stand on a day. */
export type StateRule = {
  /** Why it is not asked on the day. */
  askedBecause?: NotApplicableBecause | null;
  isMet: boolean;
  /** Until this day, when it is short, time is left: the day after is the first on which it counts. */
  shortFromOn?: Day;
  evidenceIds: readonly string[];
  openIds?: readonly string[];
  /** Waiting for a superior's entry: noData, in no denominator. */
  waitsFor?: Part['waitsFor'];
  remedy: Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> | null;
};

/** The finding of a rule about how things stand on the asked day; in a year sheet on 12-31. It can always be put right for the days to come. */
export const judgeState = (rule: StateRule, facts: BranchFacts, at: CheckAt): Finding => {
  const end = `${at.year}-12-31`;
  const because = at.onDay < facts.branch.foundedOn ? 'beforeFounding' : facts.branch.dissolvedOn !== undefined && facts.branch.dissolvedOn < at.onDay ? 'afterDissolution' : (rule.askedBecause ?? null);
  const base = { lastOn: at.onDay, countsFromOn: at.onDay, makeUpUntilOn: end, isMadeUp: false, evidenceIds: rule.evidenceIds, openIds: rule.openIds ?? [] };
  if (because !== null) return settle([{ ...base, outcome: 'notApplicable', notApplicableBecause: because, remedy: null }], at);
  if (rule.isMet) return settle([{ ...base, outcome: 'met', remedy: null }], at);
  const isOver = at.asOfOn > end;
  const byOn = rule.shortFromOn !== undefined && rule.shortFromOn > at.onDay ? addDays(rule.shortFromOn, -1) : end;
  const remedy = rule.remedy === null || isOver ? null : { ...rule.remedy, byOn, isMakeUp: false };
  if (rule.waitsFor !== undefined) return settle([{ ...base, outcome: 'noData', waitsFor: rule.waitsFor, remedy }], at);
  const isDue = rule.shortFromOn === undefined || rule.shortFromOn <= at.onDay;
  return settle([{ ...base, outcome: isDue ? 'notMet' : 'notYetDue', remedy }], at);
};

/** True when a branch is judged in the year at all. */
export const isJudged = (facts: BranchFacts, at: CheckAt): boolean => notAsked(facts.branch, at.year, at) === null;
