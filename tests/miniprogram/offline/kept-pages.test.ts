import { forgetKeptPages, keptCall } from '@/features/offline/kept-pages';
import { keepPhoneKey } from '@/features/offline/device-key';
import { cutOff, noteReached } from '@/features/offline/reach';
import type { Reply } from '@/api/reply';
import { resetPlatform } from '../mocks/taro';

const key = { memberId: 'm5', name: '陈思齐', deviceKeyId: '0123456789abcdef', deviceKey: 'k'.repeat(64) };
const came = (words: string) => (): Promise<Reply<{ words: string }>> => Promise.resolve({ ok: true, data: { words } });
const failed = (code: 'common.network' | 'common.forbidden' | 'common.notFound') => (): Promise<Reply<{ words: string }>> =>
  Promise.resolve({ ok: false, error: { code } });

beforeEach(() => {
  resetPlatform();
  noteReached();
  keepPhoneKey(key);
});

describe('a page that was read once', () => {
  it('is there without a network, is said to be old, and gives way to what comes next', async () => {
    await keptCall('home', came('first'));
    expect(await keptCall('home', failed('common.network'))).toEqual({ ok: true, data: { words: 'first' } });
    expect(cutOff()).toBe(true);
    expect(await keptCall('home', came('second'))).toEqual({ ok: true, data: { words: 'second' } });
    expect(cutOff()).toBe(false);
    expect(await keptCall('home', failed('common.network'), ({ words }) => ({ words: `${words}, of now` }))).toEqual({
      ok: true,
      data: { words: 'second, of now' },
    });
  });

  it('does not stand in the way of a refusal, nor for another page or another person', async () => {
    await keptCall('home', came('first'));
    expect(await keptCall('home', failed('common.forbidden'))).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
    expect(await keptCall('other', failed('common.network'))).toMatchObject({ ok: false, error: { code: 'common.network' } });
    keepPhoneKey({ ...key, memberId: 'm6' });
    expect(await keptCall('home', failed('common.network'))).toMatchObject({ ok: false, error: { code: 'common.network' } });
  });

  it('is one of the last dozen, and is gone when the person leaves this phone', async () => {
    for (let number = 0; number < 14; number += 1) await keptCall(`page${number}`, came(`${number}`));
    expect(await keptCall('page0', failed('common.network'))).toMatchObject({ ok: false, error: { code: 'common.network' } });
    expect(await keptCall('page13', failed('common.network'))).toMatchObject({ ok: true });
    forgetKeptPages();
    expect(await keptCall('page13', failed('common.network'))).toMatchObject({ ok: false, error: { code: 'common.network' } });
  });
});
