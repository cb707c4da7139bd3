import type { BranchFacts } from '../../facts/facts';
import { addDays } from '../../kernel/day';
import { lastDayOf } from '../../kernel/period';
import { settle } from '../finding';
import type { CheckAt, Finding, NotApplicableBecause, Part, Remedy } from '../indicator';
import { valueOn } from '../../standard/params';
import { earliestOf, judged, type Days, type Doing } from './due';
import { isOpen, notAsked, partNotAsked } from './when';

/** How a yearly duty towards each of some people is judged. */
export type PersonsRule = {
  /** Whom it concerns, in roster order. */
  people: readonly string[];
  /** What is said when it concerns nobody. */
  nobody: NotApplicableBecause;
  days: (memberId: string) => Days;
  /** What was done for the person; the earliest decides. */
  done: (memberId: string) => readonly Doing[];
  open?: (memberId: string) => readonly string[];
  remedy: (memberId: string) => Omit<Remedy, 'byOn' | 'isMakeUp' | 'period' | 'memberId'> | null;
};

/** The days of what must happen within the year: it may be written down in the days of grace, and is never made up. */
export const withinYear = (at: Pick<CheckAt, 'year' | 'params'>): Days => {
  const dueOn = lastDayOf(at.year);
  return { dueOn, missedFromOn: addDays(dueOn, valueOn(at.params.graceDays, dueOn) + 1), makeUpUntilOn: dueOn };
};

const partOf = (rule: PersonsRule, memberId: string, at: CheckAt): Part => {
  const days = rule.days(memberId);
  // Somebody is trained, graded or assessed in the days there are for it, and then in full: nothing of it is made up.
  const found = { ...judged(earliestOf(rule.done(memberId)), days, at.asOfOn), isMadeUp: false };
  const remedy = isOpen({ ...found, makeUpUntilOn: days.makeUpUntilOn }, at.asOfOn) ? rule.remedy(memberId) : null;
  const isMakeUp = at.asOfOn > days.dueOn;
  return {
    period: at.year,
    memberId,
    ...found,
    openIds: rule.open?.(memberId) ?? [],
    lastOn: days.dueOn,
    makeUpUntilOn: days.makeUpUntilOn,
    remedy: remedy === null ? null : { ...remedy, period: at.year, memberId, byOn: isMakeUp ? days.makeUpUntilOn : days.dueOn, isMakeUp },
  };
};

/** The finding of a yearly duty towards people: one part each. */
export const judgePersons = (rule: PersonsRule, facts: BranchFacts, at: CheckAt): Finding => {
  const last = lastDayOf(at.year);
  const because = notAsked(facts.branch, at.year, at) ?? (rule.people.length === 0 ? rule.nobody : null);
  if (because !== null) return settle([partNotAsked(because, { period: at.year, lastOn: last, makeUpUntilOn: last })], at);
  return settle(
    rule.people.map((memberId) => partOf(rule, memberId, at)),
    at,
  );
};
