import { requestIdOf, requestOf } from '../api/request';
import { serve, type Reply } from '../api/pipeline';
import type { HandlersOf } from '../api/registry';
import { cloudbasePorts, openidOfCaller } from '../shared/adapters/cloudbase/ports';
import type { Ports } from '../shared/ports';
import { finishBooks } from './finish';
import { step } from './step';

let ports: Ports | undefined;

const handlers: HandlersOf<'books'> = { 'book.step': step };

type Invocation = { request_id?: string; requestId?: string; getRemainingTimeInMillis?: () => number };

/** Time for one more step, so that the limit never falls in the middle of one. */
const SPARE_MS = 20_000;

/** The function that makes books: its libraries are large and would weigh on every call of `api`. */
export const main = async (event: unknown, invocation: Invocation): Promise<Reply | { refused: string } | { finished: number; left: number }> => {
  ports ??= cloudbasePorts();
  const openid = openidOfCaller();
  const { Type: type, TriggerName: trigger } = (typeof event === 'object' && event !== null ? event : {}) as { Type?: unknown; TriggerName?: unknown };
  if (openid !== undefined || type !== 'Timer') return serve(ports, handlers, { openid, event: requestOf(event), requestId: requestIdOf(invocation) });
  if (trigger !== 'finishBooks') return { refused: 'books.unknownTimer' };
  const result = await finishBooks(ports, () => (invocation?.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY) > SPARE_MS);
  ports.log({ event: 'finishBooks', ...result });
  return result;
};
