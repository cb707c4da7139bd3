import type { BranchFacts, RecordFact } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { addDays, type Day } from '../../kernel/day';
import type { Fraction } from '../../kernel/fraction';
import { firstDayOf, lastDayOf, periodsOfYear, type Period, type PeriodKind } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import { by } from '../../kernel/order';
import type { Org } from '../../records/org';
import { settle } from '../finding';
import type { CheckAt, Finding, NotApplicableBecause, Part, OpenRemedy } from '../indicator';
import { valueOn } from '../../standard/params';
import { dueFor, isOpen, makeUpUntil, notAsked, partNotAsked } from './when';

export type On = { gathered: Gathered; at: CheckAt };
/** A record that does what is owed, and the day on which it was done. */
export type Doing = {
  doneOn: Day;
  evidenceIds: readonly string[];
  share?: Fraction;
  /** Done, but it proves nothing before this day is over: a notice that is still up. */
  runsUntilOn?: Day | undefined;
};

/** How a rule is judged that owes something for each period, by a day of its own. */
export type DueRule = {
  each: PeriodKind;
  /** The last day on which it is on time, before it is put off for a new branch. */
  dueOn: (period: Period) => Day;
  /**
   * `happening`: something that takes place within the period; it may be written down later, and so is called missing
   * only after the days of grace. `handing`: something handed in or published about the period; later it counts by the
   * make-up factor, until periods can no longer be made up.
   */
  lateness: 'happening' | 'handing';
  /** Why it is not asked in a period, besides founding and dissolution. */
  askedIn?: (period: Period) => NotApplicableBecause | null;
  /** What was done for the period, in any order; the earliest decides. */
  done: (period: Period) => readonly Doing[];
  /** Records begun for the period. */
  open: (period: Period) => readonly string[];
  /** What to do; the day and lateness are added. Null when nobody here can. */
  remedy: (period: Period) => OpenRemedy | null;
};

/** The day that decides: the earliest of what was done. */
export const earliestOf = (doings: readonly Doing[]): Doing | undefined =>
  [...doings].sort(
    by(
      ({ doneOn }) => doneOn,
      ({ evidenceIds }) => evidenceIds.join(),
    ),
  )[0];

/** The last day on time, the first on which it is missing, the last on which it can be put right. */
export type Days = { dueOn: Day; missedFromOn: Day; makeUpUntilOn: Day };

const daysOf = (rule: DueRule, due: { period: Period; dueOn: Day }, at: CheckAt): Days => {
  const { period, dueOn } = due;
  if (rule.lateness === 'happening')
    return { dueOn, missedFromOn: addDays(dueOn, valueOn(at.params.graceDays, dueOn) + 1), makeUpUntilOn: dueOn };
  return { dueOn, missedFromOn: addDays(dueOn, 1), makeUpUntilOn: laterOf(dueOn, makeUpUntil(period, at)) };
};

type Judged = Pick<Part, 'outcome' | 'isMadeUp' | 'evidenceIds' | 'countsFromOn' | 'share'>;

/** What comes of something done, or of nothing, by the days of a part. */
export const judged = (doing: Doing | undefined, days: Days, asOfOn: Day): Judged => {
  const found = doing !== undefined && doing.doneOn <= asOfOn && doing.doneOn <= days.makeUpUntilOn ? doing : undefined;
  // What was done in time and still runs is not short; what was done late is, until it has run.
  if (found?.runsUntilOn !== undefined && asOfOn <= found.runsUntilOn) {
    return {
      outcome: found.doneOn > days.dueOn ? 'notMet' : 'notYetDue',
      isMadeUp: false,
      evidenceIds: [],
      countsFromOn: days.missedFromOn,
    };
  }
  if (found === undefined)
    return {
      outcome: asOfOn < days.missedFromOn ? 'notYetDue' : 'notMet',
      isMadeUp: false,
      evidenceIds: [],
      countsFromOn: days.missedFromOn,
    };
  const isMadeUp = found.doneOn > days.dueOn;
  const share = found.share === undefined ? {} : { share: found.share };
  // A list that is not ticked to its end is short, however early it was made.
  const isWhole = found.share === undefined || found.share.numerator >= found.share.denominator;
  return {
    outcome: isWhole ? 'met' : 'notMet',
    isMadeUp,
    evidenceIds: found.evidenceIds,
    countsFromOn: isMadeUp ? days.missedFromOn : days.dueOn,
    ...share,
  };
};

const partOf = (rule: DueRule, org: Org, { period, at }: { period: Period; at: CheckAt }): Part => {
  const due = dueFor(org, rule.dueOn(period), at);
  const days = daysOf(rule, { period, dueOn: due }, at);
  const common = { period, lastOn: days.dueOn, makeUpUntilOn: days.makeUpUntilOn };
  const because = notAsked(org, period, at) ?? rule.askedIn?.(period) ?? null;
  if (because !== null) return partNotAsked(because, common);
  const found = judged(earliestOf(rule.done(period)), days, at.asOfOn);
  const openIds = rule.open(period);
  const remedy = isOpen({ ...found, makeUpUntilOn: days.makeUpUntilOn }, at.asOfOn) ? rule.remedy(period) : null;
  const isMakeUp = at.asOfOn > days.dueOn;
  return {
    ...common,
    ...found,
    openIds,
    remedy: remedy === null ? null : { ...remedy, period, byOn: remedy.byOn ?? (isMakeUp ? days.makeUpUntilOn : days.dueOn), isMakeUp },
  };
};

/** What an organisation owes for each period of the year. */
export const dueParts = (rule: DueRule, org: Org, at: CheckAt): Part[] =>
  periodsOfYear(at.year, rule.each).map((period) => partOf(rule, org, { period, at }));

/** The finding of a rule that owes something for each period of the year. */
export const judgeDue = (rule: DueRule, facts: BranchFacts, { at }: On): Finding => settle(dueParts(rule, facts.branch, at), at);

/** For what happens within its period: the records whose day lies in it. */
export const happenedIn = (records: readonly Pick<RecordFact, '_id' | 'day'>[], period: Period): Doing[] =>
  records
    .filter((record) => record.day >= firstDayOf(period) && record.day <= lastDayOf(period))
    .map((record) => ({ doneOn: record.day, evidenceIds: [record._id] }));
