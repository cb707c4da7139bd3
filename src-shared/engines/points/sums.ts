import type { Month } from '../../kernel/period';
import type { PointsLine } from '../../records/vocabulary/points-lines';
import type { Counts } from '../../records/points';

/** Counted facts of one member on one line in one month, with the records they come from. */
export type Fact = { memberId: string; lineKey: PointsLine; factMonth: Month; counts: Counts; sourceIds: string[] };
export type FactKey = Pick<Fact, 'memberId' | 'lineKey' | 'factMonth'>;
type Sum = FactKey & { counts: Record<string, number>; sourceIds: Set<string> };
export type Sums = Map<string, Sum>;

export const keyOfFact = ({ memberId, lineKey, factMonth }: FactKey): string => [memberId, lineKey, factMonth].join(' ');

/** Adds counts to what is known of a member's line and month; what is nought is not written. */
export const addFact = (sums: Sums, key: FactKey, fact: { counts: Counts; sourceId?: string }): void => {
  const at = keyOfFact(key);
  const sum = sums.get(at) ?? { ...key, counts: {}, sourceIds: new Set<string>() };
  for (const [name, count] of Object.entries(fact.counts)) if (count !== 0) sum.counts[name] = (sum.counts[name] ?? 0) + count;
  if (fact.sourceId !== undefined) sum.sourceIds.add(fact.sourceId);
  sums.set(at, sum);
};

/** The facts that are left when what is nought is dropped, in one order whatever order they came in. */
export const factsIn = (sums: Sums): Fact[] =>
  [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => ({
      ...sum,
      counts: Object.fromEntries(
        Object.entries(sum.counts)
          .filter(([, count]) => count !== 0)
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      sourceIds: [...sum.sourceIds].sort(),
    }))
    .filter((fact) => Object.keys(fact.counts).length > 0);
