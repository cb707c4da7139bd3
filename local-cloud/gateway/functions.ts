import { CloudError } from '../errors';
import type { FunctionPool } from '../functions/pool';
import { callTextMaxBytes } from '../limits';
import { readBody } from './body';
import { type Exchange, notFound, send, sendJson } from './respond';

/** A client's call: the body is the event, the reply is the function's result itself. */
export const answerCall = async (pool: FunctionPool, exchange: Exchange, openid: string | undefined): Promise<void> => {
  const name = exchange.url.pathname.slice('/functions/'.length);
  if (exchange.request.method !== 'POST') return notFound(exchange);
  // The platform lets no client call without a user; only what is public is answered.
  if (openid === undefined && pool.definition(name)?.isPublicHttp !== true) throw new CloudError('UNAUTHENTICATED', '请先登录');
  const eventText = (await readBody(exchange.request, callTextMaxBytes)).toString('utf8');
  const { result } = await pool.call(name, eventText, { openid, source: openid === undefined ? 'http' : 'wx_client' });
  sendJson(exchange, 200, result);
};

/** The platform's HTTP access: the event is the request, the result is the response, and there is no user. */
export const answerHttp = async (pool: FunctionPool, exchange: Exchange): Promise<void> => {
  const { request, url } = exchange;
  const [, name = '', ...rest] = url.pathname.slice(1).split('/');
  if (pool.definition(name)?.isPublicHttp !== true) return notFound(exchange);
  const { cookie: _, authorization: __, ...headers } = request.headers;
  const event = {
    httpMethod: request.method,
    path: `/${rest.join('/')}`,
    queryStringParameters: Object.fromEntries(url.searchParams),
    headers,
    body: (await readBody(request, callTextMaxBytes)).toString('utf8'),
    isBase64Encoded: false,
  };
  const { result } = await pool.call(name, JSON.stringify(event), { source: 'http' });
  sendIntegration(exchange, result);
};

const sendIntegration = (exchange: Exchange, result: unknown): void => {
  const reply = (typeof result === 'object' && result !== null ? result : {}) as Record<string, unknown>;
  if (typeof reply.statusCode !== 'number') return sendJson(exchange, 200, result);
  const headers = Object.entries((reply.headers ?? {}) as Record<string, unknown>).map(([name, value]) => [
    name.toLowerCase(),
    String(value),
  ]);
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? '');
  const body = reply.isBase64Encoded === true ? Buffer.from(text, 'base64') : text;
  send(exchange, reply.statusCode, { body, headers: Object.fromEntries(headers) as Record<string, string> });
};
