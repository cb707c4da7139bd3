import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/open';
import { CloudError } from '../errors';
import type { Fault, FaultPlan } from '../faults';
import { addBill, type Bill } from '../functions/bill';
import type { FunctionPool } from '../functions/pool';
import { storageAction, type StorageParts } from '../storage/actions';
import type { TransactionsByInstance } from './transactions-by-instance';

export type AdminParts = {
  database: Database;
  pool: FunctionPool;
  storage: StorageParts;
  faults: FaultPlan;
  transactions: TransactionsByInstance;
};

export type AdminRequest = {
  action: string;
  body: Readonly<Record<string, unknown>>;
  /** The function instance that asks, or nobody: a script with the key. */
  instanceId?: string;
};

/** Where the caller hears nothing: the line is cut. */
export const lostReply = Symbol('lost reply');

type Reply = Record<string, unknown>;

/** Does what the SDK asks, or what a fault makes of it. */
export const answerAdmin = async (parts: AdminParts, request: AdminRequest): Promise<Reply | typeof lostReply> => {
  const instance = request.instanceId === undefined ? undefined : parts.pool.instance(request.instanceId);
  if (request.instanceId !== undefined && !instance) return lostReply;
  if (instance) count(instance.bill, request.action);
  if (!request.action.startsWith('database.')) return perform(parts, request);
  if (parts.faults.delayMs > 0) await sleep(parts.faults.delayMs);
  const fault = parts.faults.meet(request.action, instance !== undefined);
  return fault ? suffer(parts, request, fault) : perform(parts, request);
};

const count = (bill: Bill, action: string): void => {
  if (action.startsWith('database.')) bill.database += 1;
  if (action.startsWith('storage.')) bill.storage += 1;
};

const perform = async (parts: AdminParts, request: AdminRequest): Promise<Reply> => {
  const { action, body, instanceId } = request;
  if (action.startsWith('database.')) {
    const reply = await parts.database.handle(action, body);
    if (instanceId !== undefined) parts.transactions.note(instanceId, { action, body, reply });
    return reply;
  }
  if (action.startsWith('storage.')) return storageAction(parts.storage, action, body);
  if (action === 'functions.invokeFunction') return invoke(parts, request);
  throw new CloudError('INVALID_ACTION', `本地云不支持 ${action}`);
};

const invoke = async ({ pool }: AdminParts, { body, instanceId }: AdminRequest): Promise<Reply> => {
  const bill = instanceId === undefined ? undefined : pool.instance(instanceId)?.bill;
  const eventText = typeof body.request_data === 'string' ? body.request_data : '';
  const { result, billed } = await pool.call(String(body.function_name), eventText, { source: 'scf' });
  if (bill) addBill(bill, billed);
  return { data: { response_data: JSON.stringify(result) } };
};

const suffer = async (parts: AdminParts, request: AdminRequest, fault: Fault): Promise<typeof lostReply> => {
  if (fault === 'conflict') {
    await parts.database.handle('database.abortTransaction', request.body);
    throw new CloudError(
      'DATABASE_TRANSACTION_CONFLICT',
      '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
    );
  }
  if (fault === 'loseReply' || fault === 'killAfter') await perform(parts, request).catch(() => undefined);
  if ((fault === 'killBefore' || fault === 'killAfter') && request.instanceId !== undefined) await parts.pool.kill(request.instanceId);
  return lostReply;
};
