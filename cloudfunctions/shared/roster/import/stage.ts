import { keysOf, visibleContent, type RosterContent, type RosterEntry } from '../../../../src-shared/records/roster';
import { COLLECTIONS } from '../../ports/collections';
import type { Ports } from '../../ports';
import { collectionOf } from './existing';

const AT_ONCE = 16;

/** The entry with a change standing beside what is live. What an earlier, switched import staged becomes live; what an abandoned one staged falls away. */
export const stagedEntry = (entry: RosterEntry | undefined, content: RosterContent, generation: number): RosterEntry => {
  const live = entry === undefined ? null : visibleContent(entry, generation);
  const keys = [...new Set([...(live === null ? [] : keysOf(live)), ...keysOf(content)])];
  return { _id: content._id, type: content.type, keys, live, next: { generation: generation + 1, content }, rev: (entry?.rev ?? -1) + 1 };
};

/** Entries that still carry something staged for a generation that has not come and is not wanted now: they go back to what is live. */
const cleaned = (entry: RosterEntry, generation: number): RosterEntry | null => {
  if (entry.next === null || entry.next.generation <= generation) return null;
  return { ...entry, next: null, keys: entry.live === null ? [] : keysOf(entry.live), rev: entry.rev + 1 };
};

/** So many between two tellings of how far it is: whoever waits sees it move, and the telling costs little. */
const TOLD_EVERY = 320;

type Tell = (done: number, total: number) => Promise<unknown>;

const inTurns = async <T>(all: readonly T[], run: (one: T) => Promise<void>, tell?: Tell): Promise<void> => {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    if (from % TOLD_EVERY === 0) await tell?.(from, all.length);
    await Promise.all(all.slice(from, from + AT_ONCE).map(run));
  }
};

/**
 * Writes all changes beside what is live. Readers see nothing of it until the pointer moves. Doing it again
 * writes the same; an interrupted staging is finished or cleaned by the next.
 */
export const stage = async (
  ports: Ports,
  plan: { entries: readonly RosterEntry[]; changes: readonly RosterContent[]; generation: number; tell?: Tell },
): Promise<void> => {
  const byId = new Map(plan.entries.map((entry) => [entry._id, entry]));
  const wanted = new Set(plan.changes.map((content) => content._id));
  await inTurns(
    plan.entries.filter((entry) => !wanted.has(entry._id)),
    async (entry) => {
      const next = cleaned(entry, plan.generation);
      if (next === null) return;
      const collection = COLLECTIONS[entry.type === 'org' ? 'orgs' : entry.type === 'member' ? 'members' : 'posts'];
      if (next.live === null) await ports.documents.remove(collection, next._id);
      else await ports.documents.put(collection, next);
    },
  );
  await inTurns(
    plan.changes,
    (content) => ports.documents.put(COLLECTIONS[collectionOf(content)], stagedEntry(byId.get(content._id), content, plan.generation)),
    plan.tell,
  );
};
