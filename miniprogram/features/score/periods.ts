import type { Finding, FindingPart } from '@shared/contract/score';
import { kindOfPeriod, periodsOfYear, type Period, type PeriodKind } from '@shared/kernel/period';
import { periodWord } from '@shared/kernel/time-words';
import { worstOf } from '@shared/standard/duty';
import { cellWords, stripWord, wordsOfRule } from '@/text/score-rules';
import type { StripCell, StripRow } from '../../components/figures/month-strip';

type CellState = StripCell['state'];

const monthsOf: Readonly<Record<PeriodKind, StripCell['months']>> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

const stateOf = ({ outcome, isMadeUp, isPlanned }: FindingPart): CellState => {
  if (outcome === 'met') return isMadeUp ? 'late' : 'done';
  if (outcome === 'notMet') return 'missing';
  if (outcome === 'notApplicable') return 'none';
  return isPlanned ? 'planned' : 'open';
};

const worst = (states: readonly CellState[]): CellState => worstOf(states.flatMap((state) => (state === 'none' ? [] : [state]))) ?? 'none';

/** The kind of period a rule is asked by, when it is asked more than once a year. */
const kindIn = ({ parts }: Pick<Finding, 'parts'>, year: string): PeriodKind | undefined => {
  const kinds = parts.flatMap(({ period }) => (period === undefined || period.slice(0, 4) !== year ? [] : [kindOfPeriod(period)]));
  return kinds.find((kind) => kind !== 'year');
};

/** One cell for each period of the year; periods the finding does not name lie outside the duty. */
export const cellsOf = (finding: Pick<Finding, 'parts' | 'ruleId'>, year: string): StripCell[] => {
  const kind = kindIn(finding, year);
  if (kind === undefined) return [];
  return periodsOfYear(year, kind).map((period: Period) => {
    const state = worst(finding.parts.filter((part) => part.period === period).map(stateOf));
    return { months: monthsOf[kind], state, label: `${periodWord(period)}，${wordsOfRule(finding.ruleId).short}，${cellWords[state]}` };
  });
};

/** The rules that are due by month, quarter or half-year, months first, as in the paper plan. */
export const stripRows = (findings: readonly Finding[], year: string): StripRow[] =>
  findings
    .map((finding) => ({ id: finding.ruleId.replace(/\./g, '-'), title: stripWord(finding.ruleId), cells: cellsOf(finding, year) }))
    .filter(({ cells }) => cells.some(({ state }) => state !== 'none'))
    .sort((a, b) => (a.cells[0]?.months ?? 0) - (b.cells[0]?.months ?? 0));

/** Each group of a rule that is asked of every group has a line of its own. */
export const rowsByGroup = (finding: Finding, year: string): StripRow[] => {
  const groups = [...new Map(finding.parts.map(({ groupId, groupName }) => [groupId ?? '', groupName]))];
  if (groups.length < 2) return stripRows([finding], year);
  return groups.flatMap(([groupId, groupName]) =>
    stripRows([{ ...finding, parts: finding.parts.filter((part) => (part.groupId ?? '') === groupId) }], year).map((row) => ({
      ...row,
      id: `${row.id}-${groupId}`,
      title: groupName ?? row.title,
    })),
  );
};
