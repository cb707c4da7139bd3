import type { BranchFacts } from '../../facts/facts';
import { addDays, type Day } from '../../kernel/day';
import type { Fraction } from '../../kernel/fraction';
import type { Org } from '../../records/org';
import { settle } from '../finding';
import type { CheckAt, Finding, NotApplicableBecause, Part, Remedy } from '../indicator';
import { notThere } from './when';

/** How a rule is judged that asks how things stand on a day. */
export type StateRule = {
  /** Why it is not asked on the day. */
  askedBecause?: NotApplicableBecause | null;
  isMet: boolean;
  /** Of a list: how much of it is there. */
  share?: Fraction;
  /** Until this day, when it is short, time is left: the day after is the first on which it counts. */
  shortFromOn?: Day;
  evidenceIds: readonly string[];
  openIds?: readonly string[];
  /** Waiting for a superior's entry: noData, in no denominator. */
  waitsFor?: Part['waitsFor'];
  remedy: Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> | null;
};

/** How things stand with an organisation on the asked day; in a year sheet on 12-31. It can always be put right for the days to come. */
export const statePart = (rule: StateRule, org: Org, at: CheckAt): Part => {
  const end = `${at.year}-12-31`;
  const because = notThere(org, at.onDay) ?? rule.askedBecause ?? null;
  const base = {
    lastOn: at.onDay,
    countsFromOn: at.onDay,
    makeUpUntilOn: end,
    isMadeUp: false,
    evidenceIds: rule.evidenceIds,
    openIds: rule.openIds ?? [],
  };
  if (because !== null) return { ...base, outcome: 'notApplicable', notApplicableBecause: because, remedy: null };
  const listed = rule.share === undefined ? base : { ...base, share: rule.share };
  if (rule.isMet) return { ...listed, outcome: 'met', remedy: null };
  const isOver = at.asOfOn > end;
  const byOn = rule.shortFromOn !== undefined && rule.shortFromOn > at.onDay ? addDays(rule.shortFromOn, -1) : end;
  const remedy = rule.remedy === null || isOver ? null : { ...rule.remedy, byOn, isMakeUp: false };
  if (rule.waitsFor !== undefined) return { ...listed, outcome: 'noData', waitsFor: rule.waitsFor, remedy };
  const isDue = rule.shortFromOn === undefined || rule.shortFromOn <= at.onDay;
  return { ...listed, outcome: isDue ? 'notMet' : 'notYetDue', remedy };
};

/** The finding of a rule about how things stand with a branch on the asked day. */
export const judgeState = (rule: StateRule, facts: BranchFacts, at: CheckAt): Finding => settle([statePart(rule, facts.branch, at)], at);
