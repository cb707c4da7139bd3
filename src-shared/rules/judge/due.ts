import type { BranchFacts, RecordFact } from '../../engines/score/facts';
import type { Gathered } from '../../engines/score/summary';
import { addDays, type Day } from '../../kernel/day';
import type { Fraction } from '../../kernel/fraction';
import { firstDayOf, lastDayOf, periodsOfYear, type Period, type PeriodKind } from '../../kernel/period';
import { settle } from '../finding';
import type { CheckAt, Finding, NotApplicableBecause, Part, Remedy } from '../indicator';
import { valueOn } from '../params';
import { dueFor, isOpen, makeUpUntil, notAsked, partNotAsked } from './when';

export type On = { gathered: Gathered; at: CheckAt };
/** A record that does what is owed, and the day on which it was done. */
export type Doing = { doneOn: Day; evidenceIds: readonly string[]; share?: Fraction };

/** How a rule is judged that owes something for each period, by a day of its own. */
export type DueRule = {
  each: PeriodKind;
  /** The last day on which it is on time, before it is put off for a new branch. */
  dueOn: (period: Period) => Day;
  /**
   * `happening`: something that takes place within the period; it may be written down later, and so is called missing
   * only after the days of grace. `handing`: something handed in or published about the period; later it counts by the
   * make-up factor, until periods can no longer be made up. `window`: counts in full until its day, and not at all after it.
   */
  lateness: 'happening' | 'handing' | 'window';
  /** Why it is not asked in a period, besides founding and dissolution. */
  askedIn?: (period: Period) => NotApplicableBecause | null;
  /** What was done for the period, in any order; the earliest decides. */
  done: (period: Period) => readonly Doing[];
  /** Records begun for the period. */
  open: (period: Period) => readonly string[];
  /** What to do; the day and lateness are added. Null when nobody here can. */
  remedy: (period: Period) => Omit<Remedy, 'byOn' | 'isMakeUp' | 'period'> | null;
};

const earliestOf = (doings: readonly Doing[]): Doing | undefined =>
  [...doings].sort((a, b) => (a.doneOn !== b.doneOn ? (a.doneOn < b.doneOn ? -1 : 1) : (a.evidenceIds[0] ?? '') < (b.evidenceIds[0] ?? '') ? -1 : 1))[0];

type Days = { dueOn: Day; missedFromOn: Day; makeUpUntilOn: Day };

const daysOf = (rule: DueRule, due: { period: Period; dueOn: Day }, at: CheckAt): Days => {
  const { period, dueOn } = due;
  if (rule.lateness === 'happening') return { dueOn, missedFromOn: addDays(dueOn, valueOn(at.params.graceDays, dueOn) + 1), makeUpUntilOn: dueOn };
  const latest = makeUpUntil(period, at);
  return { dueOn, missedFromOn: addDays(dueOn, 1), makeUpUntilOn: rule.lateness === 'window' || latest < dueOn ? dueOn : latest };
};

type Judged = Pick<Part, 'outcome' | 'isMadeUp' | 'evidenceIds' | 'countsFromOn' | 'share'>;

const judged = (doing: Doing | undefined, days: Days, asOfOn: Day): Judged => {
  const found = doing !== undefined && doing.doneOn <= asOfOn && doing.doneOn <= days.makeUpUntilOn ? doing : undefined;
  if (found === undefined) return { outcome: asOfOn < days.missedFromOn ? 'notYetDue' : 'notMet', isMadeUp: false, evidenceIds: [], countsFromOn: days.missedFromOn };
  const isMadeUp = found.doneOn > days.dueOn;
  const share = found.share === undefined ? {} : { share: found.share };
  // A list that is not ticked to its end is short, however early it was made.
  const isWhole = found.share === undefined || found.share.numerator >= found.share.denominator;
  return { outcome: isWhole ? 'met' : 'notMet', isMadeUp, evidenceIds: found.evidenceIds, countsFromOn: isMadeUp ? days.missedFromOn : days.dueOn, ...share };
};

const partOf = (rule: DueRule, facts: BranchFacts, { period, at }: { period: Period; at: CheckAt }): Part => {
  const due = dueFor(facts.branch, rule.dueOn(period), at);
  const days = daysOf(rule, { period, dueOn: due }, at);
  const common = { period, lastOn: days.dueOn, makeUpUntilOn: days.makeUpUntilOn };
  const because = notAsked(facts.branch, period, at) ?? rule.askedIn?.(period) ?? null;
  if (because !== null) return partNotAsked(because, common);
  const found = judged(earliestOf(rule.done(period)), days, at.asOfOn);
  const openIds = rule.open(period);
  const remedy = isOpen({ ...found, makeUpUntilOn: days.makeUpUntilOn }, at.asOfOn) ? rule.remedy(period) : null;
  const isMakeUp = at.asOfOn > days.dueOn;
  return { ...common, ...found, openIds, remedy: remedy === null ? null : { ...remedy, period, byOn: isMakeUp ? days.makeUpUntilOn : days.dueOn, isMakeUp } };
};

/** The finding of a rule that owes something for each period of the year. */
export const judgeDue = (rule: DueRule, facts: BranchFacts, { at }: On): Finding => settle(periodsOfYear(at.year, rule.each).map((period) => partOf(rule, facts, { period, at })), at);

/** For what happens within its period: the records whose day lies in it. */
export const happenedIn = (records: readonly Pick<RecordFact, '_id' | 'day'>[], period: Period): Doing[] =>
  records.filter((record) => record.day >= firstDayOf(period) && record.day <= lastDayOf(period)).map((record) => ({ doneOn: record.day, evidenceIds: [record._id] }));
