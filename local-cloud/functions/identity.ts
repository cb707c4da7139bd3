import { appId } from '../names';

/** Who calls, as the platform knows it; a name that is absent is no user at all. */
export type Caller = { openid?: string; source: 'wx_client' | 'scf' | 'timer' | 'http' | 'server' };

/** Every name an invocation may set; the worker clears them all before the next one. */
export const identityNames = [
  'WX_CONTEXT_KEYS', 'WX_OPENID', 'WX_APPID', 'WX_UNIONID', 'WX_API_TOKEN',
  'WX_CLIENTIP', 'TCB_UUID', 'TCB_CUSTOM_USER_ID', 'TCB_ISANONYMOUS_USER', 'TCB_SOURCE', 'TRIGGER_SRC', 'LOGINTYPE',
] as const;

export const identityEnvironment = ({ openid, source }: Caller): Record<string, string> =>
  openid === undefined
    ? { TCB_SOURCE: source, ...(source === 'timer' ? { TRIGGER_SRC: 'timer' } : {}) }
    : {
        WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID',
        WX_OPENID: openid,
        WX_APPID: appId,
        TCB_SOURCE: source,
      };

/** `userInfo` in the event is the platform's word: a caller's own is replaced or, without a user, taken away. */
export const eventFor = (event: unknown, { openid }: Caller): unknown => {
  if (event !== null && event !== undefined && (typeof event !== 'object' || Array.isArray(event))) return event;
  if (openid !== undefined) return { ...event, userInfo: { openId: openid, appId } };
  if (!event || !('userInfo' in event)) return event ?? null;
  const { userInfo: _, ...rest } = event;
  return rest;
};
