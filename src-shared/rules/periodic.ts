import type { ActivityFact, Gathered } from '../engines/score/facts';
import { existsForAllOf } from '../engines/roster/branch';
import { addDays, type Day } from '../kernel/day';
import { ONE, add, divide, fraction, multiply, type Fraction } from '../kernel/fraction';
import { lastDayOf, nextPeriod, periodOf, periodsOfYear, firstDayOf, yearOf, type Period, type PeriodKind } from '../kernel/period';
import type { ActivityKind } from '../records/activity';
import type { CheckAt, Finding, FindingPeriod, NotApplicableBecause, Outcome } from './indicator';
import { valueOn } from './params';
import { remedyOf } from './remedy';

/** How a rule that asks for a meeting in each period is judged. */
export type PeriodicRule = {
  kind: ActivityKind;
  each: PeriodKind;
  /** Of whom it is asked in a period: null stands for the whole branch; or why it is not asked. */
  askedOf: (gathered: Gathered, period: Period) => readonly (string | null)[] | NotApplicableBecause;
  /** The records among those held that prove the period; empty when they do not suffice; null when they cannot be judged. */
  proves: (held: readonly ActivityFact[], asked: Asked) => readonly ActivityFact[] | null;
};

export type Asked = { gathered: Gathered; period: Period; groupId: string | null; at: CheckAt };

/** The last day on which a period can be made up: the end of the next quarter, and never after a day of the next January. */
export const makeUpUntil = (period: Period, at: CheckAt): Day => {
  const last = lastDayOf(period);
  const nextQuarterEnd = lastDayOf(nextPeriod(periodOf(last, 'quarter')));
  const latest = `${Number(yearOf(last)) + 1}-${valueOn(at.params.makeUpUntil, last)}`;
  return nextQuarterEnd < latest ? nextQuarterEnd : latest;
};

const idsOf = (activities: readonly ActivityFact[]): string[] => [...new Set(activities.map((activity) => activity._id))];

/** Looks for proofs in three places: held in time, held in time together with made up, nothing. */
const judgeAsked = (rule: PeriodicRule, asked: Asked): Pick<FindingPeriod, 'outcome' | 'isMadeUp' | 'evidenceIds'> => {
  const { gathered, period, at } = asked;
  const held = gathered.heldIn(rule.kind, period);
  const until = makeUpUntil(period, at);
  const later = gathered.makingUp(rule.kind, period).filter((activity) => activity.day <= until);
  const inTime = rule.proves(held, asked);
  if (inTime && inTime.length > 0) return { outcome: 'met', isMadeUp: false, evidenceIds: idsOf(inTime) };
  const made = later.length === 0 ? [] : rule.proves([...held, ...later], asked);
  if (made && made.length > 0) return { outcome: 'met', isMadeUp: true, evidenceIds: idsOf(made) };
  const evidenceIds = idsOf([...held, ...later]);
  if (gathered.asOfOn <= addDays(lastDayOf(period), valueOn(at.params.graceDays, lastDayOf(period)))) return { outcome: 'notYetDue', isMadeUp: false, evidenceIds };
  return { outcome: inTime === null || made === null ? 'noData' : 'notMet', isMadeUp: false, evidenceIds };
};

const notAsked = (gathered: Gathered, period: Period): NotApplicableBecause | null => {
  const { branch } = gathered.facts;
  if (existsForAllOf(branch, period)) return null;
  return branch.foundedOn > firstDayOf(period) ? 'beforeFounding' : 'afterDissolution';
};

const periodsOf = (rule: PeriodicRule, gathered: Gathered, at: CheckAt): FindingPeriod[] =>
  periodsOfYear(at.year, rule.each).flatMap((period): FindingPeriod[] => {
    const asked = notAsked(gathered, period) ?? rule.askedOf(gathered, period);
    const common = { period, lastOn: lastDayOf(period), makeUpUntilOn: makeUpUntil(period, at) };
    if (typeof asked === 'string') return [{ ...common, outcome: 'notApplicable', notApplicableBecause: asked, isMadeUp: false, evidenceIds: [], openIds: [] }];
    return asked.map((groupId) => {
      const open = gathered.openIn(rule.kind, period).filter((activity) => groupId === null || activity.groupId === groupId);
      return { ...common, groupId: groupId ?? undefined, ...judgeAsked(rule, { gathered, period, groupId, at }), openIds: idsOf(open) };
    });
  });

/** A period counts when it is decided and over: what is met early is shown as met, and counted when its last day comes. */
export const isCounted = (entry: FindingPeriod, asOfOn: Day): boolean =>
  (entry.outcome === 'met' || entry.outcome === 'notMet') && entry.lastOn <= asOfOn;

const share = (count: number, total: number): Fraction | null => (total === 0 ? null : fraction(count, total));

const outcomeOf = (periods: readonly FindingPeriod[], counted: readonly FindingPeriod[]): Outcome => {
  if (counted.length > 0) return counted.some((entry) => entry.outcome === 'notMet') ? 'notMet' : 'met';
  if (periods.some((entry) => entry.outcome === 'noData')) return 'noData';
  return periods.every((entry) => entry.outcome === 'notApplicable') ? 'notApplicable' : 'notYetDue';
};

/** (in time + factor · made up) / counted, each made-up period by the factor in force on its last day. */
const earnedShare = (counted: readonly FindingPeriod[], at: CheckAt): Fraction | null => {
  if (counted.length === 0) return null;
  const worth = (entry: FindingPeriod): Fraction => {
    if (entry.outcome !== 'met') return fraction(0);
    return entry.isMadeUp ? multiply(ONE, valueOn(at.params.makeUpFactor, entry.lastOn)) : ONE;
  };
  return divide(counted.map(worth).reduce(add, fraction(0)), fraction(counted.length));
};

/** The finding of a rule that asks for a meeting in each period of the year. */
export const judgePeriods = (rule: PeriodicRule, gathered: Gathered, at: CheckAt): Finding => {
  const periods = periodsOf(rule, gathered, at);
  const counted = periods.filter((entry) => isCounted(entry, at.asOfOn));
  const asked = periods.filter((entry) => entry.lastOn <= at.asOfOn && (isCounted(entry, at.asOfOn) || entry.outcome === 'noData'));
  const outcome = outcomeOf(periods, counted);
  return {
    outcome,
    notApplicableBecause: outcome === 'notApplicable' ? periods[periods.length - 1]?.notApplicableBecause : undefined,
    fraction: earnedShare(counted, at),
    grounded: share(counted.filter((entry) => entry.evidenceIds.length > 0).length, asked.length),
    expected: counted.length,
    actual: counted.filter((entry) => entry.outcome === 'met').length,
    madeUp: counted.filter((entry) => entry.isMadeUp).length,
    periods,
    evidenceIds: [...new Set(periods.flatMap((entry) => entry.evidenceIds))],
    remedy: remedyOf(rule.kind, periods, { gathered, at }),
  };
};
