import type { BranchFacts, RecordFact } from '../../facts/facts';
import { firstDayOf, lastDayOf, type Year } from '../../kernel/period';
import type { Day } from '../../kernel/day';
import type { Content, KindName } from '../../records/kinds';
import type { Actor, Finding, NotApplicableBecause } from '../indicator';
import { dayWithin, wouldRecord } from '../remedy-records';
import { happenedIn, judgeDue, type On } from './due';
import { enterRemedy, ownOf } from './enter';

/** How a rule is judged that asks for one record of something that took place in the year. */
export type YearlyRule<T extends KindName> = {
  type: T;
  /** Which of the records do it, besides lying in the year. */
  proves?: (record: RecordFact<T>, year: Year) => boolean;
  askedIn?: (year: Year) => NotApplicableBecause | null;
  by: Actor;
  /** What would be written of a day in the year. */
  content: (day: Day, year: Year) => Content<T>;
};

/** The finding of a rule that asks for one thing a year, which must happen within it. */
export const judgeYearly = <T extends KindName>(rule: YearlyRule<T>, facts: BranchFacts, { gathered, at }: On): Finding => {
  const begun = (year: Year): RecordFact<T>[] =>
    ownOf(facts, gathered.openRecords(rule.type)).filter((record) => record.day >= firstDayOf(year) && record.day <= lastDayOf(year));
  return judgeDue(
    {
      each: 'year',
      lateness: 'happening',
      dueOn: lastDayOf,
      ...(rule.askedIn === undefined ? {} : { askedIn: rule.askedIn }),
      done: (year) =>
        happenedIn(
          ownOf(facts, gathered.records(rule.type)).filter((record) => rule.proves?.(record, year) ?? true),
          year,
        ),
      open: (year) => begun(year).map((record) => record._id),
      remedy: (year) => {
        const day = dayWithin(year, at.asOfOn);
        const would = wouldRecord({ type: rule.type, orgId: facts.branch._id, day, key: year, content: rule.content(day, year) });
        return enterRemedy({ open: begun(year)[0], would, by: rule.by });
      },
    },
    facts,
    { gathered, at },
  );
};
