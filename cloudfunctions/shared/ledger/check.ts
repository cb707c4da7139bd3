import { digestOfContent } from '../../../src-shared/engines/ledger/chain';
import { ledgerEntry, type LedgerEntry } from '../../../src-shared/records/machinery';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import { contentOf } from './seal';

/** The whole chain of an organisation, from its first entry on. */
export const chainOfOrg = async (documents: Documents, orgId: string): Promise<LedgerEntry[]> =>
  (await documents.find(COLLECTIONS.ledger, { orgId }, { orderBy: { field: 'seq' } })).map((entry) => ledgerEntry.parse(entry));

/**
 * Whether what is stored is what was sealed: each sealed document against the entry it says it has. A document without
 * a seal, or changed in a way that leaves its seal alone (received, returned), is none of this question.
 */
export const isStoredAsSealed = async (documents: Documents, orgId: string, chain: readonly LedgerEntry[]): Promise<boolean> => {
  const digests = new Map(chain.map((entry) => [entry.seq, entry.digest]));
  const stored = await documents.find(COLLECTIONS.records, { orgId });
  return stored.every((document) => {
    const { sealSeq, salt } = document as { sealSeq?: unknown; salt?: unknown };
    if (typeof sealSeq !== 'number' || typeof salt !== 'string') return true;
    return digests.get(sealSeq) === digestOfContent(salt, contentOf(document as { _id: string; type: string }));
  });
};
