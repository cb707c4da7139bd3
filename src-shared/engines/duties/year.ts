import type { Day } from '../../kernel/day';
import type { Period } from '../../kernel/period';
import { earlierOf, laterOf } from '../../kernel/span';
import type { ActivityKind } from '../../records/activity';
import { dutyKey, inDutyOrder, OF_MANY_SORTS, worstOf, type Placed, type YearState } from '../../standard/duty';
import type { KindName } from '../../records/kinds';
import type { Outcome, Part } from '../../rules/indicator';
import type { RulePeriod } from '../../standard/rules';
import type { ScoreSheet, WeighedFinding } from '../score/sheet';

/** One thing a year asks for, of one period. Rules that one record satisfies are one thing. */
export type YearThing = {
  /** The same for all periods of a thing. */
  rowId: string;
  /** The rules it is done for; while some of them lack it, those. */
  ruleIds: string[];
  kinds: ActivityKind[];
  type?: KindName | undefined;
  period: Period;
  /** Of how many groups or persons it is asked, and of how many it is done. */
  asked: number;
  done: number;
  state: YearState;
  dueOn: Day;
};

const CALENDAR: ReadonlySet<RulePeriod> = new Set<RulePeriod>(['month', 'quarter', 'halfYear', 'year']);

/** What is asked again and again by the calendar, of the branch itself, and counts. */
const isOfCalendar = ({ indicator, weightHundredths }: WeighedFinding): boolean =>
  weightHundredths > 0 && CALENDAR.has(indicator.period) && indicator.page !== 'committee';

const ASKED: ReadonlySet<Outcome> = new Set<Outcome>(['met', 'notMet', 'notYetDue']);

const stateOf = ({ outcome, isMadeUp, openIds }: Part): YearState => {
  if (outcome === 'met') return isMadeUp ? 'late' : 'done';
  if (outcome === 'notMet') return 'missing';
  return openIds.length > 0 ? 'planned' : 'open';
};

const isDone = (state: YearState): boolean => state === 'done' || state === 'late';

const latest = (days: readonly Day[]): Day => days.reduce(laterOf, '');

type Found = { finding: WeighedFinding; period: Period; states: YearState[]; dueOn: Day };

/** What one rule asks for, period by period; a part without a period is the year's. */
const foundIn = (finding: WeighedFinding, year: string): Found[] => {
  const asked = finding.parts.filter((part) => ASKED.has(part.outcome));
  const periods = [...new Set(asked.map((part) => part.period ?? year))];
  return periods.map((period) => {
    const parts = asked.filter((part) => (part.period ?? year) === period);
    return { finding, period, states: parts.map(stateOf), dueOn: latest(parts.map((part) => part.lastOn)) };
  });
};

/** Rules that the same meetings or records satisfy stand together. */
const rowKey = ({ indicator: { id, activityKinds, recordKinds, period } }: WeighedFinding): string =>
  [...activityKinds, ...recordKinds, period, ...(recordKinds.some((kind) => OF_MANY_SORTS.has(kind)) ? [id] : [])].join('+');

const thingOf = (rowId: string, found: readonly [Found, ...Found[]]): YearThing => {
  const [first] = found;
  const { indicator } = first.finding;
  const worst = found.map(({ states }) => worstOf(states) ?? 'open');
  const state = worstOf(worst) ?? 'open';
  const lacking = found.filter((_, at) => !isDone(worst[at] ?? 'open'));
  const said = lacking.length === 0 ? found : lacking;
  const most = found.reduce((best, entry) => (entry.states.length > best.states.length ? entry : best), first);
  return {
    rowId,
    ruleIds: said.map((entry) => entry.finding.indicator.id),
    kinds: [...indicator.activityKinds],
    type: indicator.activityKinds.length > 0 ? undefined : indicator.recordKinds[0],
    period: first.period,
    asked: most.states.length,
    done: most.states.filter(isDone).length,
    state,
    // Due when the first of what is lacking is, as the duty that does it.
    dueOn: said.map((entry) => entry.dueOn).reduce(lacking.length === 0 ? laterOf : earlierOf),
  };
};

/** Where it stands is where the duty stands that does it. */
const placed = ({ kinds, type, period, dueOn, rowId }: YearThing): Placed => {
  const step = { verb: kinds.length > 0 ? 'hold' : 'enter', kinds, type, period };
  return { dueOn, period, dutyId: dutyKey(step, rowId) };
};

/** Everything a year asks of a branch by the calendar, the nearest last day first; the order of the standard within a day. */
export const yearThings = ({ findings, year }: Pick<ScoreSheet, 'findings' | 'year'>): YearThing[] => {
  const rows = new Map<string, { rowId: string; byPeriod: Map<Period, [Found, ...Found[]]> }>();
  for (const finding of findings.filter(isOfCalendar)) {
    const key = rowKey(finding);
    const row = rows.get(key) ?? { rowId: finding.indicator.id, byPeriod: new Map<Period, [Found, ...Found[]]>() };
    rows.set(key, row);
    for (const found of foundIn(finding, year)) {
      const known = row.byPeriod.get(found.period);
      if (known === undefined) row.byPeriod.set(found.period, [found]);
      else known.push(found);
    }
  }
  return [...rows.values()]
    .flatMap(({ rowId, byPeriod }) => [...byPeriod.values()].map((found) => thingOf(rowId, found)))
    .sort((one, other) => inDutyOrder(placed(one), placed(other)));
};
