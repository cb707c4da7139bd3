import { openStored } from '../../../src-shared/records/stored';
import type { Documents } from '../ports/documents';

/**
 * Documents as today's program writes them, whatever program wrote them: nothing behind this door knows of a former
 * version. A document of today's version costs one comparison and is believed: the nightly check parses all. Whoever
 * recomputes what was sealed asks for it `asStored`.
 */
export const openedDocuments = (documents: Documents): Documents => ({
  ...documents,
  get: async (collection, id) => {
    const stored = await documents.get(collection, id);
    return stored === null ? null : openStored(collection, stored);
  },
  find: async (collection, where, options) => {
    const found = await documents.find(collection, where, options);
    const isWhole = options?.without === undefined;
    return options?.asStored === true ? found : found.map((stored) => openStored(collection, stored, isWhole));
  },
});
