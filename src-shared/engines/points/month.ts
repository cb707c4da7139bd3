import type { At } from '../../kernel/day';
import type { Month, Year } from '../../kernel/period';
import type { PointsPosting } from '../../records/points';
import { provenFacts } from './facts';
import type { PointsSources } from './sources';
import { factsIn, keyOfFact, type Fact, type Sums } from './sums';

/** As much of an entry as says what has been booked. */
export type Booked = Pick<PointsPosting, '_id' | 'memberId' | 'lineKey' | 'factMonth' | 'counts' | 'state' | 'confirmedBy' | 'corrects'>;
/** A fact to be booked: the `place`-th that the program books of this member, line and month. */
export type NewFact = Fact & { place: number };

/** Made by the program from the records; everything else somebody has confirmed. */
export const isProven = ({ confirmedBy }: Pick<Booked, 'confirmedBy'>): boolean => confirmedBy === undefined;

/**
 * How much of a change the records now show has already been put right by hand: a correction stands until the record
 * itself says the same, and is then not counted a second time.
 */
const afterCorrection = (change: number, corrected: number): number => {
  const sign = Math.sign(change);
  return change - sign * Math.min(Math.abs(change), Math.max(0, sign * corrected));
};

const sumOf = (entries: readonly Booked[]): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const { counts } of entries) for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

const changeOf = (
  proven: Readonly<Record<string, number>>,
  booked: readonly Booked[],
  corrections: readonly Booked[],
): Record<string, number> => {
  const [before, corrected] = [sumOf(booked), sumOf(corrections)];
  const names = [...new Set([...Object.keys(proven), ...Object.keys(before)])];
  return Object.fromEntries(names.map((name) => [name, afterCorrection((proven[name] ?? 0) - (before[name] ?? 0), corrected[name] ?? 0)]));
};

const grouped = (entries: readonly Booked[]): Map<string, Booked[]> => {
  const groups = new Map<string, Booked[]>();
  for (const entry of entries) groups.set(keyOfFact(entry), [...(groups.get(keyOfFact(entry)) ?? []), entry]);
  return groups;
};

/** Corrections by hand of what the records prove; a correction of a declaration is no matter of the records. */
const correctionsOfProven = (posted: readonly Booked[]): Booked[] => {
  const proven = new Set(posted.filter(isProven).map(({ _id }) => _id));
  return posted.filter(({ corrects }) => corrects !== undefined && proven.has(corrects));
};

/** The records' facts, and nought for what was booked once and is no longer proven by any record. */
const withVanished = (proven: Sums, auto: ReadonlyMap<string, readonly Booked[]>): Sums => {
  const all: Sums = new Map(proven);
  for (const [key, [entry]] of auto) {
    if (entry !== undefined && !all.has(key))
      all.set(key, { memberId: entry.memberId, lineKey: entry.lineKey, factMonth: entry.factMonth, counts: {}, sourceIds: new Set() });
  }
  return all;
};

/**
 * What the records prove at a moment and has not been booked yet: the month's own facts, and for earlier months of the
 * year the difference, so that a late record and a changed one both come as entries of their own and nothing booked is
 * ever changed.
 * @param booked entries on facts of the year, wherever they were booked
 * @param at the points year, the moment, and the last month whose facts are booked
 */
export const unbookedFacts = (sources: PointsSources, booked: readonly Booked[], at: { year: Year; asOf: At; until: Month }): NewFact[] => {
  const posted = booked.filter(({ state, factMonth }) => state === 'posted' && factMonth.slice(0, 4) === at.year);
  const auto = grouped(posted.filter(isProven));
  const corrections = grouped(correctionsOfProven(posted));
  const changes: Sums = new Map();
  for (const [key, { counts, sourceIds, ...place }] of withVanished(provenFacts(sources, at), auto)) {
    if (place.factMonth > at.until) continue;
    changes.set(key, { ...place, counts: changeOf(counts, auto.get(key) ?? [], corrections.get(key) ?? []), sourceIds });
  }
  return factsIn(changes).map((fact) => ({ ...fact, place: (auto.get(keyOfFact(fact)) ?? []).length }));
};
