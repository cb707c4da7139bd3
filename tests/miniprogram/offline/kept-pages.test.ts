import { forgetKeptPages, keptCall } from '@/features/offline/kept-pages';
import { keepPhoneKey } from '@/features/offline/device-key';
import { cutOff, noteReached } from '@/features/offline/reach';
import type { Out } from '@shared/contract';
import type { ReplyTo } from '@/api/reply';
import { resetPlatform } from '../mocks/taro';

const key = { memberId: 'm5', name: '陈思齐', deviceKeyId: '0123456789abcdef', deviceKey: 'k'.repeat(64) };
type Home = Out<'home.read'>;
/** A page of which only its title is looked at. */
const titled = (title: string): Home => ({ title }) as unknown as Home;
const came = (title: string) => (): Promise<ReplyTo<'home.read'>> => Promise.resolve({ ok: true, data: titled(title) });
const failed = (code: 'common.network' | 'common.forbidden' | 'common.notFound') => (): Promise<ReplyTo<'home.read'>> =>
  Promise.resolve({ ok: false, error: { code } });

const HOME = ['home.read', 'o1'] as const;

beforeEach(() => {
  resetPlatform();
  noteReached();
  keepPhoneKey(key);
});

describe('a page that was read once', () => {
  it('is there without a network, is said to be old, and gives way to what comes next', async () => {
    await keptCall(HOME, came('first'));
    expect(await keptCall(HOME, failed('common.network'))).toEqual({ ok: true, data: titled('first') });
    expect(cutOff()).toBe(true);
    expect(await keptCall(HOME, came('second'))).toEqual({ ok: true, data: titled('second') });
    expect(cutOff()).toBe(false);
    expect(await keptCall(HOME, failed('common.network'), (page) => ({ ...page, orgId: 'of now' }))).toEqual({
      ok: true,
      data: { ...titled('second'), orgId: 'of now' },
    });
  });

  it('does not stand in the way of a refusal, nor for another page or another person', async () => {
    await keptCall(HOME, came('first'));
    expect(await keptCall(HOME, failed('common.forbidden'))).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
    expect(await keptCall(['home.read', 'other'], failed('common.network'))).toMatchObject({
      ok: false,
      error: { code: 'common.network' },
    });
    keepPhoneKey({ ...key, memberId: 'm6' });
    expect(await keptCall(HOME, failed('common.network'))).toMatchObject({ ok: false, error: { code: 'common.network' } });
  });

  it('is one of the last dozen, and is gone when the person leaves this phone', async () => {
    for (let number = 0; number < 14; number += 1) await keptCall(['home.read', `page${number}`], came(`${number}`));
    expect(await keptCall(['home.read', 'page0'], failed('common.network'))).toMatchObject({
      ok: false,
      error: { code: 'common.network' },
    });
    expect(await keptCall(['home.read', 'page13'], failed('common.network'))).toMatchObject({ ok: true });
    forgetKeptPages();
    expect(await keptCall(['home.read', 'page13'], failed('common.network'))).toMatchObject({
      ok: false,
      error: { code: 'common.network' },
    });
  });
});
