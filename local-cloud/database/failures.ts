import { CloudError } from '../errors';

/** The document store's refusals, in the codes and words of the platform. */
export const failed = (detail: string): CloudError => new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${detail}`);

export const invalid = (detail: string): CloudError => new CloudError('INVALID_PARAM', detail);

export const notSupported = (what: string): CloudError =>
  new CloudError('OPERATION_NOT_SUPPORTED', `[UnsupportedOperation] The local cloud does not have ${what}.`);

export const collectionMissing = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. Please check your request, but if the problem cannot be solved, contact us.`,
  );

/** A real environment was seen to answer with this code; its manual also lists DATABASE_DUPLICATE_WRITE. */
export const duplicateKey = (collection: string, index: string, values: unknown): CloudError =>
  failed(`E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(values)}`);

export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.',
  );

export const transactionMissing = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.',
  );

/** Anything that went wrong in evaluating a caller's query or update is the caller's request failing. */
export const asCloudError = (error: unknown): CloudError => {
  if (error instanceof CloudError) return error;
  return failed(error instanceof Error ? error.message : String((error as { message?: unknown } | null)?.message ?? error));
};
