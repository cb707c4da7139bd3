import {
  AWARD_ORDER,
  AWARD_POINTS,
  DEFAULT_POINTS_TABLE,
  type AwardLevel,
  type PointsRule,
  type PointsTable,
  type PointsTableLine,
} from '../../records/vocabulary/points-words';
import type { Day } from '../../kernel/day';
import type { Year } from '../../kernel/period';
import { groupOfLine, type PointsLine } from '../../records/vocabulary/points-lines';

/** A line of a scheme, in tenths of a point. What one time is worth is negative for a deduction. */
export type SchemeLine = { key: PointsLine; label: string; rule: PointsRule; maxTenths: number; tenthsEach: number };

/** A branch's table of points for a year. Version 0 is the default of the standard, which no meeting has adopted. */
export type Scheme = {
  version: number;
  schemeId: string | null;
  adoptedOn: Day | null;
  lines: readonly SchemeLine[];
  bonusMaxTenths: number;
  deductionMaxTenths: number;
  totalMaxTenths: number;
};

const TOTAL_MAX_TENTHS = 1000;
const tenthsOf = (points: number): number => Math.round(points * 10);

const lineOf = ({ key, label, rule, maxPoints, perPoints }: PointsTableLine): SchemeLine => ({
  key,
  label,
  rule,
  maxTenths: tenthsOf(maxPoints),
  tenthsEach: (groupOfLine(key) === 'deduct' ? -1 : 1) * tenthsOf(perPoints ?? 0),
});

/** A table of points as the fold reads it. */
export const schemeOf = (table: PointsTable, adopted: { version: number; schemeId: string | null; adoptedOn: Day | null }): Scheme => ({
  ...adopted,
  lines: table.lines.map(lineOf),
  bonusMaxTenths: tenthsOf(table.bonusMaxPoints),
  deductionMaxTenths: tenthsOf(table.deductionMaxPoints),
  totalMaxTenths: TOTAL_MAX_TENTHS,
});

/** The default scheme of the standard (domain §3), until a branch adopts its own. */
export const DEFAULT_SCHEME: Scheme = schemeOf(DEFAULT_POINTS_TABLE, { version: 0, schemeId: null, adoptedOn: null });

/** A scheme as it stands in the books. */
export type StoredScheme = { _id: string; state: string; content: PointsTable & { year: Year; version: number; adoptedOn: Day } };

/** The scheme that holds for a year on a day: the newest version adopted by then, or the default of the standard. */
export const schemeInForce = (stored: readonly StoredScheme[], year: Year, day: Day): Scheme => {
  const adopted = stored.filter(
    ({ state, content }) => (state === 'adopted' || state === 'superseded') && content.year === year && content.adoptedOn <= day,
  );
  const newest = adopted.reduce<StoredScheme | undefined>(
    (best, one) => (best === undefined || one.content.version > best.content.version ? one : best),
    undefined,
  );
  return newest === undefined
    ? DEFAULT_SCHEME
    : schemeOf(newest.content, { version: newest.content.version, schemeId: newest._id, adoptedOn: newest.content.adoptedOn });
};

/** What one award of a level gives before the cap, in tenths. */
export const awardTenths = (level: AwardLevel): number => tenthsOf(AWARD_POINTS[level]);

/** The highest award that is left once all is summed up, or null. */
export const highestAward = (counts: Readonly<Record<string, number>>): AwardLevel | null =>
  AWARD_ORDER.find((level) => (counts[level] ?? 0) > 0) ?? null;

/** What one declaration of a line is worth by itself, before the caps of the year, in tenths. */
export const worthTenths = (
  scheme: Scheme,
  { lineKey, count, awardLevel }: { lineKey: PointsLine; count: number; awardLevel?: AwardLevel | undefined },
): number => {
  const line = scheme.lines.find((entry) => entry.key === lineKey);
  if (line === undefined) return 0;
  if (line.rule === 'highest') return Math.min(line.maxTenths, awardTenths(awardLevel ?? 'college'));
  return line.rule === 'perCount' ? line.tenthsEach * count : 0;
};
