import { monthClosedOn } from '../../src-shared/engines/points/calendar';
import { dayOfInstant } from '../../src-shared/kernel/day';
import { cloudbasePorts, openidOfCaller } from '../shared/adapters/cloudbase/ports';
import type { Ports } from '../shared/ports';
import { closeMonth, type CloseResult } from './close-month';

let ports: Ports | undefined;

type TimerEvent = { Type?: unknown; TriggerName?: unknown; Time?: unknown };
type Invocation = { getRemainingTimeInMillis?: () => number };

/** Time for one more branch, so that the limit never falls in the middle of one. */
const SPARE_MS = 8000;

/** Timers only: a call that carries a user is refused, whoever it is. */
export const main = async (event: TimerEvent | null, invocation: Invocation): Promise<CloseResult | { refused: string }> => {
  if (openidOfCaller() !== undefined) return { refused: 'nightly.timersOnly' };
  if (event === null || typeof event !== 'object' || event.Type !== 'Timer' || event.TriggerName !== 'closeMonth') return { refused: 'nightly.unknownTimer' };
  ports ??= cloudbasePorts();
  const scheduledAt = typeof event.Time === 'string' && !Number.isNaN(Date.parse(event.Time)) ? new Date(event.Time).toISOString() : ports.now();
  const hasTime = (): boolean => (invocation?.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY) > SPARE_MS;
  const result = await closeMonth(ports, monthClosedOn(dayOfInstant(scheduledAt)), hasTime);
  ports.log({ event: 'closeMonth', ...result });
  return result;
};
