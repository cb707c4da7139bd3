import type { Collection } from './catalog';
import { encodeKey } from './key-encoding';
import { lockOf, WaitForRelease, type LockName } from './locks';
import type { View } from './reader';
import { entriesOf, storedById, type Store } from './store';
import { fromStored, type Document } from './values';

/** Where the writes of a request go: straight to the file, or into a transaction. */
export type Writer = {
  view: View;
  get: (collection: Collection, id: unknown) => Document | undefined;
  put: (collection: Collection, document: Document) => void;
  remove: (collection: Collection, id: unknown) => void;
};

/** The locks a write of this document needs. */
export const locksFor = (collection: Collection, document: Document): LockName[] => [
  lockOf(collection, encodeKey(document._id)),
  ...entriesOf(collection, document).flatMap(({ index, keys }) => (index.isUnique ? keys.keys.map((key) => lockOf(index, key)) : [])),
];

/** Ordinary writes: they wait while a transaction holds what they need. */
export const plainWriter = (store: Store, locks: { hasLocks: () => boolean; isLocked: (name: LockName) => boolean }): Writer => ({
  view: { connection: store.connection },
  get: (collection, id) => {
    const stored = storedById(store.connection, collection, id);
    return stored && fromStored(stored.body);
  },
  put: (collection, document) => {
    if (locks.hasLocks() && locksFor(collection, document).some((name) => locks.isLocked(name))) throw new WaitForRelease();
    store.put(collection, document);
  },
  remove: (collection, id) => {
    if (locks.isLocked(lockOf(collection, encodeKey(id)))) throw new WaitForRelease();
    store.remove(collection, id);
  },
});
