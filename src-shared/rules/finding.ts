import type { Day } from '../kernel/day';
import { by } from '../kernel/order';
import { ONE, ZERO, add, divide, fraction, multiply, type Fraction } from '../kernel/fraction';
import { firstDayOf, kindOfPeriod } from '../kernel/period';
import type { RuleDays } from '../standard/rules';
import type { CheckAt, Finding, NotApplicableBecause, Outcome, Part, Remedy } from './indicator';
import { valueOn } from '../standard/params';

/**
 * A part counts when it is decided and its day has come: what is met early is shown as met and counted when its last
 * day comes; a late one when it would otherwise be missing, so that making up never lowers a score.
 */
export const isCounted = (part: Part, asOfOn: Day): boolean =>
  (part.outcome === 'met' || part.outcome === 'notMet') && part.countsFromOn <= asOfOn;

const share = (count: number, total: number): Fraction | null => (total === 0 ? null : fraction(count, total));

/** What is counted as one: a part, or everything that is asked of a person. Of a person it is decided once all of it is, or something is short. */
type Unit = { isMet: boolean; worth: Fraction; isMadeUp: boolean };

const outcomeOf = (parts: readonly Part[], units: readonly Unit[]): Outcome => {
  if (units.length > 0) return units.every((unit) => unit.isMet) ? 'met' : 'notMet';
  if (parts.some((part) => part.outcome === 'noData')) return 'noData';
  return parts.every((part) => part.outcome === 'notApplicable') ? 'notApplicable' : 'notYetDue';
};

/** What a counted part earns: its ticked share, or all, each less by the factor in force on its last day when it was late. */
export const worthOf = (part: Part, at: Pick<CheckAt, 'params'>): Fraction => {
  const earned = part.share ?? (part.outcome === 'met' ? ONE : ZERO);
  return part.isMadeUp ? multiply(earned, valueOn(at.params.makeUpFactor, part.lastOn)) : earned;
};

const RANK: Readonly<Record<Remedy['verb'], number>> = { record: 0, confirm: 0, finish: 1, enter: 2, hold: 2, roster: 3, await: 4 };

const byNearness = by<Remedy>(
  (remedy) => RANK[remedy.verb],
  (remedy) => Number(remedy.isMakeUp),
  (remedy) => remedy.byOn,
  (remedy) => remedy.period ?? '',
);

/** The nearest of the parts' remedies: finishing what is there, then what runs, then what can be made up. */
const nearestOf = (parts: readonly Part[]): Remedy | null =>
  parts.flatMap((part) => (part.remedy === null ? [] : [part.remedy])).sort(byNearness)[0] ?? null;

/** Asked of a time in which the rule did not stand in the standard yet, or no longer. */
const isOutsideOf = ({ from, to }: RuleDays, { lastOn, period }: Part): boolean =>
  (from !== undefined && lastOn < from) || (to !== undefined && period !== undefined && firstDayOf(period) > to);

const unasked = (part: Part, notApplicableBecause: NotApplicableBecause): Part => ({
  ...part,
  outcome: 'notApplicable',
  notApplicableBecause,
  isMadeUp: false,
  remedy: null,
  waitsFor: undefined,
});

/** Before the day from which the college counts (从…起计): a day that lies before it, or a month, quarter or half that began before it. */
const isBeforeCounting = ({ lastOn, period }: Part, countsFromOn: Day): boolean =>
  lastOn < countsFromOn || (period !== undefined && kindOfPeriod(period) !== 'year' && firstDayOf(period) < countsFromOn);

/** What was dissolved before the asked day, a branch or the group a part is of, is judged by what it did, and asked nothing more. */
const isOverFor = ({ groupId }: Part, { asOfOn, endsOn, groupsEndOn }: CheckAt): boolean =>
  [endsOn, groupId === undefined ? undefined : groupsEndOn?.get(groupId)].some((last) => last !== undefined && last < asOfOn);

const exempted = (part: Part, at: CheckAt): Part => {
  if (at.days !== undefined && isOutsideOf(at.days, part)) return unasked(part, 'notInForce');
  const isAsked = part.outcome !== 'notApplicable';
  if (isAsked && at.countsFromOn !== undefined && isBeforeCounting(part, at.countsFromOn)) return unasked(part, 'beforeCounting');
  if (isAsked && at.endsOn !== undefined && part.lastOn > at.endsOn) return unasked(part, 'afterDissolution');
  if (at.isExemptOn(part.lastOn)) return unasked(part, 'exempt');
  return isOverFor(part, at) ? { ...part, remedy: null } : part;
};

const ofPart = (part: Part, at: CheckAt): Unit => ({ isMet: part.outcome === 'met', worth: worthOf(part, at), isMadeUp: part.isMadeUp });

/**
 * Whole persons: short as soon as one of the things is, in order once everything asked of them is. Whoever waits for what
 * a superior has to enter is in no denominator until it is (domain §1.3).
 */
const personsIn = (parts: readonly Part[], at: CheckAt): Unit[] => {
  const ids = [...new Set(parts.map((part) => part.memberId))];
  return ids.flatMap((memberId): Unit[] => {
    const asked = parts.filter((part) => part.memberId === memberId && part.outcome !== 'notApplicable');
    const counted = asked.filter((part) => isCounted(part, at.asOfOn));
    const isShort = counted.some((part) => part.outcome === 'notMet');
    if (!isShort && (counted.length === 0 || counted.length < asked.length)) return [];
    return [{ isMet: !isShort, worth: isShort ? ZERO : ONE, isMadeUp: false }];
  });
};

const fractionOf = (units: readonly Unit[], at: CheckAt): Fraction | null => {
  if (units.length === 0) return null;
  if (at.formula === 'whole') return units.every((unit) => unit.isMet) ? ONE : ZERO;
  return divide(units.map((unit) => unit.worth).reduce(add, ZERO), fraction(units.length));
};

/** Puts the parts of a rule together into its finding: the one place where parts become a fraction. */
export const settle = (found: readonly Part[], at: CheckAt): Finding => {
  const parts = found.map((part) => exempted(part, at));
  const counted = parts.filter((part) => isCounted(part, at.asOfOn));
  const asked = parts.filter((part) => isCounted(part, at.asOfOn) || part.outcome === 'noData');
  const units = at.formula === 'person' ? personsIn(parts, at) : counted.map((part) => ofPart(part, at));
  const outcome = outcomeOf(parts, units);
  return {
    outcome,
    notApplicableBecause: outcome === 'notApplicable' ? parts[parts.length - 1]?.notApplicableBecause : undefined,
    waitsFor: outcome === 'noData' ? parts.find((part) => part.waitsFor !== undefined)?.waitsFor : undefined,
    fraction: fractionOf(units, at),
    grounded: share(counted.filter((part) => part.evidenceIds.length > 0).length, asked.length),
    expected: units.length,
    actual: units.filter((unit) => unit.isMet).length,
    madeUp: units.filter((unit) => unit.isMadeUp).length,
    parts,
    evidenceIds: [...new Set(parts.flatMap((part) => part.evidenceIds))],
    remedy: nearestOf(parts),
  };
};

/** A rule that does not speak of this branch at all. */
export const notApplicable = (because: NonNullable<Part['notApplicableBecause']>): Finding => ({
  outcome: 'notApplicable',
  notApplicableBecause: because,
  fraction: null,
  grounded: null,
  expected: 0,
  actual: 0,
  madeUp: 0,
  parts: [],
  evidenceIds: [],
  remedy: null,
});
