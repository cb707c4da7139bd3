import type { ActionName, CodeOf, CommandName, ElsewhereActions, In, Out, QueryName } from '@shared/contract';
import type { Code, CommonCode, FieldFault } from '@shared/contract/errors';
import { callFunction } from '@/platform/cloud';
import { alignClock } from '@/platform/clock';
import type { ReplyError, ReplyTo } from './reply';

/** The contract says which function answers; the types hold this list to it, since the contract itself is too large for the main package. */
const elsewhere: ElsewhereActions = { 'book.step': 'books' };
const functionOf = (name: ActionName): string => (elsewhere as Readonly<Partial<Record<ActionName, string>>>)[name] ?? 'api';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

type ClientCode = Extract<CommonCode, 'common.network' | 'common.badReply'>;
const failure = (code: ClientCode): { ok: false; error: ReplyError<ClientCode> } => ({ ok: false, error: { code } });

const isFault = (value: unknown): value is FieldFault =>
  isObject(value) && typeof value.path === 'string' && (typeof value.words === 'string' || typeof value.code === 'string');

/** What a function says is believed as the contract has it; a code of a newer one reads like a disturbance (text/errors.ts). */
const errorOf = <C extends Code>(error: unknown): ReplyError<C> | undefined => {
  if (!isObject(error) || typeof error.code !== 'string') return undefined;
  return {
    code: error.code,
    ...(Array.isArray(error.faults) ? { faults: error.faults.filter(isFault) } : {}),
    ...(isObject(error.reason) ? { reason: error.reason } : {}),
    ...(typeof error.requestId === 'string' ? { requestId: error.requestId } : {}),
  } as ReplyError<C>;
};

/** Only the frame of a reply is looked at: the function has already checked what it sends against the contract. */
const replyOf = <N extends ActionName>(raw: unknown): ReplyTo<N> => {
  if (!isObject(raw)) return failure('common.badReply');
  if (raw.ok === true && isObject(raw.data)) {
    if (typeof raw.data.nowAt === 'string') alignClock(raw.data.nowAt);
    return { ok: true, data: raw.data as Out<N> };
  }
  const error = raw.ok === false ? errorOf<CodeOf<N>>(raw.error) : undefined;
  return error ? { ok: false, error } : failure('common.badReply');
};

const ask = async <N extends ActionName>(name: N, request: Record<string, unknown>): Promise<ReplyTo<N>> => {
  const transport = await callFunction(functionOf(name), { v: 1, action: name, ...request });
  if (transport.ok) return replyOf<N>(transport.reply);
  return failure(transport.cause === 'platform' ? 'common.badReply' : 'common.network');
};

/** Asks for something; nothing is changed by it. */
export const call = <N extends QueryName>(name: N, input: In<N>): Promise<ReplyTo<N>> => ask(name, { input });

/** Wants something done. The same key with the same input is done once, however often it is sent; see useCommand. */
export const send = <N extends CommandName>(name: N, input: In<N>, key: string): Promise<ReplyTo<N>> => ask(name, { input, key });
