/** What the platform allows; its FAQ and quota pages are the source. */
export const LIMITS = {
  defaultRows: 100,
  maxRows: 1_000,
  maxDocumentBytes: 16 * 1024 * 1024,
  maxCollections: 100,
  maxIndexesPerCollection: 100,
  maxFieldsPerIndex: 31,
  transactionMs: 30_000,
} as const;
