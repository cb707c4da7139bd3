import { digestOfContent, nextEntry } from '../../../src-shared/engines/ledger/chain';
import type { Json } from '../../../src-shared/kernel/canonical';
import type { Activity } from '../../../src-shared/records/activity';
import { ledgerEntry, type LedgerEntry } from '../../../src-shared/records/machinery';
import { COLLECTIONS } from '../collections';
import type { Documents, Write } from '../ports/documents';
import type { Ports } from '../ports';

/** The last entry of a branch's chain. */
export const headOf = async (documents: Documents, orgId: string): Promise<LedgerEntry | null> => {
  const stored = (await documents.find(COLLECTIONS.ledger, { orgId }, { orderBy: { field: 'seq', isDescending: true }, limit: 1 }))[0];
  return stored === undefined ? null : ledgerEntry.parse(stored);
};

/** What a seal covers: all of the record but what changes without changing it. */
export const contentOf = (activity: Activity): Json => {
  const { updatedAt: _, updatedBy: __, sealSeq: ___, salt: ____, ...content } = activity;
  return JSON.parse(JSON.stringify(content)) as Json;
};

export type Sealing = { entryKind: 'confirmation' | 'correction'; at: string; corrects?: number | undefined };

/**
 * Seals a revision: salt and place go into the document, the entry into the chain, both in one commit. Whoever
 * comes second finds the place taken and is run again on the new head.
 */
export const sealActivity = async (ports: Ports, activity: Activity, sealing: Sealing): Promise<{ sealed: Activity; entry: LedgerEntry; write: Write }> => {
  const head = await headOf(ports.documents, activity.orgId);
  const salt = ports.randomHex(16);
  const entry = nextEntry(head, { orgId: activity.orgId, entryKind: sealing.entryKind, subjectId: activity._id, subjectRev: activity.rev, digest: digestOfContent(salt, contentOf(activity)), at: sealing.at, corrects: sealing.corrects });
  return { sealed: { ...activity, salt, sealSeq: entry.seq }, entry, write: { kind: 'insert', collection: COLLECTIONS.ledger, document: entry } };
};
