import type { ActivityFact } from '../../facts/facts';
import type { Gathered } from '../../facts/summary';
import { ONE, fraction } from '../../kernel/fraction';
import { lastDayOf, monthOf, yearOf } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import { standardCite } from '../../standard/cite';
import { branchRule, type BranchIndicator, type CheckAt, type Finding, type Part } from '../indicator';
import { recordDueOn, recordRemedy } from '../judge/record-remedy';
import { makeUpUntil } from '../judge/when';

/** Confirmed, with nothing missing. When it was written down does not matter: 补记 is a label, not a gap. */
export const isComplete = (activity: ActivityFact): boolean => activity.state === 'confirmed' && activity.missing.length === 0;

const idsOf = (records: readonly ActivityFact[]): string[] => records.map((record) => record._id);

/** One line for each month that has records: short when one of them is incomplete, decided when the last of them is due. */
const monthsOf = (all: readonly ActivityFact[], { isTrue }: Pick<Gathered, 'isTrue'>, at: CheckAt): Part[] => {
  const months = [...new Set(all.map((record) => monthOf(record.day)))];
  return months.map((period) => {
    const ofMonth = all.filter((record) => monthOf(record.day) === period);
    const records = ofMonth.filter((record) => recordDueOn(record, at) <= at.asOfOn);
    const lastDueOn = ofMonth.map((record) => recordDueOn(record, at)).reduce(laterOf, lastDayOf(period));
    const incomplete = records.filter((record) => !isComplete(record));
    const first = incomplete[0];
    // What was found false stays so, whatever else is completed.
    const isTold = records.every(isTrue);
    return {
      period,
      outcome: records.length === 0 ? 'notYetDue' : first === undefined && isTold ? 'met' : 'notMet',
      isMadeUp: false,
      evidenceIds: idsOf(records),
      openIds: idsOf(incomplete),
      lastOn: lastDayOf(period),
      countsFromOn: lastDueOn,
      makeUpUntilOn: makeUpUntil(period, at),
      // The nearest of them leads on; the month is whole once all are.
      remedy:
        first === undefined || !isTold
          ? null
          : { ...recordRemedy(first, at), would: incomplete.flatMap((record) => recordRemedy(record, at).would) },
    };
  });
};

const check: BranchIndicator['check'] = (_facts, gathered, at): Finding => {
  // A record is asked for from a week after its day on, on the sheet of the year in which that is.
  const ofYear = gathered.ownRecords.filter(
    (record) =>
      yearOf(recordDueOn(record, at)) === at.year &&
      record.day <= at.asOfOn &&
      record.day >= (at.countsFromOn ?? record.day) &&
      recordDueOn(record, at) <= (at.endsOn ?? recordDueOn(record, at)),
  );
  const records = ofYear.filter((record) => !at.isExemptOn(recordDueOn(record, at)));
  const due = records.filter((record) => recordDueOn(record, at) <= at.asOfOn);
  // Accurate, true and whole: of these the program sees that it is whole, and the committee that it is true.
  const incomplete = due.filter((record) => !isComplete(record) || !gathered.isTrue(record));
  const waiting = records.find((record) => record.day < at.asOfOn && !isComplete(record));
  const complete = due.length - incomplete.length;
  const base = {
    expected: due.length,
    actual: complete,
    madeUp: 0,
    parts: monthsOf(records, gathered, at),
    evidenceIds: idsOf(due),
    remedy: waiting ? recordRemedy(waiting, at) : null,
  };
  if (records.length === 0 && ofYear.length > 0)
    return { ...base, remedy: null, outcome: 'notApplicable', notApplicableBecause: 'exempt', fraction: null, grounded: null };
  if (records.length === 0) return { ...base, outcome: 'notApplicable', notApplicableBecause: 'noRecords', fraction: null, grounded: null };
  if (due.length === 0) return { ...base, outcome: 'notYetDue', fraction: null, grounded: null };
  return { ...base, outcome: incomplete.length === 0 ? 'met' : 'notMet', fraction: fraction(complete, due.length), grounded: ONE };
};

export const recordsComplete = branchRule('2.1.k', {
  statement: 'every-record-complete-a-week-after-its-day',
  recordKinds: [],
  why: 'A meeting that nobody can read about later proves nothing to anybody.',
  cite: [standardCite('二(一)“三会一课”', '认真落实“三会一课”纪实管理，建立健全工作台账，做到记录准确、真实、完整')],
  check,
});
