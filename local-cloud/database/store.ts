import type { Catalog, Collection, Index } from './catalog';
import type { Connection } from './connection';
import { keysOf, type DocumentKeys } from './document-keys';
import { duplicateKey } from './failures';
import { encodeKey } from './key-encoding';
import { fromStored, toStored, type Document } from './values';

/** A document as it lies in the file; `seq` is its place in the order of insertion. */
export type Stored = { seq: number; revision: number; body: string };

/** What a document puts into each index. */
export type Entries = { index: Index; keys: DocumentKeys }[];

export const entriesOf = (collection: Collection, document: Document): Entries =>
  collection.indexes.map((index) => ({ index, keys: keysOf(document, index.fields) }));

export const storedById = (connection: Connection, collection: Collection, id: unknown): Stored | undefined =>
  connection.first<Stored>(`select seq, revision, body from ${collection.table} where key=?`, [encodeKey(id)]);

export const holderOf = (connection: Connection, index: Index, key: Buffer): number | undefined =>
  connection.first<{ seq: number }>(`select seq from ${index.table} where key=?`, [key])?.seq;

/** The keys of `entries` which `others` does not have. */
const without = (entries: Entries, others: Entries): { index: Index; key: Buffer; values: unknown[] }[] =>
  entries.flatMap(({ index, keys }) => {
    const known = new Set(others.find((other) => other.index === index)?.keys.keys.map((key) => key.toString('latin1')));
    return keys.keys.flatMap((key, at) => (known.has(key.toString('latin1')) ? [] : [{ index, key, values: keys.values[at] ?? [] }]));
  });

/** Writes documents and their index entries. Must run inside a SQLite transaction. */
export class Store {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly #onFormer: () => void;
  #revision: number;

  /** `onFormer` is told when a document is overwritten of which nothing former may stay in the file. */
  constructor(connection: Connection, catalog: Catalog, onFormer: () => void = () => undefined) {
    this.connection = connection;
    this.catalog = catalog;
    this.#onFormer = onFormer;
    // Revisions never come twice, not even those given just before a crash.
    const session = Number(connection.first<{ value: string }>("select value from meta where key='.session'")?.value ?? 0) + 1;
    connection.run("insert into meta values('.session', ?) on conflict(key) do update set value=excluded.value", [String(session)]);
    this.#revision = session * 2 ** 31;
  }

  put(collection: Collection, document: Document): void {
    const before = storedById(this.connection, collection, document._id);
    const old = before ? entriesOf(collection, fromStored(before.body)) : [];
    const fresh = entriesOf(collection, document);
    const added = without(fresh, old);
    for (const { index, key, values } of added) {
      const holder = index.isUnique ? holderOf(this.connection, index, key) : undefined;
      if (holder !== undefined && holder !== before?.seq) throw duplicateKey(collection.name, index.name, values);
    }
    const body = toStored(document);
    this.#tell(collection);
    for (const { index, keys } of fresh) this.catalog.markMultikey(index, keys.multikey);
    const seq = this.#write(collection, { id: document._id, body, seq: before?.seq });
    if (before) for (const { index, key } of without(old, fresh)) this.#unindex(index, key, before.seq);
    for (const { index, key } of added) this.connection.run(`insert into ${index.table}(key, seq) values(?,?)`, [key, seq]);
  }

  remove(collection: Collection, id: unknown): void {
    const before = storedById(this.connection, collection, id);
    if (before === undefined) return;
    this.#tell(collection);
    for (const { index, key } of without(entriesOf(collection, fromStored(before.body)), [])) this.#unindex(index, key, before.seq);
    this.connection.run(`delete from ${collection.table} where seq=?`, [before.seq]);
  }

  /** Removes every document there is. */
  clear(): void {
    for (const collection of this.catalog.all()) {
      for (const { table } of collection.indexes) this.connection.exec(`delete from ${table}`);
      this.connection.exec(`delete from ${collection.table}`);
    }
  }

  #tell(collection: Collection): void {
    if (this.catalog.keepsNoFormer(collection.name)) this.#onFormer();
  }

  #write(collection: Collection, { id, body, seq }: { id: unknown; body: string; seq: number | undefined }): number {
    this.#revision += 1;
    if (seq === undefined) {
      return this.connection.run(`insert into ${collection.table}(key, revision, body) values(?,?,?)`, [
        encodeKey(id),
        this.#revision,
        body,
      ]);
    }
    this.connection.run(`update ${collection.table} set revision=?, body=? where seq=?`, [this.#revision, body, seq]);
    return seq;
  }

  #unindex(index: Index, key: Buffer, seq: number): void {
    this.connection.run(`delete from ${index.table} where key=? and seq=?`, [key, seq]);
  }
}
