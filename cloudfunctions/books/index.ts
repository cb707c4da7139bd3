import { requestIdOf, requestOf } from '../shared/pipeline/request';
import { serve, unconfigured, type Reply } from '../shared/pipeline/pipeline';
import type { HandlersOf } from '../shared/pipeline/registry';
import { callerOf, marksOf, timeLeftOf, timerCallOf, type Invocation } from '../shared/adapters/cloudbase/invocation';
import { cloudbasePorts, MissingSecret } from '../shared/adapters/cloudbase/ports';
import type { Ports } from '../shared/ports';
import { finishBooks } from './finish';
import { step } from './step';

let ports: Ports | undefined;

const handlers: HandlersOf<'books'> = { 'book.step': step };

/** Time for one more step, so that the limit never falls in the middle of one. */
const SPARE_MS = 20_000;

type Finished = { refused: string } | { finished: number; left: number };

const isTimerEvent = (event: unknown): boolean => typeof event === 'object' && event !== null && 'Type' in event && event.Type === 'Timer';

const ring = async (open: Ports, call: { event: unknown; invocation: Invocation; timeLeft: () => number }): Promise<Finished> => {
  const timer = timerCallOf(call.event, call.invocation, open.now());
  if ('refused' in timer) {
    open.log({ event: 'books.refused', reason: timer.refused, ...marksOf(call.invocation) });
    return { refused: `books.${timer.refused}` };
  }
  if (timer.name !== 'finishBooks') return { refused: 'books.unknownTimer' };
  const result = await finishBooks(open, () => call.timeLeft() > SPARE_MS);
  open.log({ event: 'finishBooks', ...result });
  return result;
};

/** The function that makes books: its libraries are large and would weigh on every call of `api`. */
export const main = async (event: unknown, invocation: Invocation): Promise<Reply | Finished> => {
  const timeLeft = timeLeftOf(invocation);
  try {
    ports ??= cloudbasePorts();
  } catch (error) {
    if (!(error instanceof MissingSecret)) throw error;
    return unconfigured(error.message, requestIdOf(invocation));
  }
  const { openid } = callerOf(invocation);
  if (openid === undefined && isTimerEvent(event)) return ring(ports, { event, invocation, timeLeft });
  return serve(ports, handlers, { openid, event: requestOf(event), requestId: requestIdOf(invocation) });
};
