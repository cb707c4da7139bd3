import { monthClosedOn } from '../../src-shared/engines/points/calendar';
import { dayOfInstant, type At } from '../../src-shared/kernel/day';
import { cloudbasePorts, openidOfCaller } from '../shared/adapters/cloudbase/ports';
import type { Ports } from '../shared/ports';
import { closeMonth, type CloseResult } from './close-month';
import { destroyBallots, type DestroyedBallots } from './destroy-ballots';
import { composeDigests, type DigestResult } from './digest';
import { endNotices, type EndedNotices } from './end-notices';
import { forget, type Forgotten } from './forget';
import { keepSheets, type KeptSheets } from './keep-sheets';

let ports: Ports | undefined;

type TimerEvent = { Type?: unknown; TriggerName?: unknown; Time?: unknown };
type Invocation = { getRemainingTimeInMillis?: () => number };
type Run = { ports: Ports; scheduledAt: At; hasTime: () => boolean };
type Result = CloseResult | EndedNotices | DestroyedBallots | DigestResult | Forgotten | KeptSheets;

/** Time for one more branch, so that the limit never falls in the middle of one. */
const SPARE_MS = 8000;

const JOBS: ReadonlyMap<unknown, (run: Run) => Promise<Result>> = new Map<unknown, (run: Run) => Promise<Result>>([
  ['closeMonth', (run) => closeMonth(run.ports, monthClosedOn(dayOfInstant(run.scheduledAt)), run.hasTime)],
  ['endNotices', (run) => endNotices(run.ports, run.hasTime)],
  ['keepSheets', (run) => keepSheets(run.ports, run.hasTime)],
  ['destroyBallots', (run) => destroyBallots(run.ports, run.scheduledAt)],
  ['forget', (run) => forget(run.ports, run.scheduledAt, run.hasTime)],
  ['digest', (run) => composeDigests(run.ports, run.hasTime)],
]);

/** Timers only: a call that carries a user is refused, whoever it is. */
export const main = async (event: TimerEvent | null, invocation: Invocation): Promise<Result | { refused: string }> => {
  if (openidOfCaller() !== undefined) return { refused: 'nightly.timersOnly' };
  const job = event === null || typeof event !== 'object' || event.Type !== 'Timer' ? undefined : JOBS.get(event.TriggerName);
  if (event === null || job === undefined) return { refused: 'nightly.unknownTimer' };
  ports ??= cloudbasePorts();
  const scheduledAt = typeof event.Time === 'string' && !Number.isNaN(Date.parse(event.Time)) ? new Date(event.Time).toISOString() : ports.now();
  const hasTime = (): boolean => (invocation?.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY) > SPARE_MS;
  const result = await job({ ports, scheduledAt, hasTime });
  ports.log({ event: String(event.TriggerName), ...result });
  return result;
};
