import { openRecord } from '../../../src-shared/records/open-record';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Stored } from '../ports/documents';

const RECORDS: readonly string[] = [COLLECTIONS.records, COLLECTIONS.revisions];

const opened = (collection: string, stored: Stored): Stored => (RECORDS.includes(collection) ? openRecord(stored) : stored);

/**
 * Documents as today's program writes them, whatever program wrote them: nothing behind this door knows of a former
 * version. A document of today's version costs one comparison. Whoever recomputes what was sealed asks for it `asStored`.
 */
export const openedDocuments = (documents: Documents): Documents => ({
  ...documents,
  get: async (collection, id) => {
    const stored = await documents.get(collection, id);
    return stored === null ? null : opened(collection, stored);
  },
  find: async (collection, where, options) => {
    const found = await documents.find(collection, where, options);
    return options?.asStored === true ? found : found.map((stored) => opened(collection, stored));
  },
});
