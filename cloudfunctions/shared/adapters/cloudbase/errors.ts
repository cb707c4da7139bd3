const textOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error);
  const { code, message } = error as { code?: unknown; message?: unknown };
  return `${String(code ?? '')} ${String(message ?? '')}`;
};

/** The platform answers a taken key in two ways: a code of its own, or MongoDB's words in the message. */
export const isDuplicate = (error: unknown): boolean => /DATABASE_DUPLICATE_WRITE|E11000|duplicate key/i.test(textOf(error));

/** Somebody else holds or has changed a document of the transaction; the server has given it up already. */
export const isConflict = (error: unknown): boolean =>
  /TRANSACTION_CONFLICT|TransactionConflict|WriteConflict|TransactionNotExist/i.test(textOf(error));
