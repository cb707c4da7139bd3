import type { PointsLine } from '../../records/vocabulary/points-lines';
import type { PointsPosting } from '../../records/points';
import type { Scheme } from './scheme';
import { lineTenths } from './total';

/** In the order in which they were booked; entries of the same month by id, so that the order is always the same. */
export const inBookedOrder = <E extends Pick<PointsPosting, '_id' | 'month'>>(entries: readonly E[]): E[] =>
  [...entries].sort((a, b) => (a.month === b.month ? (a._id < b._id ? -1 : 1) : a.month < b.month ? -1 : 1));

/**
 * What each entry changed in its line, in tenths: the line with it less the line without it and what came later. The effects
 * of a line add up to what it stands at, less what it stands at without any fact; caps over several lines are not in it.
 */
export const effectsOf = (scheme: Scheme, entries: readonly PointsPosting[]): Map<string, number> => {
  const sums = new Map<PointsLine, Record<string, number>>();
  const effects = new Map<string, number>();
  for (const entry of inBookedOrder(entries)) {
    const line = scheme.lines.find(({ key }) => key === entry.lineKey);
    if (line === undefined || entry.state !== 'posted') {
      effects.set(entry._id, 0);
      continue;
    }
    const before = sums.get(entry.lineKey) ?? {};
    const after = { ...before };
    for (const [name, count] of Object.entries(entry.counts)) after[name] = (after[name] ?? 0) + count;
    effects.set(entry._id, lineTenths(line, after) - lineTenths(line, before));
    sums.set(entry.lineKey, after);
  }
  return effects;
};
