import { randomUUID } from 'node:crypto';
import { type AdminParts, answerAdmin, lostReply } from '../admin/actions';
import { checkSignature } from '../admin/signature';
import type { Clock } from '../clock';
import { CloudError } from '../errors';
import type { Secrets } from '../files/secrets';
import { adminBodyMaxBytes } from '../limits';
import { readBody } from './body';
import { type Exchange, notFound, sendJson } from './respond';

export type AdminGate = { parts: AdminParts; secrets: Secrets; clock: Clock; log: (line: string) => void };

/** The one address the SDK speaks to; a refusal is a reply with a code, as the platform's is. */
export const answerAdminRequest = async (gate: AdminGate, exchange: Exchange): Promise<void> => {
  if (exchange.request.method !== 'POST') return notFound(exchange);
  const requestId = randomUUID();
  try {
    const body = parse(await readBody(exchange.request, adminBodyMaxBytes));
    // A script outside may sign by the computer's clock while this cloud stands on a test's.
    checkSignature({ request: exchange.request, body }, gate.secrets, [gate.clock.now(), Date.now()]);
    const [, , instanceId] = exchange.url.pathname.split('/');
    const reply = await answerAdmin(gate.parts, { action: String(body.action), body, instanceId });
    if (reply === lostReply) exchange.request.socket.destroy();
    else sendJson(exchange, 200, { requestId, ...reply });
  } catch (error) {
    if (!(error instanceof CloudError))
      gate.log(`本地云内部错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const code = error instanceof CloudError ? error.code : 'SYS_ERR';
    sendJson(exchange, 200, { code, message: error instanceof Error ? error.message : String(error), requestId });
  }
};

const parse = (bytes: Buffer): Record<string, unknown> => {
  try {
    const body: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Falls through to the one refusal.
  }
  throw new CloudError('INVALID_PARAM', 'The body must be a JSON object');
};
