import type { Finding, FindingPeriod } from '@shared/contract/score';
import { kindOfPeriod, periodsOfYear, type Period, type PeriodKind } from '@shared/kernel/period';
import { periodWord } from '@shared/text/time-words';
import { cellWords, wordsOfRule } from '@/text/score';
import type { StripCell, StripRow } from '../figures/month-strip';

type CellState = StripCell['state'];

const monthsOf: Readonly<Record<PeriodKind, StripCell['months']>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

const stateOf = ({ outcome, isMadeUp, isPlanned }: FindingPeriod): CellState => {
  if (outcome === 'met') return isMadeUp ? 'late' : 'done';
  if (outcome === 'notMet' || outcome === 'noData') return 'missing';
  if (outcome === 'notApplicable') return 'none';
  return isPlanned ? 'planned' : 'open';
};

// Where groups share a period, the cell says what still has to be done for one of them.
const order: readonly CellState[] = ['missing', 'late', 'open', 'planned', 'done', 'none'];
const worst = (states: readonly CellState[]): CellState => order.find((state) => states.includes(state)) ?? 'none';

/** One cell for each period of the year; periods the finding does not name lie outside the duty. */
export const cellsOf = (finding: Finding, year: string): StripCell[] => {
  const first = finding.periods[0];
  if (first === undefined) return [];
  const kind = kindOfPeriod(first.period);
  return periodsOfYear(year, kind).map((period: Period) => {
    const state = worst(finding.periods.filter((entry) => entry.period === period).map(stateOf));
    return { months: monthsOf[kind], state, label: `${periodWord(period)}，${wordsOfRule(finding.ruleId).short}，${cellWords[state]}` };
  });
};

/** The rules that are due by month or quarter, months first, as in the paper plan. */
export const stripRows = (findings: readonly Finding[], year: string): StripRow[] =>
  findings
    .map((finding) => ({ id: finding.ruleId.replace(/\./g, '-'), title: wordsOfRule(finding.ruleId).short, cells: cellsOf(finding, year) }))
    .filter(({ cells }) => cells.some(({ state }) => state !== 'none'))
    .sort((a, b) => (a.cells[0]?.months ?? 0) - (b.cells[0]?.months ?? 0));
