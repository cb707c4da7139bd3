import type { Connection } from './connection';
import { keysOf } from './document-keys';
import { collectionMissing, duplicateKey, failed } from './failures';
import { LIMITS } from './limits';
import { fromStored } from './values';

export type IndexDefinition = { name: string; fields: readonly string[]; isUnique?: boolean };
/** `keepsNoFormer`: what a document was before may not be left anywhere in the file. */
export type CollectionDefinition = { name: string; indexes: readonly IndexDefinition[]; keepsNoFormer?: true };

export type Index = { name: string; table: string; fields: readonly string[]; isUnique: boolean; multikey: boolean[] };
export type Collection = { name: string; table: string; indexes: Index[]; identity: Index };

type IndexRow = { id: number; name: string; fields: string; is_unique: number; multikey: string };

const schema = `
  create table if not exists collections(id integer primary key, name text not null unique);
  create table if not exists indexes(id integer primary key, collection integer not null, name text not null,
    fields text not null, is_unique integer not null, multikey text not null, unique(collection, name));
  create table if not exists meta(key text primary key, value text not null) without rowid;`;

const toIndex = (row: IndexRow): Index => ({
  name: row.name,
  table: `index_${row.id}`,
  fields: JSON.parse(row.fields) as string[],
  isUnique: row.is_unique === 1,
  multikey: JSON.parse(row.multikey) as boolean[],
});

/** Which collections and indexes there are, and the SQLite table behind each. */
export class Catalog {
  readonly #connection: Connection;
  readonly #collections = new Map<string, Collection>();
  readonly #withoutFormer = new Set<string>();

  constructor(connection: Connection) {
    this.#connection = connection;
    connection.exec(schema);
    this.refresh();
  }

  /** After a write was rolled back, what is in memory may be ahead of the file. Open transactions hold on to these very objects. */
  refresh(): void {
    const rows = this.#connection.rows<{ id: number; name: string }>('select id, name from collections order by id');
    for (const name of this.#collections.keys()) if (!rows.some((row) => row.name === name)) this.#collections.delete(name);
    for (const row of rows) {
      const known = this.#collections.get(row.name);
      if (known === undefined) this.#load(row);
      for (const index of known?.indexes ?? []) {
        const saved = this.#connection.first<{ multikey: string }>('select multikey from indexes where id=?', [
          Number(index.table.slice('index_'.length)),
        ]);
        if (saved) index.multikey = JSON.parse(saved.multikey) as boolean[];
      }
    }
  }

  collection(name: string): Collection {
    const collection = this.#collections.get(name);
    if (collection === undefined) throw collectionMissing(name);
    return collection;
  }

  all(): readonly Collection[] {
    return [...this.#collections.values()];
  }

  has(name: string): boolean {
    return this.#collections.has(name);
  }

  keepsNoFormer(name: string): boolean {
    return this.#withoutFormer.has(name);
  }

  create(name: string): void {
    if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}$/.test(name)) throw failed(`invalid collection name: ${name}`);
    if (this.#collections.has(name)) throw failed(`Table exist: ${name}`);
    if (this.#collections.size >= LIMITS.maxCollections) throw failed(`no more than ${LIMITS.maxCollections} collections`);
    const id = this.#connection.run('insert into collections(name) values(?)', [name]);
    this.#connection.exec(
      `create table documents_${id}(seq integer primary key autoincrement, key blob not null unique, revision integer not null, body text not null)`,
    );
    this.#load({ id, name });
  }

  /** Makes a collection have exactly these indexes; a new one is filled from the documents there are. */
  define(definition: CollectionDefinition): void {
    if (definition.indexes.length > LIMITS.maxIndexesPerCollection) throw failed(`${definition.name}: too many indexes`);
    if (!this.has(definition.name)) this.create(definition.name);
    if (definition.keepsNoFormer === true) this.#withoutFormer.add(definition.name);
    const collection = this.collection(definition.name);
    const isKept = (index: Index): boolean => definition.indexes.some((wanted) => sameIndex(index, wanted));
    for (const index of collection.indexes.filter((one) => !isKept(one))) this.#drop(index);
    for (const wanted of definition.indexes)
      if (!collection.indexes.some((index) => sameIndex(index, wanted))) this.#add(collection, wanted);
    this.#collections.delete(definition.name);
    this.refresh();
  }

  /** Remembers that a field of an index has held arrays; a plan must know for ever after. */
  markMultikey(index: Index, found: readonly boolean[]): void {
    if (found.every((isMulti, at) => !isMulti || index.multikey[at] === true)) return;
    index.multikey = index.multikey.map((was, at) => was || found[at] === true);
    this.#connection.run('update indexes set multikey=? where id=?', [
      JSON.stringify(index.multikey),
      Number(index.table.slice('index_'.length)),
    ]);
  }

  #load({ id, name }: { id: number; name: string }): void {
    const rows = this.#connection.rows<IndexRow>(
      'select id, name, fields, is_unique, multikey from indexes where collection=? order by id',
      [id],
    );
    const table = `documents_${id}`;
    const identity: Index = { name: '_id_', table, fields: ['_id'], isUnique: true, multikey: [false] };
    this.#collections.set(name, { name, table, identity, indexes: rows.map(toIndex) });
  }

  #drop(index: Index): void {
    this.#connection.exec(`drop table ${index.table}`);
    this.#connection.run('delete from indexes where id=?', [Number(index.table.slice('index_'.length))]);
  }

  #add(collection: Collection, wanted: IndexDefinition): void {
    if (wanted.fields.length === 0 || wanted.fields.length > LIMITS.maxFieldsPerIndex)
      throw failed(`index ${wanted.name}: 1 to ${LIMITS.maxFieldsPerIndex} fields`);
    const multikey = wanted.fields.map(() => false);
    const id = this.#connection.run('insert into indexes(collection, name, fields, is_unique, multikey) values(?,?,?,?,?)', [
      Number(collection.table.slice('documents_'.length)),
      wanted.name,
      JSON.stringify(wanted.fields),
      wanted.isUnique ? 1 : 0,
      JSON.stringify(multikey),
    ]);
    const primary = wanted.isUnique ? 'key' : 'key, seq';
    this.#connection.exec(`create table index_${id}(key blob not null, seq integer not null, primary key(${primary})) without rowid`);
    this.#fill(collection, {
      name: wanted.name,
      table: `index_${id}`,
      fields: wanted.fields,
      isUnique: wanted.isUnique === true,
      multikey,
    });
  }

  #fill(collection: Collection, index: Index): void {
    const next = `select seq, body from ${collection.table} where seq > ? order by seq limit 500`;
    for (
      let rows = this.#connection.rows<{ seq: number; body: string }>(next, [0]);
      rows.length > 0;
      rows = this.#connection.rows(next, [rows.at(-1)?.seq ?? 0])
    ) {
      for (const row of rows) {
        const { keys, values, multikey } = keysOf(fromStored(row.body), index.fields);
        this.markMultikey(index, multikey);
        for (const [at, key] of keys.entries()) {
          if (index.isUnique && this.#connection.first(`select seq from ${index.table} where key=?`, [key]))
            throw duplicateKey(collection.name, index.name, values[at]);
          this.#connection.run(`insert into ${index.table}(key, seq) values(?,?)`, [key, row.seq]);
        }
      }
    }
  }
}

const sameIndex = (index: Index, wanted: IndexDefinition): boolean =>
  index.name === wanted.name && index.isUnique === (wanted.isUnique === true) && index.fields.join('\n') === wanted.fields.join('\n');
