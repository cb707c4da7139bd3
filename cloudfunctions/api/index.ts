import { handlers } from './actions';
import { serve, type Reply } from './pipeline';
import { cloudbasePorts, MissingSecret, openidOfCaller } from '../shared/adapters/cloudbase/ports';
import type { Ports } from '../shared/ports';
import { requestIdOf, requestOf } from './request';

let ports: Ports | undefined;

/** The one RPC function. Identity comes from the platform's environment; whatever the event says of a person is not looked at. */
export const main = async (event: unknown, invocation: { request_id?: string; requestId?: string }): Promise<Reply> => {
  const requestId = requestIdOf(invocation);
  try {
    ports ??= cloudbasePorts();
  } catch (error) {
    if (!(error instanceof MissingSecret)) throw error;
    console.error(error.message);
    return { ok: false, error: { code: 'common.internal', reason: { message: error.message }, requestId } };
  }
  return serve(ports, handlers, { openid: openidOfCaller(), event: requestOf(event), requestId });
};
