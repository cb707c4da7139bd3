// Work of the night destroys ballots, forgets what was promised to be forgotten and freezes months. It is done when the
// platform's timer rings, and only for a moment that has come; whoever else sends the same event is refused.
import { closeOctober, openOctober } from '../trust/month-close';
import type { TestCloud } from './harness';
import { IDS } from './small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await openOctober();
}, 60_000);
afterEach(() => college.close());

const timer = (name: string, time: string): unknown => ({ Type: 'Timer', TriggerName: name, Time: time });
const JOBS = ['closeMonth', 'endNotices', 'keepSheets', 'destroyBallots', 'forget', 'checkStored', 'digest'];
const PAST = '2026-11-10T18:00:00.000Z';
const COLLECTIONS = ['points', 'records', 'polls', 'jobs', 'keys', 'findings', 'settings', 'digests'];
const everything = (): string => JSON.stringify(COLLECTIONS.map((name) => college.cloud.database.all(name)));
const bound = { openid: `wx-of-${IDS.admin}` };

describe('the event of a timer', () => {
  it.each([
    ['a visitor of a web page', { uuid: 'visitor-1' }],
    ['a server or another function', {}],
    ['a member', bound],
  ])('from %s is refused by nightly, whatever the job, and changes nothing', async (_, who) => {
    const before = everything();
    for (const name of JOBS)
      for (const time of [PAST, '2099-01-01T00:00:00.000Z'])
        expect(await college.cloud.call('nightly', timer(name, time), who)).toEqual({ refused: 'nightly.timersOnly' });
    expect(everything()).toBe(before);
  });

  it('from anybody is refused by books', async () => {
    for (const who of [{ uuid: 'visitor-1' }, {}])
      expect(await college.cloud.call('books', timer('finishBooks', PAST), who)).toEqual({ refused: 'books.timersOnly' });
    expect(await college.cloud.call('books', timer('finishBooks', PAST), bound)).toMatchObject({
      ok: false,
      error: { code: 'common.badInput' },
    });
  });

  it('from the platform itself, for a moment that has not come, is refused: no month is frozen ahead', async () => {
    const before = everything();
    for (const name of JOBS)
      for (const time of ['2027-01-10T18:00:00.000Z', '2099-01-01T00:00:00.000Z'])
        expect(await college.cloud.runTimer('nightly', name, time)).toEqual({ refused: 'nightly.timeAhead' });
    expect(await college.cloud.runTimer('books', 'finishBooks', '2099-01-01T00:00:00.000Z')).toEqual({ refused: 'books.timeAhead' });
    expect(everything()).toBe(before);
  });
});

describe('on a warm instance that has just answered somebody', () => {
  it('the timers ring all the same: the former caller is not theirs', async () => {
    await college.cloud.call('nightly', {}, bound);
    expect(await closeOctober(college)).toMatchObject({ closed: 3 });
    await college.cloud.call('books', {}, bound);
    expect(await college.cloud.runTimer('books', 'finishBooks')).toEqual({ finished: 0, left: 0 });
  });

  it('a caller without identity is nobody: not the member before, not the timer before', async () => {
    const ask = (who: { openid?: string; uuid?: string }): Promise<unknown> =>
      college.cloud.call('api', { v: 1, action: 'session.read', input: {} }, who);
    expect(await ask(bound)).toMatchObject({ ok: true });
    for (const who of [{}, { uuid: 'visitor-1' }]) expect(await ask(who)).toMatchObject({ ok: false, error: { code: 'common.notBound' } });
    await closeOctober(college);
    expect(await college.cloud.call('nightly', timer('forget', PAST), {})).toEqual({ refused: 'nightly.timersOnly' });
  });
});
