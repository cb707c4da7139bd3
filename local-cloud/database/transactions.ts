import { randomBytes } from 'node:crypto';
import type { Collection } from './catalog';
import type { Connection } from './connection';
import { duplicateKey, transactionConflict, transactionMissing } from './failures';
import type { GroupCommit } from './group-commit';
import { encodeKey } from './key-encoding';
import { LIMITS } from './limits';
import { Locks, lockOf, type LockName } from './locks';
import type { Pending } from './reader';
import { entriesOf, holderOf, storedById, type Store } from './store';
import { fromStored, toStored, type Document } from './values';
import type { Writer } from './writer';

type Change = Pending & { collection: Collection; id: unknown };

type Transaction = { id: string; startedAt: number; snapshot?: Connection; changes: Map<LockName, Change>; isCommitting: boolean };

/** `onEnd` runs whenever one is over and its snapshot let go. */
type Parts = { store: Store; commits: GroupCommit; openSnapshot: () => Connection; now: () => number; onEnd?: () => void };

/** Snapshot isolation as the platform documents it: the snapshot is taken at first use, the first writer of a document wins. */
export class Transactions {
  readonly #parts: Parts;
  readonly #locks = new Locks();
  readonly #open = new Map<string, Transaction>();
  readonly #idle: Connection[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  hasReaders(): boolean {
    return [...this.#open.values()].some((transaction) => transaction.snapshot !== undefined);
  }

  hasLocks(): boolean {
    return this.#locks.size > 0;
  }

  isLocked(name: LockName): boolean {
    return this.#ownerOf(name) !== undefined;
  }

  start(): string {
    const id = randomBytes(12).toString('hex');
    this.#open.set(id, { id, startedAt: this.#parts.now(), changes: new Map(), isCommitting: false });
    return id;
  }

  /** Runs work in a transaction. An error in it ends the transaction, as in MongoDB. */
  within<Result>(id: string, work: (writer: Writer) => Result): Result {
    const transaction = this.#find(id);
    try {
      return work(this.#writerOf(transaction));
    } catch (error) {
      this.#end(transaction);
      throw error;
    }
  }

  async commit(id: string): Promise<void> {
    const transaction = this.#find(id);
    const { store, commits } = this.#parts;
    const changes = [...transaction.changes.values()];
    transaction.isCommitting = true;
    try {
      if (changes.length === 0) return;
      await commits.submit(() => {
        // Removals first: they may free a unique key which another document of this transaction takes.
        for (const change of changes) if (change.body === null) store.remove(change.collection, change.id);
        for (const change of changes) if (change.body !== null) store.put(change.collection, fromStored(change.body));
      });
    } finally {
      this.#end(transaction);
    }
  }

  abort(id: string): void {
    this.#end(this.#find(id));
  }

  /** Ends the transactions whose time is over. */
  expire(): void {
    const oldest = this.#parts.now() - LIMITS.transactionMs;
    for (const transaction of this.#open.values()) {
      if (transaction.startedAt <= oldest && !transaction.isCommitting) this.#end(transaction);
    }
  }

  endAll(): void {
    for (const transaction of this.#open.values()) this.#end(transaction);
  }

  close(): void {
    this.endAll();
    for (const connection of this.#idle.splice(0)) connection.close();
  }

  #find(id: string): Transaction {
    this.expire();
    const transaction = this.#open.get(id);
    if (transaction === undefined || transaction.isCommitting) throw transactionMissing();
    return transaction;
  }

  #ownerOf(name: LockName): string | undefined {
    if (this.#locks.ownerOf(name) !== undefined) this.expire();
    return this.#locks.ownerOf(name);
  }

  #snapshotOf(transaction: Transaction): Connection {
    if (transaction.snapshot) return transaction.snapshot;
    const connection = this.#idle.pop() ?? this.#parts.openSnapshot();
    connection.exec('begin');
    // SQLite takes the snapshot at the first read, not at "begin".
    connection.first('select count(*) from meta');
    transaction.snapshot = connection;
    return connection;
  }

  #end(transaction: Transaction): void {
    if (!this.#open.delete(transaction.id)) return;
    this.#locks.release(transaction.id);
    if (transaction.snapshot) {
      transaction.snapshot.exec('commit');
      this.#idle.push(transaction.snapshot);
    }
    this.#parts.onEnd?.();
    this.#parts.commits.retry();
  }

  #writerOf(transaction: Transaction): Writer {
    const connection = this.#snapshotOf(transaction);
    const pendingIn = (collection: Collection): Change[] =>
      [...transaction.changes.values()].filter((change) => change.collection.table === collection.table);
    return {
      view: { connection, pendingIn },
      get: (collection, id) => this.#read(transaction, collection, id),
      put: (collection, document) => {
        this.#lock(transaction, lockOf(collection, encodeKey(document._id)));
        this.#refuseStale(transaction, collection, document._id);
        this.#claimUnique(transaction, collection, document);
        this.#change(transaction, collection, { id: document._id, body: toStored(document) });
      },
      remove: (collection, id) => {
        this.#lock(transaction, lockOf(collection, encodeKey(id)));
        this.#refuseStale(transaction, collection, id);
        this.#change(transaction, collection, { id, body: null });
      },
    };
  }

