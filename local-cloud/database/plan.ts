import type { Index } from './catalog';
import { alternativesOf, constraintsOf, type Bound, type Constraint, type Constraints } from './constraints';
import { AFTER, encodeKey, typeRange } from './key-encoding';
import type { Document } from './values';

/** Keys from `lower` up to, not including, `upper`. */
export type Range = { lower: Buffer; upper: Buffer };

export type Lookup = { index: Index; ranges: Range[]; equalFields: number };

/** Where matching documents can be: in these parts of indexes, or anywhere. */
export type Plan = { kind: 'lookups'; lookups: Lookup[] } | { kind: 'scan' };

const maxRanges = 2_000;

const fewest = (lists: readonly unknown[][]): unknown[] | undefined =>
  lists.reduce<unknown[] | undefined>((best, list) => (best === undefined || list.length < best.length ? list : best), undefined);

// A document with several keys may meet one bound by one key and the other by another: then only one bound may narrow.
const boundsOf = (constraint: Constraint, isMultikey: boolean): { lower?: Bound; upper?: Bound } => {
  const [lower] = constraint.lower;
  const [upper] = constraint.upper;
  if (lower === undefined || upper === undefined) return { lower, upper };
  return isMultikey || typeof lower.value !== typeof upper.value ? { lower } : { lower, upper };
};

const rangeWithin = (prefix: Buffer, constraint: Constraint, isMultikey: boolean): Range | undefined => {
  const { lower, upper } = boundsOf(constraint, isMultikey);
  const some = lower ?? upper;
  if (some === undefined) return undefined;
  const type = typeRange(some.value);
  const from = lower ? [encodeKey(lower.value), ...(lower.isInclusive ? [] : [AFTER])] : [type.lower];
  const to = upper ? [encodeKey(upper.value), ...(upper.isInclusive ? [AFTER] : [])] : [type.upper];
  return { lower: Buffer.concat([prefix, ...from]), upper: Buffer.concat([prefix, ...to]) };
};

const extend = (prefixes: readonly Buffer[], points: readonly unknown[]): Buffer[] => {
  const unique = new Map(points.map((point) => [encodeKey(point).toString('latin1'), encodeKey(point)]));
  return prefixes.flatMap((prefix) => [...unique.values()].map((key) => Buffer.concat([prefix, key])));
};

const lookupIn = (index: Index, constraints: Constraints): Lookup | undefined => {
  let prefixes: Buffer[] = [Buffer.alloc(0)];
  let equalFields = 0;
  for (const field of index.fields) {
    const constraint = constraints.get(field);
    const points = constraint && fewest(constraint.points);
    if (points === undefined || points.length * prefixes.length > maxRanges) {
      const isMultikey = index.multikey[equalFields] === true;
      const ranges = constraint ? prefixes.map((prefix) => rangeWithin(prefix, constraint, isMultikey)) : [];
      const narrowed = ranges.filter((range) => range !== undefined);
      if (narrowed.length > 0) return { index, ranges: narrowed, equalFields: equalFields + 0.5 };
      break;
    }
    prefixes = extend(prefixes, points);
    equalFields += 1;
  }
  if (equalFields === 0) return undefined;
  return { index, equalFields, ranges: prefixes.map((prefix) => ({ lower: prefix, upper: Buffer.concat([prefix, AFTER]) })) };
};

const worth = (lookup: Lookup): number => {
  const isWhole = lookup.index.isUnique && lookup.equalFields === lookup.index.fields.length;
  return (isWhole ? 1_000 : lookup.equalFields) - lookup.ranges.length / (maxRanges * 10);
};

const best = (query: Document, indexes: readonly Index[]): Lookup | undefined => {
  const constraints = constraintsOf(query);
  const lookups = indexes.map((index) => lookupIn(index, constraints)).filter((lookup) => lookup !== undefined);
  return lookups.reduce<Lookup | undefined>((chosen, lookup) => (chosen && worth(chosen) >= worth(lookup) ? chosen : lookup), undefined);
};

/** How to find what matches a query without reading every document, if there is a way. */
export const planFor = (query: Document, indexes: readonly Index[]): Plan => {
  const lookup = best(query, indexes);
  if (lookup) return { kind: 'lookups', lookups: [lookup] };
  for (const alternatives of alternativesOf(query)) {
    const plans = alternatives.map((alternative) => planFor(alternative, indexes));
    const lookups = plans.flatMap((plan) => (plan.kind === 'lookups' ? plan.lookups : []));
    if (plans.length > 0 && plans.every((plan) => plan.kind === 'lookups')) return { kind: 'lookups', lookups };
  }
  return { kind: 'scan' };
};
