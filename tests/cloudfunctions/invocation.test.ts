// Who calls, whether a timer rings and how much time is left: by the platform's word for this invocation, and by
// nothing else. Where it says nothing, nobody calls and no timer rings.
import { functionsWith } from '../../config/cloud/functions';
import { callerOf, LIMIT_MS, timeLeftOf, timerCallOf, type Invocation } from '../../cloudfunctions/shared/adapters/cloudbase/invocation';
import { TEST_SECRETS } from './harness';

const pairs = (names: Record<string, string>): string =>
  Object.entries(names)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
const WX = {
  WX_OPENID: 'wx-one',
  WX_APPID: 'wx-app',
  WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_APPID,WX_OPENID',
  TCB_SOURCE: 'wx_client',
  TRIGGER_SRC: 'tcb',
};
const TIMER = { TCB_SOURCE: 'wx_trigger', TRIGGER_SRC: 'timer' };
const NOW = '2026-12-01T01:00:00.000Z';
const rung = (time?: unknown): unknown => ({ Type: 'Timer', TriggerName: 'closeMonth', ...(time === undefined ? {} : { Time: time }) });

const leave = { ...process.env };
afterEach(() => {
  for (const name of Object.keys(WX)) delete process.env[name];
  Object.assign(process.env, leave);
});

describe('who calls', () => {
  it.each<[string, Invocation]>([
    ['the context as pairs', { environ: pairs(WX) }],
    ['the context as JSON', { environment: JSON.stringify(WX) }],
    ['both, of which the pairs say nothing', { environ: '', environment: JSON.stringify(WX) }],
    [
      'both, of which the JSON has the settings of the function alone',
      { environ: pairs(WX), environment: JSON.stringify({ WUHUA_FIELD_KEY_ID: 'test' }) },
    ],
    ['both alike', { environ: pairs(WX), environment: JSON.stringify(WX) }],
    ['pairs, where the JSON cannot be read', { environ: pairs(WX), environment: '{' }],
    ['a value with an equals sign in it beside', { environ: `WX_API_TOKEN=a=b==;${pairs(WX)}` }],
    ['a chain of functions that hands the identity on', { environ: pairs({ ...WX, TCB_SOURCE: 'wx_client,scf' }) }],
  ])('is told by %s', (_, invocation) => {
    expect(callerOf(invocation)).toEqual({ openid: 'wx-one', source: 'wx' });
  });

  it.each<[string, Invocation | null | undefined]>([
    ['there is no context', undefined],
    ['the context is null', null],
    ['the context says nothing', {}],
    ['the context is no text', { environ: 7, environment: { ...WX } }],
    ['the keys do not name the openid', { environ: pairs({ ...WX, WX_CONTEXT_KEYS: 'WX_APPID' }) }],
    ['the openid is empty', { environ: pairs({ ...WX, WX_OPENID: '' }) }],
    ['both forms are there and name two people', { environ: pairs(WX), environment: JSON.stringify({ ...WX, WX_OPENID: 'wx-two' }) }],
    ['a name is told twice in two ways', { environ: `${pairs(WX)};WX_OPENID=wx-two` }],
  ])('is nobody where %s, also when a former caller still stands in the process’s environment', (_, invocation) => {
    Object.assign(process.env, WX);
    expect(callerOf(invocation)).toEqual({ source: 'other' });
  });
});

