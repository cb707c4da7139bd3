import { monthClosedOn } from '../../src-shared/engines/points/calendar';
import { dayOfInstant, type At } from '../../src-shared/kernel/day';
import { marksOf, timeLeftOf, timerCallOf, type Invocation } from '../shared/adapters/cloudbase/invocation';
import { cloudbasePorts, MissingSecret } from '../shared/adapters/cloudbase/ports';
import type { Ports } from '../shared/ports';
import { checkStored, type CheckedStored } from './check-stored';
import { closeMonth, type CloseResult } from './close-month';
import { destroyBallots, type DestroyedBallots } from './destroy-ballots';
import { composeDigests, type DigestResult } from './digest';
import { endNotices, type EndedNotices } from './end-notices';
import { forget, type Forgotten } from './forget';
import { keepLetters } from './keep-letters';
import { keepSheets, type KeptSheets } from './keep-sheets';

let ports: Ports | undefined;

type Run = { ports: Ports; scheduledAt: At; hasTime: () => boolean };
type Result = CloseResult | EndedNotices | DestroyedBallots | DigestResult | Forgotten | KeptSheets | CheckedStored;

/** Time for one more branch, so that the limit never falls in the middle of one. */
const SPARE_MS = 8000;

const JOBS: ReadonlyMap<string, (run: Run) => Promise<Result>> = new Map<string, (run: Run) => Promise<Result>>([
  ['closeMonth', (run) => closeMonth(run.ports, monthClosedOn(dayOfInstant(run.scheduledAt)), run.hasTime)],
  ['endNotices', (run) => endNotices(run.ports, run.hasTime)],
  ['keepSheets', async (run) => ({ ...(await keepLetters(run.ports, run.hasTime)), ...(await keepSheets(run.ports, run.hasTime)) })],
  ['destroyBallots', (run) => destroyBallots(run.ports, run.scheduledAt)],
  ['forget', (run) => forget(run.ports, run.scheduledAt, run.hasTime)],
  ['checkStored', (run) => checkStored(run.ports, run.hasTime)],
  ['digest', (run) => composeDigests(run.ports, run.hasTime)],
]);

/** Timers only, by the platform's own sign: whoever else calls is refused, whatever the event says. */
export const main = async (event: unknown, invocation: Invocation): Promise<Result | { refused: string }> => {
  const timeLeft = timeLeftOf(invocation);
  try {
    ports ??= cloudbasePorts();
  } catch (error) {
    if (!(error instanceof MissingSecret)) throw error;
    console.error(error.message);
    return { refused: 'nightly.notConfigured' };
  }
  const timer = timerCallOf(event, invocation, ports.now());
  if ('refused' in timer) {
    ports.log({ event: 'nightly.refused', reason: timer.refused, ...marksOf(invocation) });
    return { refused: `nightly.${timer.refused}` };
  }
  const job = JOBS.get(timer.name);
  if (job === undefined) return { refused: 'nightly.unknownTimer' };
  const result = await job({ ports, scheduledAt: timer.scheduledAt, hasTime: () => timeLeft() > SPARE_MS });
  ports.log({ event: timer.name, ...result });
  return result;
};
