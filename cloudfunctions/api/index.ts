import { handlers } from './actions';
import { serve, unconfigured, type Reply } from '../shared/pipeline/pipeline';
import { callerOf, type Invocation } from '../shared/adapters/cloudbase/invocation';
import { cloudbasePorts, MissingSecret } from '../shared/adapters/cloudbase/ports';
import type { Ports } from '../shared/ports';
import { requestIdOf, requestOf } from '../shared/pipeline/request';

let ports: Ports | undefined;

/** The one RPC function. Identity comes from the platform's word for this invocation; whatever the event says of a person is not looked at. */
export const main = async (event: unknown, invocation: Invocation): Promise<Reply> => {
  const requestId = requestIdOf(invocation);
  try {
    ports ??= cloudbasePorts();
  } catch (error) {
    if (!(error instanceof MissingSecret)) throw error;
    return unconfigured(error.message, requestId);
  }
  return serve(ports, handlers, { openid: callerOf(invocation).openid, event: requestOf(event), requestId });
};
