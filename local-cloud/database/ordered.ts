import type { Collection, Index } from './catalog';
import type { Connection, Parameter } from './connection';
import { AFTER } from './key-encoding';
import type { Plan, Range } from './plan';
import type { Document } from './values';

/** A walk along an index that meets the documents in the order asked for, so that a page need not sort them all. */
export type Walk = { index: Index; range: Range; isDescending: boolean };

const everything: Range = { lower: Buffer.alloc(0), upper: AFTER };

const startsWith = (fields: readonly string[], wanted: readonly string[]): boolean => wanted.every((field, at) => fields[at] === field);

/** The walk that serves this order under this plan, if there is one. An index over arrays holds a document several times. */
export const walkFor = (collection: Collection, plan: Plan, order: Document): Walk | undefined => {
  const directions = [...new Set(Object.values(order).map(Number))];
  const [direction] = directions;
  const wanted = Object.keys(order);
  if (directions.length !== 1 || direction === undefined) return undefined;
  const isDescending = direction < 0;
  const isSingle = (index: Index): boolean => index.multikey.every((isMulti) => !isMulti);
  if (plan.kind === 'scan') {
    const index = [collection.identity, ...collection.indexes].find((one) => isSingle(one) && startsWith(one.fields, wanted));
    return index && { index, range: everything, isDescending };
  }
  const [lookup] = plan.lookups;
  const [range] = lookup?.ranges ?? [];
  if (lookup === undefined || range === undefined || plan.lookups.length > 1 || lookup.ranges.length > 1) return undefined;
  const isServed = isSingle(lookup.index) && startsWith(lookup.index.fields.slice(Math.floor(lookup.equalFields)), wanted);
  return isServed ? { index: lookup.index, range, isDescending } : undefined;
};

const inOrder = ({ isDescending }: Walk): string =>
  isDescending ? 'order by key desc, seq desc limit 200' : 'order by key, seq limit 200';

export const firstSql = (way: Walk): string => `select key, seq from ${way.index.table} where key >= ? and key < ? ${inOrder(way)}`;

const nextSql = (way: Walk): string =>
  `select key, seq from ${way.index.table} where ${way.isDescending ? 'key >= ? and (key, seq) < (?, ?)' : 'key < ? and (key, seq) > (?, ?)'} ${inOrder(way)}`;

/** The places of the documents along the walk. */
export function* walk(connection: Connection, way: Walk): Generator<number> {
  const { lower, upper } = way.range;
  let [sql, parameters]: [string, Parameter[]] = [firstSql(way), [lower, upper]];
  for (;;) {
    const rows = connection.rows<{ key: ArrayBuffer; seq: number }>(sql, parameters);
    for (const row of rows) yield row.seq;
    const last = rows.at(-1);
    if (last === undefined) return;
    [sql, parameters] = [nextSql(way), [way.isDescending ? lower : upper, Buffer.from(last.key), last.seq]];
  }
}
