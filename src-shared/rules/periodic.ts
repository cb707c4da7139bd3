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

type Judged = Pick<FindingPeriod, 'outcome' | 'isMadeUp' | 'evidenceIds' | 'openIds' | 'countsFromOn'>;

const ofGroup = (activities: readonly ActivityFact[], groupId: string | null): ActivityFact[] =>
  activities.filter((activity) => groupId === null || activity.groupId === groupId);

/** What is planned covers a period when, together with what was held, it would prove it; one without a roll may yet. */
const coveringIds = (rule: PeriodicRule, asked: Asked, done: readonly ActivityFact[]): string[] => {
  const open = ofGroup(asked.gathered.openIn(rule.kind, asked.period), asked.groupId);
  if (open.length === 0) return [];
  const proof = rule.proves([...done, ...open], asked);
  return proof === null || proof.length > 0 ? idsOf(open) : [];
};

/** Looks for proofs in two places: held in time; held in time together with made up. */
const judgeAsked = (rule: PeriodicRule, asked: Asked): Judged => {
  const { gathered, period, groupId, at } = asked;
  const last = lastDayOf(period);
  const held = ofGroup(gathered.heldIn(rule.kind, period), groupId);
  const until = makeUpUntil(period, at);
  const later = ofGroup(gathered.makingUp(rule.kind, period), groupId).filter((activity) => activity.day <= until);
  const missedFromOn = addDays(last, valueOn(at.params.graceDays, last) + 1);
  const openIds = coveringIds(rule, asked, [...held, ...later]);
  const inTime = rule.proves(held, asked);
  if (inTime && inTime.length > 0) return { outcome: 'met', isMadeUp: false, evidenceIds: idsOf(inTime), openIds, countsFromOn: last };
  const made = later.length === 0 ? [] : rule.proves([...held, ...later], asked);
  if (made && made.length > 0) return { outcome: 'met', isMadeUp: true, evidenceIds: idsOf(made), openIds, countsFromOn: missedFromOn };
  const cannotBeJudged = inTime === null || made === null;
  const outcome = gathered.asOfOn < missedFromOn ? 'notYetDue' : cannotBeJudged ? 'noData' : 'notMet';
  return { outcome, isMadeUp: false, evidenceIds: idsOf([...held, ...later]), openIds, countsFromOn: missedFromOn };
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
    if (typeof asked === 'string') return [{ ...common, outcome: 'notApplicable', notApplicableBecause: asked, isMadeUp: false, evidenceIds: [], openIds: [], countsFromOn: common.lastOn }];
    return asked.map((groupId) => ({ ...common, groupId: groupId ?? undefined, ...judgeAsked(rule, { gathered, period, groupId, at }) }));
  });

/**
 * A period counts when it is decided and its day has come: what is met early is shown as met and counted when its last
 * day comes; a made-up one when it would otherwise be missing, so that making up never lowers a score.
 */
export const isCounted = (entry: FindingPeriod, asOfOn: Day): boolean =>
  (entry.outcome === 'met' || entry.outcome === 'notMet') && entry.countsFromOn <= asOfOn;

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
  const asked = periods.filter((entry) => isCounted(entry, at.asOfOn) || entry.outcome === 'noData');
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
