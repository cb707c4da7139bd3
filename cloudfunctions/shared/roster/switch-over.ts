// Many changes of the roster that become visible together: written beside what is live as an import is, and switched on by
// one write of the pointer. Each part of them moves the pointer in its own transaction, so that whoever changes the roster in
// between stops the rest, and what is left lying is passed over and cleaned away by the next.
import { keysOf, type RosterContent, type RosterEntry, type RosterPointer } from '../../../src-shared/records/roster';
import { COLLECTIONS } from '../ports/collections';
import type { Ports } from '../ports';
import type { Write } from '../ports/documents';
import { collectionOf } from './import/existing';
import { stagedEntry } from './import/stage';
import { switchedOn } from './staging-turn';

/** Two calls a document within a transaction that has 30 seconds. */
const IN_ONE = 25;

type Change = Write & { kind: 'insert' | 'replace' | 'remove' };

const collectionOfEntry = ({ type }: RosterEntry): string => COLLECTIONS[type === 'org' ? 'orgs' : type === 'member' ? 'members' : 'posts'];

/** What an abandoned act has left for the generation that is to come now. */
const cleaning = (entry: RosterEntry, generation: number): Change[] => {
  if (entry.next === null || entry.next.generation <= generation) return [];
  if (entry.live === null) return [{ kind: 'remove', collection: collectionOfEntry(entry), id: entry._id }];
  const document: RosterEntry = { ...entry, next: null, keys: keysOf(entry.live), rev: entry.rev + 1 };
  return [{ kind: 'replace', collection: collectionOfEntry(entry), document, expectedRev: entry.rev }];
};

const staging = (entry: RosterEntry | undefined, content: RosterContent, generation: number): Change => {
  const document = stagedEntry(entry, content, generation);
  const collection = COLLECTIONS[collectionOf(content)];
  return entry === undefined ? { kind: 'insert', collection, document } : { kind: 'replace', collection, document, expectedRev: entry.rev };
};

const moved = (pointer: RosterPointer, at: string): RosterPointer => ({
  ...pointer,
  edits: pointer.edits + 1,
  rev: pointer.rev + 1,
  updatedAt: at,
});

const pointerWrite = (before: RosterPointer, after: RosterPointer): Write => ({
  kind: 'replace',
  collection: COLLECTIONS.settings,
  document: after,
  expectedRev: before.rev,
});

/**
 * For whoever has the turn (staging-turn.ts): stages everything and returns the write that switches it on, to be stored with the reply; null when somebody changed the
 * roster meanwhile, and it has to be thought of again.
 * @param entries every entry of the roster, read after the pointer
 */
export const switchOver = async (
  ports: Ports,
  {
    pointer,
    entries,
    contents,
    at,
  }: { pointer: RosterPointer; entries: readonly RosterEntry[]; contents: readonly RosterContent[]; at: string },
): Promise<Write[] | null> => {
  const byId = new Map(entries.map((entry) => [entry._id, entry]));
  const wanted = new Set(contents.map(({ _id }) => _id));
  const writes = [
    ...entries.filter(({ _id }) => !wanted.has(_id)).flatMap((entry) => cleaning(entry, pointer.generation)),
    ...contents.map((content) => staging(byId.get(content._id), content, pointer.generation)),
  ];
  let current = pointer;
  for (let from = 0; from < writes.length; from += IN_ONE) {
    const next = moved(current, at);
    if ((await ports.documents.commit([...writes.slice(from, from + IN_ONE), pointerWrite(current, next)])) !== 'done') return null;
    current = next;
  }
  return [pointerWrite(current, switchedOn({ ...current, edits: current.edits + 1 }, at))];
};
