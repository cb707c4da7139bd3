// The periods that a form offers, the nearest first.
import { addMonths, type Day } from '@shared/kernel/day';
import { nextPeriod, periodOf, periodsOfYear, type Period, type PeriodKind } from '@shared/kernel/period';
import { periodWord } from '@shared/kernel/time-words';

const behindMonths: Readonly<Record<PeriodKind, number>> = { month: 23, quarter: 24, halfYear: 24, year: 48 };
const aheadPeriods: Readonly<Record<PeriodKind, number>> = { month: 12, quarter: 4, halfYear: 2, year: 1 };

const around = (today: Day, kind: PeriodKind): Period[] => {
  const last = Array.from({ length: aheadPeriods[kind] }).reduce<Period>((period) => nextPeriod(period), periodOf(today, kind));
  const periods: Period[] = [];
  for (let period = periodOf(addMonths(today, -behindMonths[kind]), kind); period <= last; period = nextPeriod(period))
    periods.push(period);
  return periods.reverse();
};

export type PeriodQuestion = {
  kind: PeriodKind;
  today: Day /** A form about one year offers the periods of that year. */;
  year?: string | undefined;
  chosen?: string | undefined;
};

/** What was chosen stays among the offers, however old it is. */
export const periodOptions = ({ kind, today, year, chosen }: PeriodQuestion): { value: Period; word: string }[] => {
  const offered = year !== undefined && kind !== 'year' && /^\d{4}$/.test(year) ? periodsOfYear(year, kind) : around(today, kind);
  const all = chosen === undefined || chosen === '' || offered.includes(chosen) ? offered : [chosen, ...offered];
  return all.map((value) => ({ value, word: periodWord(value, today) }));
};
