import type { Documents } from '../ports/documents';

export type Reads = Pick<Documents, 'get' | 'find'>;
export type RememberedReads = Reads & {
  /** What was read may have changed: everything is asked for again. */
  forget: () => void;
};

/**
 * Readings of one attempt of one call, each billed once: what was asked before is answered from memory, also while it
 * is still on its way. A command that runs again, and whoever is about to change what was read, forgets first.
 */
export const remembered = (documents: Reads): RememberedReads => {
  const known = new Map<string, Promise<unknown>>();
  const once = <T>(asked: readonly unknown[], ask: () => Promise<T>): Promise<T> => {
    const key = JSON.stringify(asked);
    const before = known.get(key) as Promise<T> | undefined;
    if (before !== undefined) return before;
    const answer = ask();
    known.set(key, answer);
    // A reading that failed is no answer.
    answer.catch(() => known.delete(key));
    return answer;
  };
  return {
    get: (collection, id) => once([collection, id], () => documents.get(collection, id)),
    find: (collection, where, options) => once([collection, where, options], () => documents.find(collection, where, options)),
    forget: () => known.clear(),
  };
};
