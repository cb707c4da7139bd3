import { digestOfContent } from '../../../src-shared/engines/ledger/chain';
import { ledgerEntry, type LedgerEntry } from '../../../src-shared/records/ledger';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Stored } from '../ports/documents';
import { contentOf } from './seal';
import { ledgerEntryId } from '../../../src-shared/records/ids/records';

/** The whole chain of an organisation, from its first entry on. */
export const chainOfOrg = async (documents: Documents, orgId: string): Promise<LedgerEntry[]> =>
  (await documents.find(COLLECTIONS.ledger, { orgId }, { orderBy: { field: 'seq' } })).map((entry) => ledgerEntry.parse(entry));

/** Whether a document is what the entry it says it has was put on. One without a seal is none of this question. */
const fits = (document: Stored, digestAt: (seq: number) => string | undefined): boolean => {
  const { sealSeq, salt } = document as { sealSeq?: unknown; salt?: unknown };
  if (typeof sealSeq !== 'number' || typeof salt !== 'string') return true;
  return digestAt(sealSeq) === digestOfContent(salt, contentOf(document as { _id: string; type: string }));
};

/** Whether one document stands as it was sealed. */
export const isAsSealed = async (documents: Documents, document: Stored & { orgId: string }): Promise<boolean> => {
  const entry = await documents.get(COLLECTIONS.ledger, ledgerEntryId(document.orgId, Number(document.sealSeq)));
  return fits(document, () => (entry === null ? undefined : ledgerEntry.parse(entry).digest));
};

/**
 * The sealed documents of an organisation that are not what was sealed: each against the entry it says it has. One
 * changed in a way that leaves its seal alone (received, returned) is none of them.
 */
export const alteredIn = async (documents: Documents, orgId: string, chain: readonly LedgerEntry[]): Promise<Stored[]> => {
  const digests = new Map(chain.map((entry) => [entry.seq, entry.digest]));
  const stored = await documents.find(COLLECTIONS.records, { orgId });
  return stored.filter((document) => !fits(document, (seq) => digests.get(seq)));
};
