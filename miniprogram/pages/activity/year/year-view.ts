import type { Out } from '@shared/contract';
import { worstOf } from '@shared/standard/duty';
import { rowIdOfYearLine, type LastDay, type YearLine } from '@shared/contract/last-days';
import type { Day } from '@shared/kernel/day';
import { kindOfPeriod, monthOf, periodsOfYear, type Month, type PeriodKind } from '@shared/kernel/period';
import { dutyName, whatIsAsked } from '@shared/text/duty-words';
import { periodWord } from '@shared/kernel/time-words';
import type { StripCell, StripRow } from '@/components/figures/month-strip';
import { yearStateWords, yearText } from '@/text/year';

export type YearDuties = Out<'activity.year'>;
export type YearRow = { line: YearLine; name: string; duty: LastDay | undefined };
export type YearMonth = { month: Month; isCurrent: boolean; rows: YearRow[] };

const monthsIn: Readonly<Record<PeriodKind, StripCell['months']>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

export const isDone = ({ state }: Pick<YearLine, 'state'>): boolean => state === 'done' || state === 'late';

const verbOf = ({ kinds }: YearLine): string => (kinds.length > 0 ? 'hold' : 'enter');

const asDuty = (line: YearLine): YearLine & { verb: string } => ({ ...line, verb: verbOf(line) });
const nameOf = (line: YearLine, today: Day): string => dutyName(asDuty(line), today);

const rowIdOf = ({ lineId }: YearLine): string => rowIdOfYearLine(lineId);

const kindOf = (line: YearLine): PeriodKind => (line.period === undefined ? 'year' : kindOfPeriod(line.period));

const cellOf = (lines: readonly YearLine[], at: { months: StripCell['months']; period: string; name: string }): StripCell => {
  const state = worstOf(lines.map((line) => line.state));
  return {
    months: at.months,
    state: state ?? 'none',
    label: yearText.cell(periodWord(at.period), at.name, state === undefined ? yearText.none : yearStateWords[state].word),
  };
};

const rowsByPeriod = ({ lines, year }: YearDuties): StripRow[] => {
  const rows = [...new Set(lines.filter((line) => kindOf(line) !== 'year').map(rowIdOf))].map((rowId) => {
    const own = lines.filter((line) => rowIdOf(line) === rowId);
    const [first] = own;
    const kind = first === undefined ? 'month' : kindOf(first);
    const title = first === undefined ? '' : whatIsAsked(asDuty(first));
    return {
      id: rowId.replace(/\W/g, '-'),
      title,
      cells: periodsOfYear(year, kind).map((period) =>
        cellOf(
          own.filter((line) => line.period === period),
          { months: monthsIn[kind], period, name: title },
        ),
      ),
    };
  });
  return rows.sort((a, b) => (a.cells[0]?.months ?? 0) - (b.cells[0]?.months ?? 0));
};

/** What is asked once a year, by the month of its last day. */
const yearlyRow = ({ lines, year }: YearDuties): StripRow => ({
  id: 'yearly',
  title: yearText.yearly,
  cells: periodsOfYear(year, 'month').map((month) =>
    cellOf(
      lines.filter((line) => kindOf(line) === 'year' && monthOf(line.dueOn) === month),
      { months: 1, period: month, name: yearText.yearly },
    ),
  ),
});

/** The year at a glance: what comes each month, quarter and half-year, and what comes once. */
export const stripOf = (content: YearDuties): StripRow[] =>
  [...rowsByPeriod(content), yearlyRow(content)].filter(({ cells }) => cells.some(({ state }) => state !== 'none'));

/** By the month of the last day; what belongs to the year may be due in the first months of the next. */
export const monthsOf = ({ lines, duties, today }: YearDuties): YearMonth[] => {
  const known = new Map(duties.map(({ lineId, duty }) => [lineId, duty]));
  const months = [...new Set(lines.map((line) => monthOf(line.dueOn)))].sort();
  return months.map((month) => ({
    month,
    isCurrent: month === monthOf(today),
    rows: lines
      .filter((line) => monthOf(line.dueOn) === month)
      .map((line) => ({ line, name: nameOf(line, today), duty: isDone(line) ? undefined : known.get(line.lineId) })),
  }));
};

export const countsOf = ({ lines }: YearDuties): { missing: number; open: number } => ({
  missing: lines.filter(({ state }) => state === 'missing').length,
  open: lines.filter(({ state }) => state === 'open' || state === 'planned').length,
});
