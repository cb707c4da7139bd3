import { perform, write, type Parts } from './actions';
import { Catalog, type CollectionDefinition } from './catalog';
import { Connection } from './connection';
import { GroupCommit } from './group-commit';
import { planFor } from './plan';
import { candidates, fetchSql, scanSql, sqlOf } from './reader';
import { Scrubber } from './scrub';
import { Store, storedById } from './store';
import { Transactions } from './transactions';
import { fromStored, withoutUndefined, type Document } from './values';
import { insert, replace } from './writes';

export type { CollectionDefinition, IndexDefinition } from './catalog';

export type DatabaseOptions = {
  file: string;
  collections: readonly CollectionDefinition[];
  now: () => number;
  synchronous?: 'FULL' | 'NORMAL';
};

export type Database = {
  /** One `database.*` action of the wire; throws CloudError. */
  handle: (action: string, body: Record<string, unknown>) => Promise<Record<string, unknown>>;
  /** Direct access, for seeding and tests. All of the documents go in or none. */
  insertMany: (collection: string, documents: readonly Record<string, unknown>[]) => Promise<void>;
  all: (collection: string) => Record<string, unknown>[];
  get: (collection: string, id: string) => Record<string, unknown> | undefined;
  replace: (collection: string, document: Record<string, unknown>) => Promise<void>;
  /** How a query would be answered. */
  explain: (collection: string, query: Record<string, unknown>) => { usesIndex: boolean; plan: string };
  /** Ends every transaction and removes every document; collections and indexes stay. */
  clear: () => Promise<void>;
  setMeta: (key: string, value: string) => Promise<void>;
  getMeta: (key: string) => string | undefined;
  close: () => void;
};

// So often is it looked whether a transaction has run out of time: others may wait for it.
const lookAgainMs = 50;

const explain = (parts: Parts, name: string, query: Document): { usesIndex: boolean; plan: string } => {
  const collection = parts.catalog.collection(name);
  const plan = planFor(query, [collection.identity, ...collection.indexes]);
  const sql = plan.kind === 'scan' ? [scanSql(collection)] : [...new Set(plan.lookups.map(sqlOf)), fetchSql(collection)];
  const details = sql.flatMap((text) => {
    const parameters = Array<null>(text.split('?').length - 1).fill(null);
    return parts.store.connection.rows<{ detail: string }>(`explain query plan ${text}`, parameters).map((row) => row.detail);
  });
  const lines = plan.kind === 'scan' ? [`SCAN ${name}`, ...details] : details;
  return { usesIndex: lines.every((line) => !line.startsWith('SCAN')), plan: lines.join('\n') };
};

const directAccess = (parts: Parts): Pick<Database, 'insertMany' | 'all' | 'get' | 'replace' | 'clear' | 'setMeta' | 'getMeta'> => ({
  insertMany: async (name, documents) => {
    const collection = parts.catalog.collection(name);
    await write(parts, undefined, (writer) => {
      const outcome = insert(
        { writer, collection },
        documents.map((document) => withoutUndefined(document) as Document),
      );
      if (outcome.failure !== undefined) throw outcome.failure;
      return outcome;
    });
  },
  all: (name) => [...candidates({ connection: parts.store.connection }, parts.catalog.collection(name), {})],
  get: (name, id) => {
    const stored = storedById(parts.store.connection, parts.catalog.collection(name), id);
    return stored && fromStored(stored.body);
  },
  replace: async (name, document) => {
    const collection = parts.catalog.collection(name);
    await write(parts, undefined, (writer) => ({
      result: replace({ writer, collection }, document._id, withoutUndefined(document) as Document),
    }));
  },
  clear: async () => {
    parts.transactions.endAll();
    await parts.commits.submit(() => parts.store.clear());
  },
  setMeta: async (key, value) => {
    const sql = 'insert into meta(key, value) values(?,?) on conflict(key) do update set value=excluded.value';
    await parts.commits.submit(() => parts.store.connection.run(sql, [key, value]));
  },
  getMeta: (key) => parts.store.connection.first<{ value: string }>('select value from meta where key=?', [key])?.value,
});

// All or nothing: an index that cannot be made leaves the file as it was.
const prepare = (
  connection: Connection,
  collections: readonly CollectionDefinition[],
  onFormer: () => void,
): Pick<Parts, 'catalog' | 'store'> => {
  connection.exec('begin immediate');
  try {
    const catalog = new Catalog(connection);
    for (const definition of collections) catalog.define(definition);
    const store = new Store(connection, catalog, onFormer);
    connection.exec('commit');
    return { catalog, store };
  } catch (error) {
    // Closing alone would leave the lock until the garbage is collected.
    connection.exec('rollback');
    connection.close();
    throw error;
  }
};

const openParts = (options: DatabaseOptions): Parts => {
  const synchronous = options.synchronous ?? 'FULL';
  const connection = new Connection(options.file, synchronous);
  const scrubber = new Scrubber(connection, () => transactions.hasReaders());
  const { catalog, store } = prepare(connection, options.collections, () => scrubber.mark());
  const commits = new GroupCommit(
    connection,
    () => catalog.refresh(),
    () => scrubber.tryNow(),
  );
  const openSnapshot = (): Connection => new Connection(options.file, synchronous);
  const transactions: Transactions = new Transactions({ store, commits, openSnapshot, now: options.now, onEnd: () => scrubber.tryNow() });
  scrubber.tryNow();
  return { store, catalog, commits, transactions, now: options.now };
};

/** Opens the documents in `file`, making the file, the collections and their indexes where they are missing. */
export const openDatabase = (options: DatabaseOptions): Database => {
  const parts = openParts(options);
  const timer = setInterval(() => parts.transactions.expire(), lookAgainMs);
  timer.unref();
  return {
    ...directAccess(parts),
    handle: (action, body) => perform(parts, action, body),
    explain: (collection, query) => explain(parts, collection, query),
    close: () => {
      clearInterval(timer);
      parts.commits.stop();
      parts.transactions.close();
      parts.store.connection.close();
    },
  };
};
