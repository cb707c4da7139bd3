import { TestClock } from '../../../local-cloud/clock';
import { endClouds, fixtureCloud } from '../fixtures/cloud';

afterEach(endClouds);

type Seen = { openId?: string; hasOpenidInEnvironment: boolean; inContext: string | null; event: Record<string, unknown> | null };

describe('who calls a function', () => {
  it('is told by the context, and by event.userInfo as the platform puts it', async () => {
    const cloud = await fixtureCloud();
    const seen = (await cloud.call('who', { a: 1, userInfo: { openId: 'forged' } }, { openid: 'real' })) as Seen;
    expect(seen).toMatchObject({ openId: 'real', inContext: 'real', event: { a: 1, userInfo: { openId: 'real' } } });
  });

  it('is nobody in the context without a user, even right after somebody and with a forged userInfo', async () => {
    const cloud = await fixtureCloud();
    await cloud.call('who', {}, { openid: 'somebody' });
    const seen = (await cloud.call('who', { a: 1, userInfo: { openId: 'forged' } })) as Seen;
    expect(seen).toMatchObject({ inContext: null, event: { a: 1 } });
    expect(seen.event).not.toHaveProperty('userInfo');
  });

  it('stays in the process’s environment after the call, as on the platform: a function that reads it there takes one for another', async () => {
    const cloud = await fixtureCloud();
    expect(await cloud.call('who', {})).toMatchObject({ hasOpenidInEnvironment: false });
    await cloud.call('who', {}, { openid: 'somebody' });
    expect(await cloud.call('who', {})).toMatchObject({ hasOpenidInEnvironment: true, openId: 'somebody', inContext: null });
  });

  it('is kept apart from others who call at the same time', async () => {
    const cloud = await fixtureCloud();
    const openids = Array.from({ length: 10 }, (_, at) => `person-${at}`);
    const seen = (await Promise.all(openids.map((openid) => cloud.call('who', { waitMs: 20 }, { openid })))) as Seen[];
    expect(seen.map(({ openId }) => openId)).toEqual(openids);
    expect(seen.map(({ inContext }) => inContext)).toEqual(openids);
  });

  it('is not handed on when one function calls another, and the bill counts both', async () => {
    const cloud = await fixtureCloud();
    const { result, billed } = await cloud.callBilled(
      'notes',
      { verb: 'ask', name: 'who', data: { userInfo: { openId: 'forged' } } },
      { openid: 'real' },
    );
    expect(result).toMatchObject({ ok: true, value: { hasOpenidInEnvironment: false, event: {} } });
    expect(billed).toEqual({ invocations: 2, database: 0, storage: 0 });
  });

  it('gets an event of null when it sent null', async () => {
    const cloud = await fixtureCloud();
    expect(await cloud.call('who', null)).toMatchObject({ event: null });
    expect(await cloud.call('who', null, { openid: 'real' })).toMatchObject({ event: { userInfo: { openId: 'real' } } });
  });
});

describe('what a function finds around it', () => {
  it('is its own settings and the cloud, nothing of this computer', async () => {
    const cloud = await fixtureCloud();
    expect(await cloud.call('who', {})).toMatchObject({ setting: 'given', isHomeVisible: false });
  });

  it('is the moment of the test clock, also after it moved', async () => {
    const clock = new TestClock('2026-11-24T01:00:00.000Z');
    const cloud = await fixtureCloud({ clock });
    expect(await cloud.call('who', {})).toMatchObject({ now: '2026-11-24T01:00:00.000Z', nowAgain: clock.now(), isDate: true });
    await clock.advance(90_000);
    expect(await cloud.call('who', {})).toMatchObject({ now: '2026-11-24T01:01:30.000Z' });
    expect(await cloud.call('notes', { verb: 'add', id: 'at-this-moment' })).toMatchObject({ ok: true });
  });
});