describe('a timer', () => {
  it.each<[string, Record<string, string>]>([
    ['the trigger', TIMER],
    ['the trigger alone', { TRIGGER_SRC: 'timer' }],
    ['the source, where no trigger is told', { TCB_SOURCE: 'wx_trigger' }],
    ['the source by its other name', { SOURCE: 'timer' }],
    ['the trigger, and that nobody is anonymous', { ...TIMER, TCB_ISANONYMOUS_USER: 'false', TCB_UUID: '' }],
  ])('rings by %s', (_, names) => {
    Object.assign(process.env, WX);
    expect(timerCallOf(rung(NOW), { environ: pairs(names) }, NOW)).toEqual({ name: 'closeMonth', scheduledAt: NOW });
  });

  it.each<[string, Record<string, string>]>([
    ['nothing is told', {}],
    ['a person calls', WX],
    ['a person calls who is told beside the sign', { ...WX, ...TIMER }],
    ['a visitor of a web page calls', { TCB_UUID: 'u1', TCB_ISANONYMOUS_USER: 'true', TCB_SOURCE: 'web_client', TRIGGER_SRC: 'tcb' }],
    ['a visitor is told beside the sign', { ...TIMER, TCB_UUID: 'u1' }],
    ['a custom login calls', { ...TIMER, TCB_CUSTOM_USER_ID: 'c1' }],
    ['a server or another function calls', { TCB_SOURCE: 'scf', TRIGGER_SRC: 'tcb' }],
    ['another function calls that a timer rang', { TCB_SOURCE: 'wx_trigger,scf' }],
    ['a client is the source, whatever the trigger', { TRIGGER_SRC: 'timer', TCB_SOURCE: 'web_client' }],
    ['the trigger is another, whatever the source', { TRIGGER_SRC: 'tcb', TCB_SOURCE: 'wx_trigger' }],
  ])('does not ring where %s', (_, names) => {
    Object.assign(process.env, TIMER);
    expect(timerCallOf(rung(NOW), { environ: pairs(names) }, NOW)).toEqual({ refused: 'timersOnly' });
    delete process.env.TCB_SOURCE;
    delete process.env.TRIGGER_SRC;
  });

  it.each([null, 'Timer', {}, { Type: 'Timer' }, { Type: 'timer', TriggerName: 'closeMonth' }, { Type: 'Timer', TriggerName: 7 }])(
    'does not ring by an event of %j',
    (event) => {
      expect(timerCallOf(event, { environ: pairs(TIMER) }, NOW)).toEqual({ refused: 'timersOnly' });
    },
  );

  it.each<[string, unknown, object]>([
    ['late counts for its own moment', '2026-11-30T18:00:00Z', { scheduledAt: '2026-11-30T18:00:00.000Z' }],
    ['of a moment in China time is the same instant', '2026-12-01T08:00:00+08:00', { scheduledAt: '2026-12-01T00:00:00.000Z' }],
    ['a little ahead, as clocks differ, counts for now', '2026-12-01T01:04:59.000Z', { scheduledAt: NOW }],
    ['without a moment counts for now', undefined, { scheduledAt: NOW }],
    ['with a moment that is none counts for now', 'soon', { scheduledAt: NOW }],
    ['of a month ahead is refused', '2027-01-11T02:00:00Z', { refused: 'timeAhead' }],
    ['of 2099 is refused', '2099-01-01T00:00:00Z', { refused: 'timeAhead' }],
  ])('%s', (_, time, wanted) => {
    expect(timerCallOf(rung(time), { environ: pairs(TIMER) }, NOW)).toMatchObject(wanted);
  });
});

describe('the time left', () => {
  const LEFT = 5_000;

  it('is what the platform says', () => {
    expect(timeLeftOf({ getRemainingTimeInMillis: () => LEFT, time_limit_in_ms: 60_000 })()).toBe(LEFT);
  });

  it.each<[string, Invocation | null]>([
    ['is missing', { time_limit_in_ms: LEFT }],
    [
      'throws, as on one runtime of the platform',
      {
        time_limit_in_ms: LEFT,
        getRemainingTimeInMillis: () => {
          throw new TypeError('client.ms_elapsed is not a function');
        },
      },
    ],
    ['tells no number', { time_limit_in_ms: LEFT, getRemainingTimeInMillis: () => Number.NaN }],
    ['tells of no end', { time_limit_in_ms: LEFT, getRemainingTimeInMillis: () => Number.POSITIVE_INFINITY }],
  ])('counts down from the limit where the platform’s word %s', async (_, invocation) => {
    const left = timeLeftOf(invocation);
    const first = left();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([first <= LEFT, first > LEFT - 1000, left() < first]).toEqual([true, true, true]);
  });

  it('is never endless: without any word it is the limit that timers’ functions are deployed with', () => {
    for (const invocation of [null, undefined, {}, { time_limit_in_ms: 'long' }, { time_limit_in_ms: Number.POSITIVE_INFINITY }])
      expect(timeLeftOf(invocation)()).toBeLessThanOrEqual(LIMIT_MS);
    const rings = functionsWith(TEST_SECRETS).filter((definition) => 'timers' in definition);
    expect(rings.map(({ timeoutSeconds }) => timeoutSeconds * 1000)).toEqual([LIMIT_MS, LIMIT_MS]);
  });
});
