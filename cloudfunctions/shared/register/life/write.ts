import { taken } from '../../ports/opened';
import type { Next } from '../../../../src-shared/engines/register/step';
import { storedRecord, type StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { COLLECTIONS } from '../../ports/collections';
import { seal } from '../../ledger/seal';
import type { Write } from '../../ports/documents';
import type { Asking } from '../../pipeline/context';

/** The record without its place in the chain: this revision is not the one that was sealed. */
const unsealed = ({ sealSeq: _, salt: __, sealedAs: ___, ...rest }: StoredRecord): StoredRecord => rest;

const revisionWrite = (before: StoredRecord): Write => ({
  kind: 'insert',
  collection: COLLECTIONS.revisions,
  document: { ...before, _id: `${before._id}~${before.rev}`, recordId: before._id },
});

/** The last entry that sealed this record, whatever became of that revision. */
const lastSeqOf = async ({ ports }: Asking, recordId: string): Promise<number | undefined> => {
  const stored = await ports.documents.find(
    COLLECTIONS.ledger,
    { subjectId: recordId },
    { orderBy: { field: 'seq', isDescending: true }, limit: 1 },
  );
  return stored[0] === undefined ? undefined : taken('ledgerEntry', stored[0]).seq;
};

/** The revision that stands now, and the one to come. */
export type Storing = { before: StoredRecord | null } & Next;

/** The writes of one step of a record, with the document as it will stand. */
export const storing = async (
  asking: Asking,
  { before, document, isKept, isSealed }: Storing,
): Promise<{ stored: StoredRecord; writes: Write[] }> => {
  const kept = before !== null && isKept ? [revisionWrite(before)] : [];
  let stored = isKept ? unsealed(document) : document;
  const entries: Write[] = [];
  if (isSealed) {
    const corrects = before === null ? undefined : await lastSeqOf(asking, before._id);
    const done = await seal(asking.ports, stored, {
      entryKind: corrects === undefined ? 'confirmation' : 'correction',
      at: asking.nowAt,
      corrects,
      head: asking.chain?.head,
    });
    if (asking.chain !== undefined) asking.chain.head = done.entry;
    stored = done.sealed;
    entries.push(done.write);
  }
  storedRecord.parse(stored);
  const collection = COLLECTIONS.records;
  const own: Write =
    before === null
      ? { kind: 'insert', collection, document: stored }
      : { kind: 'replace', collection, document: stored, expectedRev: before.rev };
  return { stored, writes: [...kept, own, ...entries] };
};
