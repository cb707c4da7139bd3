import { TestClock } from '../../../local-cloud/clock';
import { type FunctionDefinition, startLocalCloud } from '../../../local-cloud/start';
import type { LocalCloud } from '../../../local-cloud/start';
import { endClouds, fixtureCloud, temporaryFolder } from '../fixtures/cloud';

afterEach(endClouds);

const nightly = (...timers: { name: string; cron: string }[]): FunctionDefinition[] => [
  { name: 'nightly', timeoutSeconds: 20, environment: {}, timers },
];

const monthly = { name: 'month-close', cron: '0 0 2 1 * * *' };
const daily = { name: 'day', cron: '0 0 1 * * * *' };

const runs = (cloud: LocalCloud): string[] =>
  cloud.database.all('runs').map(({ TriggerName, Time }) => `${String(TriggerName)} ${String(Time)}`);

describe('the timers of a cloud', () => {
  it('ring in order as the clock passes 2026-12-01 in China, each at its own moment and without a user', async () => {
    const clock = new TestClock('2026-11-30T00:00:00.000Z');
    const cloud = await fixtureCloud({ clock, functions: nightly(monthly, daily) });
    await clock.set('2026-12-01T00:00:00.000Z');
    expect(runs(cloud)).toEqual(['day 2026-11-30T17:00:00.000Z', 'month-close 2026-11-30T18:00:00.000Z']);
    expect(cloud.database.all('runs')).toEqual([
      expect.objectContaining({ Type: 'Timer', now: '2026-11-30T17:00:00.000Z', user: null }),
      expect.objectContaining({ Type: 'Timer', now: '2026-11-30T18:00:00.000Z', user: null }),
    ]);
    expect(clock.now()).toBe(Date.parse('2026-12-01T00:00:00.000Z'));
  });

  it('missed while the cloud was off run at the next start, oldest first, each once', async () => {
    const dataDir = temporaryFolder();
    const functions = nightly(monthly, { name: 'week', cron: '0 0 9 * * 1 *' });
    const first = await fixtureCloud({ dataDir, functions, clock: new TestClock('2026-11-24T00:00:00.000Z') });
    await first.close();
    const second = await fixtureCloud({ dataDir, functions, clock: new TestClock('2026-12-08T00:00:00.000Z') });
    await second.settled();
    const missed = ['week 2026-11-30T01:00:00.000Z', 'month-close 2026-11-30T18:00:00.000Z', 'week 2026-12-07T01:00:00.000Z'];
    expect(runs(second)).toEqual(missed);
    await second.close();
    const third = await fixtureCloud({ dataDir, functions, clock: new TestClock('2026-12-08T00:00:00.000Z') });
    await third.settled();
    expect(runs(third)).toEqual(missed);
  });

  it('missed for very long run at most forty times', async () => {
    const dataDir = temporaryFolder();
    const functions = nightly(daily);
    await (await fixtureCloud({ dataDir, functions, clock: new TestClock('2026-01-01T00:00:00.000Z') })).close();
    const cloud = await fixtureCloud({ dataDir, functions, clock: new TestClock('2026-11-24T00:00:00.000Z') });
    await cloud.settled();
    expect(runs(cloud)).toHaveLength(40);
    expect(runs(cloud).at(-1)).toBe('day 2026-11-23T17:00:00.000Z');
  });

  it('that fail are logged and do not hold up the others', async () => {
    const lines: string[] = [];
    const clock = new TestClock('2026-11-24T00:00:00.000Z');
    const functions = nightly({ name: 'faulty', cron: '0 0 1 * * * *' }, { name: 'after', cron: '0 0 1 * * * *' });
    const cloud = await fixtureCloud({ clock, functions, log: (line) => lines.push(line) });
    await clock.advance(86_400_000);
    expect(runs(cloud).map((run) => run.split(' ')[0])).toEqual(['faulty', 'after']);
    expect(lines).toEqual([expect.stringContaining('nightly/faulty')]);
  });

  it('ring by themselves on the computer’s own clock', async () => {
    const cloud = await fixtureCloud({ functions: nightly({ name: 'second', cron: '* * * * * * *' }) });
    while (cloud.database.all('runs').length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(runs(cloud)[0]).toMatch(/^second /);
  });

  it('run by hand, at the moment asked for', async () => {
    const cloud = await fixtureCloud({ functions: nightly(monthly) });
    expect(await cloud.runTimer('nightly', 'month-close', '2026-12-01T02:00:00+08:00')).toBe('month-close');
    expect(runs(cloud)).toEqual(['month-close 2026-11-30T18:00:00.000Z']);
  });

  it('with a wrong expression keep the cloud from starting, and leave the folder free', async () => {
    const dataDir = temporaryFolder();
    await expect(
      startLocalCloud({ dataDir, functionsDir: __dirname, functions: nightly({ name: 'x', cron: '* * *' }), collections: [] }),
    ).rejects.toMatchObject({ code: 'INVALID_CRON' });
    await fixtureCloud({ dataDir });
  });
});
