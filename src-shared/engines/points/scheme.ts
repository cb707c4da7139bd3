import type { PointsLine } from '../../records/points';

/** How a line turns counts into tenths of a point. */
export type SchemeLine =
  | { key: PointsLine; rule: 'share'; maxTenths: number }
  | { key: PointsLine; rule: 'perCount'; tenthsEach: number; maxTenths: number }
  | { key: PointsLine; rule: 'full'; maxTenths: number };

export type Scheme = { version: number; lines: readonly SchemeLine[]; bonusMaxTenths: number; deductionMaxTenths: number; totalMaxTenths: number };

/**
 * The default scheme of the college's standard (domain §3), version 1, until a branch adopts its own.
 * Lines of dues, assigned duties and conduct stand at their full value as long as no fact lowers them
 * (“n/a ⇒ full”): nobody loses points for a record the branch does not keep yet.
 */
export const DEFAULT_SCHEME: Scheme = {
  version: 1,
  lines: [
    { key: 'base.orgLife', rule: 'share', maxTenths: 250 },
    { key: 'base.study', rule: 'share', maxTenths: 100 },
    { key: 'base.dues', rule: 'full', maxTenths: 100 },
    { key: 'base.assigned', rule: 'full', maxTenths: 100 },
    { key: 'base.conduct', rule: 'full', maxTenths: 50 },
    { key: 'bonus.volunteering', rule: 'perCount', tenthsEach: 20, maxTenths: 100 },
    { key: 'bonus.massContact', rule: 'perCount', tenthsEach: 20, maxTenths: 80 },
    { key: 'bonus.modelPost', rule: 'perCount', tenthsEach: 50, maxTenths: 50 },
    { key: 'bonus.award', rule: 'perCount', tenthsEach: 30, maxTenths: 100 },
    { key: 'bonus.urgent', rule: 'perCount', tenthsEach: 50, maxTenths: 50 },
    { key: 'bonus.suggestion', rule: 'perCount', tenthsEach: 20, maxTenths: 40 },
    { key: 'deduct.absence', rule: 'perCount', tenthsEach: -20, maxTenths: 200 },
    { key: 'deduct.criticism', rule: 'perCount', tenthsEach: -50, maxTenths: 200 },
    { key: 'deduct.dues', rule: 'perCount', tenthsEach: -30, maxTenths: 200 },
  ],
  bonusMaxTenths: 300,
  deductionMaxTenths: 200,
  totalMaxTenths: 1000,
};

/** What one confirmed declaration of a line is worth before the caps, in tenths. */
export const worthTenths = (scheme: Scheme, key: PointsLine, count: number): number => {
  const line = scheme.lines.find((entry) => entry.key === key);
  return line?.rule === 'perCount' ? line.tenthsEach * count : 0;
};
