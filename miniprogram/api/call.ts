import type { ActionName, CommandName, ElsewhereActions, In, Out, QueryName } from '@shared/contract';
import { callFunction } from '@/platform/cloud';
import { alignClock } from '@/platform/clock';
import type { Reply, ReplyError } from './reply';

/** The contract says which function answers; the types hold this list to it, since the contract itself is too large for the main package. */
const elsewhere: ElsewhereActions = { 'book.step': 'books' };
const functionOf = (name: ActionName): string => (elsewhere as Readonly<Partial<Record<ActionName, string>>>)[name] ?? 'api';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const failure = (code: string): { ok: false; error: ReplyError } => ({ ok: false, error: { code } });

const errorOf = (error: unknown): ReplyError | undefined => {
  if (!isObject(error) || typeof error.code !== 'string') return undefined;
  return {
    code: error.code,
    ...(isObject(error.fields) ? { fields: error.fields as Record<string, string> } : {}),
    ...(isObject(error.reason) ? { reason: error.reason } : {}),
    ...(typeof error.requestId === 'string' ? { requestId: error.requestId } : {}),
  };
};

/** Only the frame of a reply is looked at: the function has already checked what it sends against the contract. */
const replyOf = <T>(raw: unknown): Reply<T> => {
  if (!isObject(raw)) return failure('common.badReply');
  if (raw.ok === true && isObject(raw.data)) {
    if (typeof raw.data.nowAt === 'string') alignClock(raw.data.nowAt);
    return { ok: true, data: raw.data as T };
  }
  const error = raw.ok === false ? errorOf(raw.error) : undefined;
  return error ? { ok: false, error } : failure('common.badReply');
};

const ask = async <T>(name: ActionName, request: Record<string, unknown>): Promise<Reply<T>> => {
  const transport = await callFunction(functionOf(name), { v: 1, action: name, ...request });
  if (transport.ok) return replyOf<T>(transport.reply);
  return failure(transport.cause === 'platform' ? 'common.badReply' : 'common.network');
};

/** Asks for something; nothing is changed by it. */
export const call = <N extends QueryName>(name: N, input: In<N>): Promise<Reply<Out<N>>> => ask<Out<N>>(name, { input });

/** Wants something done. The same key with the same input is done once, however often it is sent; see useCommand. */
export const send = <N extends CommandName>(name: N, input: In<N>, key: string): Promise<Reply<Out<N>>> =>
  ask<Out<N>>(name, { input, key });
