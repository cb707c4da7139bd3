import type { Collection, Index } from './catalog';

/** What is locked: a document by its id, or a key of a unique index. */
export type LockName = string;

export const lockOf = (place: Collection | Index, key: Buffer): LockName => `${place.table}\n${key.toString('latin1')}`;

/** Thrown by an ordinary write that met a lock: it runs again when a transaction has ended. */
export class WaitForRelease extends Error {}

/** Write intents of open transactions. */
export class Locks {
  readonly #owners = new Map<LockName, string>();

  get size(): number {
    return this.#owners.size;
  }

  ownerOf(name: LockName): string | undefined {
    return this.#owners.get(name);
  }

  take(name: LockName, owner: string): void {
    this.#owners.set(name, owner);
  }

  release(owner: string): void {
    for (const [name, holder] of this.#owners) if (holder === owner) this.#owners.delete(name);
  }
}