  #read(transaction: Transaction, collection: Collection, id: unknown): Document | undefined {
    const change = transaction.changes.get(lockOf(collection, encodeKey(id)));
    const body = change ? change.body : storedById(this.#snapshotOf(transaction), collection, id)?.body;
    return body === null || body === undefined ? undefined : fromStored(body);
  }

  #change(transaction: Transaction, collection: Collection, { id, body }: { id: unknown; body: string | null }): void {
    const seq = storedById(this.#snapshotOf(transaction), collection, id)?.seq;
    transaction.changes.set(lockOf(collection, encodeKey(id)), { collection, id, seq, body });
  }

  #lock(transaction: Transaction, name: LockName): void {
    const owner = this.#ownerOf(name);
    if (owner !== undefined && owner !== transaction.id) throw transactionConflict();
    this.#locks.take(name, transaction.id);
  }

  #refuseStale(transaction: Transaction, collection: Collection, id: unknown): void {
    const seen = storedById(this.#snapshotOf(transaction), collection, id)?.revision;
    const current = storedById(this.#parts.store.connection, collection, id)?.revision;
    if (seen !== current) throw transactionConflict();
  }

  #claimUnique(transaction: Transaction, collection: Collection, document: Document): void {
    const others = [...transaction.changes.values()].filter((change) => change.collection.table === collection.table);
    const mine = encodeKey(document._id);
    const changedSeqs = new Set(others.map((change) => change.seq));
    const ownSeq = storedById(this.#parts.store.connection, collection, document._id)?.seq;
    const taken = new Set(others.flatMap((change) => (change.body === null || encodeKey(change.id).equals(mine) ? [] : locksOf(change))));
    for (const { index, keys } of entriesOf(collection, document)) {
      if (!index.isUnique) continue;
      for (const [at, key] of keys.keys.entries()) {
        const name = lockOf(index, key);
        this.#lock(transaction, name);
        const holder = holderOf(this.#parts.store.connection, index, key);
        const isHeld = holder !== undefined && holder !== ownSeq && !changedSeqs.has(holder);
        const isOld = isHeld && holderOf(this.#snapshotOf(transaction), index, key) === holder;
        if (taken.has(name) || isOld) throw duplicateKey(collection.name, index.name, keys.values[at]);
        if (isHeld) throw transactionConflict();
      }
    }
  }
}

const locksOf = (change: Change): LockName[] =>
  change.body === null
    ? []
    : entriesOf(change.collection, fromStored(change.body)).flatMap(({ index, keys }) => keys.keys.map((key) => lockOf(index, key)));
