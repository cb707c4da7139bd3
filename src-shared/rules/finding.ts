import type { Day } from '../kernel/day';
import { by } from '../kernel/order';
import { ONE, ZERO, add, divide, fraction, multiply, type Fraction } from '../kernel/fraction';
import { firstDayOf } from '../kernel/period';
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

const outcomeOf = (parts: readonly Part[], counted: readonly Part[]): Outcome => {
  if (counted.length > 0) return counted.some((part) => part.outcome === 'notMet') ? 'notMet' : 'met';
  if (parts.some((part) => part.outcome === 'noData')) return 'noData';
  return parts.every((part) => part.outcome === 'notApplicable') ? 'notApplicable' : 'notYetDue';
};

/** What a counted part earns: its ticked share, or all, each less by the factor in force on its last day when it was late. */
const worthOf = (part: Part, at: CheckAt): Fraction => {
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

const exempted = (part: Part, at: CheckAt): Part => {
  if (at.days !== undefined && isOutsideOf(at.days, part)) return unasked(part, 'notInForce');
  return at.isExemptOn(part.lastOn) ? unasked(part, 'exempt') : part;
};

/** Puts the parts of a rule together into its finding: the one place where parts become a fraction. */
export const settle = (found: readonly Part[], at: CheckAt): Finding => {
  const parts = found.map((part) => exempted(part, at));
  const counted = parts.filter((part) => isCounted(part, at.asOfOn));
  const asked = parts.filter((part) => isCounted(part, at.asOfOn) || part.outcome === 'noData');
  const outcome = outcomeOf(parts, counted);
  const earned = counted.map((part) => worthOf(part, at)).reduce(add, ZERO);
  return {
    outcome,
    notApplicableBecause: outcome === 'notApplicable' ? parts[parts.length - 1]?.notApplicableBecause : undefined,
    waitsFor: outcome === 'noData' ? parts.find((part) => part.waitsFor !== undefined)?.waitsFor : undefined,
    fraction: counted.length === 0 ? null : divide(earned, fraction(counted.length)),
    grounded: share(counted.filter((part) => part.evidenceIds.length > 0).length, asked.length),
    expected: counted.length,
    actual: counted.filter((part) => part.outcome === 'met').length,
    madeUp: counted.filter((part) => part.isMadeUp).length,
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
