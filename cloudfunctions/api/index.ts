import { handlers } from './actions';
import { serve, type Reply } from './pipeline';
import { cloudbasePorts, MissingSecret, openidOfCaller } from '../shared/adapters/cloudbase/ports';
import type { Ports } from '../shared/ports';

let ports: Ports | undefined;

const NO_RIGHTS_GIVEN = /[^A-Za-z0-9-]/g;

/** The one RPC function. Identity comes from the platform's environment; whatever the event says of a person is not looked at. */
export const main = async (event: unknown, invocation: { request_id?: string; requestId?: string }): Promise<Reply> => {
  const requestId = String(invocation?.request_id ?? invocation?.requestId ?? 'unknown').replace(NO_RIGHTS_GIVEN, '').slice(0, 64) || 'unknown';
  try {
    ports ??= cloudbasePorts();
  } catch (error) {
    if (!(error instanceof MissingSecret)) throw error;
    console.error(error.message);
    return { ok: false, error: { code: 'common.internal', reason: { message: error.message }, requestId } };
  }
  // The platform adds `userInfo` to the event of a client's call; it is no part of a request.
  const request = typeof event === 'object' && event !== null ? Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'userInfo')) : event;
  return serve(ports, handlers, { openid: openidOfCaller(), event: request, requestId });
};
