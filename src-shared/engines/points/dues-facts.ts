import { addDays, addMonths, dayOfInstant, type At, type Day } from '../../kernel/day';
import { lastDayOf, monthOf, periodsOfYear, yearBefore, yearOf, type Year } from '../../kernel/period';
import { duesBook } from '../../facts/dues-book';
import { owedFor, type Owed } from '../dues/owed';
import { owesDuesOf } from '../../roster/on-day';
import { recordsBy, type PointsSources } from './sources';
import { addFact, type Sums } from './sums';

/** 党费逾期三个月 (domain §3). */
const OVERDUE_MONTHS = 3;

/** The day after which arrears of a month are more than three months old. */
const overdueFrom = ({ dueOn }: Owed): Day => addDays(lastDayOf(monthOf(addMonths(dueOn, OVERDUE_MONTHS))), 1);

const isOverdueBy = (owed: Owed, day: Day): boolean =>
  overdueFrom(owed) <= day && (owed.paidOn === null || owed.paidOn >= overdueFrom(owed));

const addOwed = (sums: Sums, { memberId, dueOn, isInTime, assessment, paid }: Owed): void => {
  const key = { memberId, lineKey: 'base.dues' as const, factMonth: monthOf(dueOn) };
  addFact(sums, key, { counts: { dueMonths: 1, paidOnTime: isInTime ? 1 : 0 }, sourceId: assessment._id });
  for (const { id: sourceId } of paid) addFact(sums, key, { counts: {}, sourceId });
};

/**
 * Dues of a year as they stood at a moment: for each month that has fallen due, one due and one paid in time or not; and
 * one overdue for each unbroken stretch of arrears that grew older than three months, in the month in which it did. What
 * was not paid in autumn grows so old in the next year; therefore the months of the year before are looked at too.
 */
export const addDues = (sums: Sums, sources: PointsSources, { year, asOf }: { year: Year; asOf: At }): void => {
  const payments = recordsBy(sources, 'duesPayment', asOf);
  const days = new Map(payments.map((entry) => [entry._id, entry.day]));
  const book = duesBook({ assessments: recordsBy(sources, 'duesAssessment', asOf), payments, dayOf: (paymentId) => days.get(paymentId) });
  const today = dayOfInstant(asOf);
  for (const member of sources.members) {
    let wasOverdue = false;
    for (const month of [...periodsOfYear(yearBefore(year), 'month'), ...periodsOfYear(year, 'month')]) {
      const owed = owedFor(book, member._id, month);
      if (owed === null || owed.dueOn >= today || !owesDuesOf(member, sources.branchId, month)) {
        wasOverdue = false;
        continue;
      }
      if (yearOf(owed.dueOn) === year) addOwed(sums, owed);
      const isOverdue = isOverdueBy(owed, today);
      const sinceMonth = monthOf(overdueFrom(owed));
      if (isOverdue && !wasOverdue && yearOf(overdueFrom(owed)) === year)
        addFact(
          sums,
          { memberId: member._id, lineKey: 'deduct.dues', factMonth: sinceMonth },
          { counts: { overdue: 1 }, sourceId: owed.assessment._id },
        );
      wasOverdue = isOverdue;
    }
  }
};
