import type { PointsLine } from '../../records/vocabulary/points-lines';
import type { Counts, PointsPosting } from '../../records/points';
import { FACT_NAMES } from '../../records/vocabulary/points-words';

const MOST = 31;

/** An entry as it stands with everything that corrects it. */
export const standingCounts = (entry: PointsPosting, entries: readonly PointsPosting[]): Counts => {
  const counts: Record<string, number> = { ...entry.counts };
  for (const one of entries) {
    if (one.corrects !== entry._id || one.state !== 'posted') continue;
    for (const [name, count] of Object.entries(one.counts)) counts[name] = (counts[name] ?? 0) + count;
  }
  return counts;
};

/** Why counts cannot be what an entry of the line should have been, or null. */
export const wrongCounts = (lineKey: PointsLine, counts: Counts): 'unknown' | 'outside' | 'moreThanExpected' | null => {
  if (Object.keys(counts).some((name) => !FACT_NAMES[lineKey].includes(name))) return 'unknown';
  if (Object.values(counts).some((count) => count < 0 || count > MOST)) return 'outside';
  const whole = (counts.expected ?? 0) + (counts.dueMonths ?? 0);
  const part = (counts.present ?? 0) + (counts.excused ?? 0) + (counts.paidOnTime ?? 0);
  // Only lines that count what was expected speak of these.
  return part > whole ? 'moreThanExpected' : null;
};

/** What a correcting entry says: the difference between what should stand and what stands, in the facts a correction speaks of. Empty when nothing changes. */
export const differenceOf = (lineKey: PointsLine, should: Counts, stands: Counts): Counts =>
  Object.fromEntries(
    [...FACT_NAMES[lineKey]]
      .sort()
      .map((name) => [name, (should[name] ?? 0) - (stands[name] ?? 0)] as const)
      .filter(([, count]) => count !== 0),
  );
