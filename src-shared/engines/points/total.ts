import { fraction, roundHalfUp } from '../../kernel/fraction';
import type { Counts, PointsLine } from '../../records/points';
import type { Scheme, SchemeLine } from './scheme';

export type Posting = { lineKey: PointsLine; counts: Counts };
export type Total = { baseTenths: number; bonusTenths: number; deductionTenths: number; totalTenths: number; lines: Readonly<Partial<Record<PointsLine, number>>> };

const summed = (postings: readonly Posting[]): Map<PointsLine, Record<string, number>> => {
  const sums = new Map<PointsLine, Record<string, number>>();
  for (const { lineKey, counts } of postings) {
    const sum = sums.get(lineKey) ?? {};
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
    sums.set(lineKey, sum);
  }
  return sums;
};

/** max × present / (expected − excused), full when there was nothing to come to; a later correction can never lift it over the maximum. */
const shareTenths = (maxTenths: number, counts: Readonly<Record<string, number>>): number => {
  const due = (counts.expected ?? 0) - (counts.excused ?? 0);
  if (due <= 0) return maxTenths;
  const present = Math.min(due, Math.max(0, counts.present ?? 0));
  return roundHalfUp(fraction(maxTenths * present, due));
};

const lineTenths = (line: SchemeLine, counts: Readonly<Record<string, number>>): number => {
  if (line.rule === 'full') return line.maxTenths;
  if (line.rule === 'share') return shareTenths(line.maxTenths, counts);
  const times = Math.max(0, counts.confirmed ?? counts.unexcused ?? 0);
  const tenths = line.tenthsEach * times;
  return tenths < 0 ? Math.max(tenths, -line.maxTenths) : Math.min(tenths, line.maxTenths);
};

/**
 * total = min(100, max(0, base + bonus − deduction)), in tenths of a point (domain §3, the part without peers).
 * A fold over postings: their order never matters, and a correction is one more posting.
 */
export const totalOf = (scheme: Scheme, postings: readonly Posting[]): Total => {
  const sums = summed(postings);
  const lines: Partial<Record<PointsLine, number>> = {};
  let base = 0;
  let bonus = 0;
  let deduction = 0;
  for (const line of scheme.lines) {
    const tenths = lineTenths(line, sums.get(line.key) ?? {});
    lines[line.key] = tenths;
    if (line.key.startsWith('bonus.')) bonus += tenths;
    else if (line.key.startsWith('deduct.')) deduction -= tenths;
    else base += tenths;
  }
  const bonusTenths = Math.min(bonus, scheme.bonusMaxTenths);
  const deductionTenths = Math.min(deduction, scheme.deductionMaxTenths);
  const totalTenths = Math.min(scheme.totalMaxTenths, Math.max(0, base + bonusTenths - deductionTenths));
  return { baseTenths: base, bonusTenths, deductionTenths, totalTenths, lines };
};
