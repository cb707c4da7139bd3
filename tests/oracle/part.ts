import { addDays, type Day } from '../../src-shared/kernel/day';
import type { View } from './view';

export type Outcome = 'met' | 'notMet' | 'notYetDue' | 'notApplicable' | 'noData';
/** One thing a rule asks: a period, a person, a case. */
export type Part = {
  outcome: Outcome;
  /** The day by which it is owed; exemptions are looked up on it. */
  lastOn: Day;
  /** From when on it is counted. */
  from: Day;
  /** The first day of the month, quarter or half it is asked for. */
  begins?: Day;
  isLate?: boolean;
  /** Ticked and asked for, of a list. */
  ticks?: [number, number];
  evidence: string[];
};

const GRACE_DAYS = 7;

export const none = (lastOn: Day): Part => ({ outcome: 'notApplicable', lastOn, from: lastOn, evidence: [] });
export const state = (isMet: boolean, on: Day, evidence: string[] = []): Part => ({
  outcome: isMet ? 'met' : 'notMet',
  lastOn: on,
  from: on,
  evidence,
});

/** Done on a day; what is put up for a time proves nothing before that is over. */
export type Done = { on: Day; id: string; runsUntil?: Day };

/** Handed in or published: late from the day after the deadline, half until it can no longer be made up, then nothing. */
export const handing = (view: View, done: readonly Done[], { due, until }: { due: Day; until: Day }): Part => {
  const first = [...done].filter(({ on }) => on <= view.asOf).sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))[0];
  const missed = addDays(due, 1);
  const isUp = first?.runsUntil !== undefined && view.asOf <= first.runsUntil;
  if (first !== undefined && isUp) return { outcome: first.on <= due ? 'notYetDue' : 'notMet', lastOn: due, from: missed, evidence: [] };
  if (first !== undefined && first.on <= due) return { outcome: 'met', lastOn: due, from: due, evidence: [first.id] };
  if (first !== undefined && first.on <= until) return { outcome: 'met', lastOn: due, from: missed, isLate: true, evidence: [first.id] };
  return { outcome: view.asOf <= due ? 'notYetDue' : 'notMet', lastOn: due, from: missed, evidence: [] };
};

/** What happens within a period or not at all; it may be written down later, so seven days are waited. */
export const happening = (view: View, done: readonly Done[], lastOn: Day): Part => {
  const first = [...done].sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1))[0];
  if (first !== undefined) return { outcome: 'met', lastOn, from: lastOn, evidence: [first.id] };
  const missed = addDays(lastOn, GRACE_DAYS + 1);
  return { outcome: view.asOf < missed ? 'notYetDue' : 'notMet', lastOn, from: missed, evidence: [] };
};

export type Ratio = { over: bigint; under: bigint };
const big = (value: number): bigint => BigInt(value);
const divisor = (a: bigint, b: bigint): bigint => (b === big(0) ? a : divisor(b, a % b));
const lowest = ({ over, under }: Ratio): Ratio => {
  const by = divisor(over, under);
  return by === big(0) ? { over, under } : { over: over / by, under: under / by };
};
export const plus = (a: Ratio, b: Ratio): Ratio => lowest({ over: a.over * b.under + b.over * a.under, under: a.under * b.under });
export const times = (a: Ratio, b: Ratio): Ratio => lowest({ over: a.over * b.over, under: a.under * b.under });
export const ratio = (over: number, under = 1): Ratio => lowest({ over: big(over), under: big(under) });
export const written = ({ over, under }: Ratio): string => `${over}/${under}`;
/** Negative, zero or positive. */
export const against = (a: Ratio, b: Ratio): number =>
  a.over * b.under < b.over * a.under ? -1 : a.over * b.under > b.over * a.under ? 1 : 0;

export type Finding = { outcome: Outcome; fraction: Ratio | null; evidenceIds: string[]; parts: Part[] };

const worth = (part: Part): Ratio => {
  const earned = part.ticks ? ratio(...part.ticks) : ratio(part.outcome === 'met' ? 1 : 0);
  return part.isLate === true ? times(earned, ratio(1, 2)) : earned;
};

/** Due before the college counts, for a time that began before it, or after the branch was dissolved. */
const isOutside = ({ countsFrom, facts }: View, { lastOn, begins = lastOn }: Part): boolean =>
  lastOn < countsFrom || begins < countsFrom || lastOn > (facts.branch.dissolvedOn ?? '9999');

export type Settling = { isExempt: (day: Day) => boolean; isWhole: boolean };

/** What a rule earns: the mean of what is decided and whose day has come; of a rule that is 1 or 0, all of it or nothing. */
export const settled = (view: View, found: readonly Part[], { isExempt, isWhole }: Settling): Finding => {
  const parts = found.map(
    (part): Part => (isOutside(view, part) || isExempt(part.lastOn) ? { ...part, outcome: 'notApplicable', evidence: [] } : part),
  );
  const counted = parts.filter(({ outcome, from }) => (outcome === 'met' || outcome === 'notMet') && from <= view.asOf);
  const has = (outcome: Outcome): boolean => parts.some((part) => part.outcome === outcome);
  const undecided = (): Outcome =>
    has('noData') ? 'noData' : parts.every((part) => part.outcome === 'notApplicable') ? 'notApplicable' : 'notYetDue';
  const decided = (): Outcome => (counted.some((part) => part.outcome === 'notMet') ? 'notMet' : 'met');
  const all = ratio(counted.every((part) => part.outcome === 'met') ? 1 : 0);
  return {
    outcome: counted.length > 0 ? decided() : undecided(),
    fraction: counted.length === 0 ? null : isWhole ? all : times(counted.map(worth).reduce(plus, ratio(0)), ratio(1, counted.length)),
    evidenceIds: [...new Set(parts.flatMap(({ evidence }) => evidence))].sort(),
    parts,
  };
};
