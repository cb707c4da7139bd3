import { appId } from '../names';

/** Who calls, as the platform knows it; a name that is absent is no user at all. `uuid`: a visitor of a web page, without WeChat. */
export type Caller = { openid?: string; uuid?: string; source: 'wx_client' | 'web_client' | 'scf' | 'timer' | 'http' | 'server' };

/** What the platform tells a function of one invocation, in its context. */
export const identityEnvironment = ({ openid, uuid, source }: Caller): Record<string, string> => {
  if (openid !== undefined)
    return { WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_OPENID: openid, WX_APPID: appId, TCB_SOURCE: source, TRIGGER_SRC: 'tcb' };
  if (uuid !== undefined)
    return { TCB_UUID: uuid, TCB_ISANONYMOUS_USER: 'true', LOGINTYPE: 'ANONYMOUS', TCB_SOURCE: source, TRIGGER_SRC: 'tcb' };
  return { TCB_SOURCE: source, TRIGGER_SRC: source === 'timer' ? 'timer' : 'tcb' };
};

/** `userInfo` in the event is the platform's word: a caller's own is replaced or, without a user, taken away. */
export const eventFor = (event: unknown, { openid }: Caller): unknown => {
  if (event !== null && event !== undefined && (typeof event !== 'object' || Array.isArray(event))) return event;
  if (openid !== undefined) return { ...event, userInfo: { openId: openid, appId } };
  if (!event || !('userInfo' in event)) return event ?? null;
  const { userInfo: _, ...rest } = event;
  return rest;
};
