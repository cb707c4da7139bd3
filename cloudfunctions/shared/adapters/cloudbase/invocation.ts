// What the platform says of one invocation: who calls, whether a timer does, how much time is left. It stands in the
// context that is handed over with the event. The runtime copies it into process.env name by name and takes nothing
// away again, so on a warm instance the former caller still stands there: process.env is no word of this invocation.
import type { At } from '../../../../src-shared/kernel/day';

/** What a function is handed beside the event. Nothing of it is certain to be there. */
export type Invocation = {
  request_id?: string;
  requestId?: string;
  /** `NAME=value;NAME=value`. */
  environ?: unknown;
  /** The same as JSON, in newer runtimes. */
  environment?: unknown;
  time_limit_in_ms?: unknown;
  getRemainingTimeInMillis?: () => number;
};

export type Caller = { openid?: string; source: 'wx' | 'timer' | 'other' };

type Names = ReadonlyMap<string, string>;
type Said = readonly [name: string, value: string];

const fromJson = (text: unknown): Said[] => {
  if (typeof text !== 'string') return [];
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return [];
    return Object.entries(parsed).flatMap(([name, value]): Said[] => (typeof value === 'string' ? [[name, value]] : []));
  } catch {
    return [];
  }
};

const fromPairs = (text: unknown): Said[] => {
  if (typeof text !== 'string') return [];
  return text.split(';').flatMap((pair): Said[] => {
    const at = pair.indexOf('=');
    return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
  });
};

/** Of these depends who calls. */
const DECISIVE = /^(WX_|TCB_(UUID|CUSTOM_USER_ID|ISANONYMOUS_USER|SOURCE)$|SOURCE$|TRIGGER_SRC$)/;

/** Both forms together: which of them carries the identity differs between runtimes. */
const namesOf = (invocation: Invocation | null | undefined): Names => {
  const names = new Map<string, string>();
  for (const [name, value] of [...fromPairs(invocation?.environ), ...fromJson(invocation?.environment)]) {
    // Told in two ways, somebody may have written it into another's value. Then nothing is believed.
    if (DECISIVE.test(name) && (names.get(name) ?? value) !== value) return new Map();
    names.set(name, value);
  }
  return names;
};

/** By which the platform knows somebody, in whatever way they came; a timer has none of them. */
const PERSONAL = ['WX_OPENID', 'WX_UNIONID', 'TCB_UUID', 'TCB_CUSTOM_USER_ID'];
const TIMER_SOURCES = ['timer', 'wx_trigger'];

const isSaid = (names: Names, name: string): boolean => (names.get(name) ?? '') !== '';
const isPerson = (names: Names): boolean => PERSONAL.some((name) => isSaid(names, name)) || names.get('TCB_ISANONYMOUS_USER') === 'true';

/** The platform's own sign of a timer: `TRIGGER_SRC` where it is told, else the sources that the call came through, all of them. */
const hasTimerSign = (names: Names): boolean => {
  const sources = [names.get('TCB_SOURCE'), names.get('SOURCE')].flatMap((chain) =>
    chain === undefined || chain === '' ? [] : chain.split(','),
  );
  if (isSaid(names, 'TRIGGER_SRC')) return names.get('TRIGGER_SRC') === 'timer' && !sources.some((source) => /client|http/.test(source));
  return sources.length > 0 && sources.every((source) => TIMER_SOURCES.includes(source));
};

/** Who calls, by the platform's word for this invocation alone. Nothing that a client sends is looked at. */
export const callerOf = (invocation: Invocation | null | undefined): Caller => {
  const names = namesOf(invocation);
  const openid = (names.get('WX_CONTEXT_KEYS') ?? '').split(',').includes('WX_OPENID') ? names.get('WX_OPENID') : undefined;
  if (openid !== undefined && openid !== '') return { openid, source: 'wx' };
  return { source: !isPerson(names) && hasTimerSign(names) ? 'timer' : 'other' };
};

/** For the log, where a timer was refused: by what the platform marked the call, never by whom. */
export const marksOf = (invocation: Invocation | null | undefined): { names: string; triggerSource: string; source: string } => {
  const names = namesOf(invocation);
  return {
    names: [...names.keys()].sort().join(','),
    triggerSource: names.get('TRIGGER_SRC') ?? '',
    source: names.get('TCB_SOURCE') ?? names.get('SOURCE') ?? '',
  };
};

/** Two clocks of one cloud are not further apart. */
const SKEW_MS = 5 * 60_000;

export type TimerCall = { name: string; scheduledAt: At } | { refused: 'timersOnly' | 'timeAhead' };

/**
 * The timer that rings, or why it is not believed. Work of the night destroys and freezes by the moment it was
 * due, so a moment ahead of now is refused; what is late is made up for.
 * @param event as it came; only its name and moment are taken, and only when the platform itself says that a timer calls
 */
export const timerCallOf = (event: unknown, invocation: Invocation | null | undefined, now: At): TimerCall => {
  const {
    Type: type,
    TriggerName: name,
    Time: time,
  } = (typeof event === 'object' && event !== null ? event : {}) as { Type?: unknown; TriggerName?: unknown; Time?: unknown };
  if (type !== 'Timer' || typeof name !== 'string' || callerOf(invocation).source !== 'timer') return { refused: 'timersOnly' };
  const due = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  if (due > Date.parse(now) + SKEW_MS) return { refused: 'timeAhead' };
  return { name, scheduledAt: Number.isNaN(due) || due > Date.parse(now) ? now : new Date(due).toISOString() };
};

/** The time limit of the functions that timers ring (config/cloud/functions.ts), where the platform does not tell it. */
export const LIMIT_MS = 60_000;

const asked = (invocation: Invocation | null | undefined): number | undefined => {
  try {
    const left = invocation?.getRemainingTimeInMillis?.();
    return Number.isFinite(left) ? left : undefined;
  } catch {
    // On one runtime of the platform it is there and throws `client.ms_elapsed is not a function`.
    return undefined;
  }
};

/** Milliseconds left of this invocation, never endless. Make it first of all: without the platform's word it counts from here. */
export const timeLeftOf = (invocation: Invocation | null | undefined): (() => number) => {
  const startedAt = performance.now();
  const told = invocation?.time_limit_in_ms;
  const limit = typeof told === 'number' && told > 0 && Number.isFinite(told) ? told : LIMIT_MS;
  return () => asked(invocation) ?? limit - (performance.now() - startedAt);
};
