import { endClouds, fixtureCloud } from '../fixtures/cloud';

afterEach(endClouds);

describe('what a function may not do', () => {
  it('runs no longer than its limit, and the next call finds a fresh instance', async () => {
    const cloud = await fixtureCloud();
    await expect(cloud.call('misbehave', { deed: 'hang' })).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' });
    expect(await cloud.call('misbehave', { deed: 'fine' })).toBe('fine');
  });

  it('is stopped even when it never yields', async () => {
    const cloud = await fixtureCloud();
    await expect(cloud.call('misbehave', { deed: 'spin' })).rejects.toMatchObject({ code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' });
  });

  it('fails its caller, with the reason, when it throws or exits', async () => {
    const cloud = await fixtureCloud();
    await expect(cloud.call('misbehave', { deed: 'throw' })).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
      message: expect.stringContaining('on purpose'),
    });
    await expect(cloud.call('misbehave', { deed: 'exit' })).rejects.toMatchObject({ code: 'FUNCTIONS_EXECUTE_FAIL' });
    expect(await cloud.call('misbehave', { deed: 'fine' })).toBe('fine');
  });

  it('replies up to 6 MB and no more', async () => {
    const cloud = await fixtureCloud();
    const limit = 6 * 1024 * 1024 - 2;
    expect(await cloud.call('misbehave', { deed: 'large', bytes: limit })).toHaveLength(limit);
    await expect(cloud.call('misbehave', { deed: 'large', bytes: limit + 1 })).rejects.toThrow('body size is too long');
  });

  it('is asked with up to 100 KB of text and no more', async () => {
    const cloud = await fixtureCloud();
    const filled = (bytes: number): { deed: string; fill: string } => ({
      deed: 'fine',
      fill: 'x'.repeat(bytes - JSON.stringify({ deed: 'fine', fill: '' }).length),
    });
    expect(await cloud.call('misbehave', filled(100 * 1024))).toBe('fine');
    await expect(cloud.call('misbehave', filled(100 * 1024 + 1))).rejects.toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' });
    const big = { verb: 'ask', name: 'misbehave', data: { deed: 'fine' } };
    expect(await cloud.call('notes', big)).toMatchObject({ ok: true, value: 'fine' });
  });

  it('is refused by name when there is none such', async () => {
    const cloud = await fixtureCloud();
    await expect(cloud.call('missing', {})).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
    await expect(cloud.call('../who', {})).rejects.toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
  });

  it('waits for its turn when all instances are busy', async () => {
    const cloud = await fixtureCloud({ functions: [{ name: 'who', timeoutSeconds: 20, instances: 1, environment: {} }] });
    const seen = await Promise.all(['a', 'b', 'c'].map((openid) => cloud.call('who', { waitMs: 5 }, { openid })));
    expect(seen).toMatchObject([{ openId: 'a' }, { openId: 'b' }, { openId: 'c' }]);
  });
});
