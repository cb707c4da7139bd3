import { Query } from 'mingo/query';
import type { Collection } from './catalog';
import type { Connection } from './connection';
import { LIMITS } from './limits';
import { context } from './operators';
import { walk, walkFor } from './ordered';
import { planFor, type Lookup, type Plan, type Range } from './plan';
import { refuseUnsupported } from './refusals';
import type { Stored } from './store';
import { fromStored, type Document } from './values';

/** A document changed by a transaction which is not committed; `body` is null when it was removed. */
export type Pending = { seq: number | undefined; body: string | null };

/** What a reader sees: a connection, and over it a transaction's own changes. */
export type View = { connection: Connection; pendingIn?: (collection: Collection) => readonly Pending[] };

export type FindOptions = { order?: Document; offset?: number; limit?: number; projection?: Document };

const chunk = 64;

/** Compiles a query; throws for operators nobody has. */
export const compile = (query: Document): Query => {
  refuseUnsupported(query);
  return new Query(query, { context });
};

export const sqlOf = (lookup: Lookup): string => `select seq from ${lookup.index.table} where key >= ? and key < ?`;

export const fetchSql = (collection: Collection): string =>
  `select seq, revision, body from ${collection.table} where seq in (${Array(chunk).fill('?').join(',')})`;

export const scanSql = (collection: Collection): string =>
  `select seq, revision, body from ${collection.table} where seq > ? order by seq limit 500`;

const seqsOf = (connection: Connection, lookups: readonly Lookup[]): number[] => {
  const read = (lookup: Lookup, range: Range): number[] =>
    connection.rows<{ seq: number }>(sqlOf(lookup), [range.lower, range.upper]).map((row) => row.seq);
  const all = lookups.flatMap((lookup) => lookup.ranges.flatMap((range) => read(lookup, range)));
  return [...new Set(all)].sort((a, b) => a - b);
};

function* rowsOf(connection: Connection, collection: Collection, plan: Plan): Generator<Stored> {
  if (plan.kind === 'scan') {
    for (let last = 0; ; ) {
      const rows = connection.rows<Stored>(scanSql(collection), [last]);
      yield* rows;
      if (rows.length === 0) return;
      last = rows.at(-1)?.seq ?? last;
    }
  }
  const seqs = seqsOf(connection, plan.lookups);
  for (let from = 0; from < seqs.length; from += chunk) {
    const part = seqs.slice(from, from + chunk);
    // A short part repeats its first number, so that there is one statement for all.
    const parameters = [...part, ...Array<number>(chunk - part.length).fill(part[0] ?? 0)];
    yield* connection.rows<Stored>(fetchSql(collection), parameters).sort((a, b) => a.seq - b.seq);
  }
}

/** Everything that may match, in the order of insertion. */
export function* candidates(view: View, collection: Collection, query: Document): Generator<Document> {
  const plan = planFor(query, [collection.identity, ...collection.indexes]);
  const pending = [...(view.pendingIn?.(collection) ?? [])];
  const changed = pending.filter((one) => one.seq !== undefined).sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  const isChanged = new Set(changed.map((one) => one.seq));
  for (const row of rowsOf(view.connection, collection, plan)) {
    while (changed[0]?.seq !== undefined && changed[0].seq < row.seq) yield* own(changed.shift());
    if (!isChanged.has(row.seq)) yield fromStored(row.body);
  }
  for (const one of [...changed, ...pending.filter((each) => each.seq === undefined)]) yield* own(one);
}

function* own(pending: Pending | undefined): Generator<Document> {
  if (pending && pending.body !== null) yield fromStored(pending.body);
}

/** The matching documents; stops reading as soon as there are enough. */
export const matches = (view: View, collection: Collection, { query, atMost }: { query: Document; atMost?: number }): Document[] => {
  const compiled = compile(query);
  const found: Document[] = [];
  for (const document of candidates(view, collection, query)) {
    if (found.length === atMost) break;
    if (compiled.test(document)) found.push(document);
  }
  return found;
};

const rowLimit = (limit: number | undefined): number =>
  limit === undefined || !(limit > 0) ? LIMITS.defaultRows : Math.min(limit, LIMITS.maxRows);

/** The first matches in the order asked for, if an index has that order; a transaction's own changes are in no index. */
const matchesInOrder = (
  view: View,
  collection: Collection,
  { query, order, atMost }: { query: Document; order: Document; atMost: number },
): Document[] | undefined => {
  if ((view.pendingIn?.(collection) ?? []).length > 0) return undefined;
  const way = walkFor(collection, planFor(query, [collection.identity, ...collection.indexes]), order);
  if (way === undefined) return undefined;
  const compiled = compile(query);
  const found: Document[] = [];
  for (const seq of walk(view.connection, way)) {
    const row = view.connection.first<Stored>(`select seq, revision, body from ${collection.table} where seq=?`, [seq]);
    const document = row && fromStored(row.body);
    if (document && compiled.test(document)) found.push(document);
    if (found.length === atMost) break;
  }
  return found;
};

/** One page of what a query finds. */
export const find = (view: View, collection: Collection, { query, ...options }: { query: Document } & FindOptions): Document[] => {
  const limit = rowLimit(options.limit);
  const offset = options.offset ?? 0;
  const order = options.order !== undefined && Object.keys(options.order).length > 0 ? options.order : undefined;
  const inOrder = order && matchesInOrder(view, collection, { query, order, atMost: offset + limit });
  const found = inOrder ?? matches(view, collection, { query, atMost: order ? undefined : offset + limit });
  refuseUnsupported(options.projection);
  const cursor = new Query({}, { context }).find<Document>(found, (options.projection ?? {}) as Record<string, 0 | 1>);
  if (order && !inOrder) cursor.sort(order as Record<string, 1 | -1>);
  return cursor.skip(offset).limit(limit).all();
};
