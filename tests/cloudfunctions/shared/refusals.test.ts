import { serve } from '../../../cloudfunctions/shared/pipeline/pipeline';
import { refuseAny, type Problem } from '../../../cloudfunctions/shared/pipeline/problem';
import { Newer } from '../../../src-shared/kernel/versions';
import type { Ports } from '../../../cloudfunctions/shared/ports';

/** A sign-in needs neither roster nor database before its handler begins. */
const refusing = async (problem: Problem | Newer) => {
  const logged: string[] = [];
  const ports = {
    now: () => '2026-11-24T01:00:00.000Z',
    secrets: { digestKey: 'test-digest-key' },
    log: ({ message }: { message: string }) => logged.push(message),
  } as unknown as Ports;
  const event = { v: 1, action: 'attendance.signIn', input: { ticket: 'any', mode: 'online' } };
  const handlers = { 'attendance.signIn': () => Promise.reject(problem) };
  return { reply: await serve(ports, handlers, { openid: 'wx:any', event, requestId: 'r-1' }), logged };
};

describe('what a handler refuses with', () => {
  it('reaches the caller with its reason when the contract declares it', async () => {
    const reason = { until: '2026-11-24T01:05:00.000Z', seconds: 300 };
    expect(await refusing(refuseAny('attendance.paused', { reason }))).toEqual({
      reply: { ok: false, error: { code: 'attendance.paused', reason, requestId: 'r-1' } },
      logged: [],
    });
  });

  it('reaches the caller when any action may refuse with it', async () => {
    expect((await refusing(refuseAny('common.busy'))).reply).toEqual({ ok: false, error: { code: 'common.busy', requestId: 'r-1' } });
  });

  it('says that a newer program stored what this one was asked for', async () => {
    expect(await refusing(new Newer())).toEqual({ reply: { ok: false, error: { code: 'common.newer', requestId: 'r-1' } }, logged: [] });
  });

  it('is a fault of ours, logged and told apart, when the contract does not declare it', async () => {
    const { reply, logged } = await refusing(refuseAny('poll.closed'));
    const message = 'attendance.signIn refused with poll.closed, which its contract does not declare.';
    expect(reply).toEqual({ ok: false, error: { code: 'common.internal', reason: { message }, requestId: 'r-1' } });
    expect(logged).toEqual([expect.stringContaining(message)]);
  });

  it('is a fault of ours when its reason is not what the catalogue says', async () => {
    const { reply, logged } = await refusing(refuseAny('attendance.paused', { reason: { until: 'soon', seconds: 300 } }));
    expect(reply).toMatchObject({
      error: { code: 'common.internal', reason: { message: expect.stringContaining('attendance.paused') as string } },
    });
    expect(logged).toHaveLength(1);
  });
});
