import type { IncomingMessage, ServerResponse } from 'node:http';
import { CloudError } from '../errors';

export type Exchange = { request: IncomingMessage; response: ServerResponse; url: URL };

type Headers = Readonly<Record<string, string>>;

const everywhere: Headers = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: then a browser hides the origin of our own forms too, and they would be refused.
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
};

/** Scripts come from this cloud only, or are named by their digest. */
export const contentPolicy = (scriptDigests: readonly string[] = []): string =>
  [
    "default-src 'self'",
    `script-src ${["'self'", ...scriptDigests.map((digest) => `'sha256-${digest}'`)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob: data:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');

export const send = (
  { request, response }: Exchange,
  status: number,
  { body = '', headers = {} }: { body?: string | Buffer; headers?: Headers },
): void => {
  response.writeHead(status, { 'cache-control': 'no-store', ...everywhere, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
};

export const sendJson = (exchange: Exchange, status: number, value: unknown): void =>
  send(exchange, status, { body: JSON.stringify(value), headers: { 'content-type': 'application/json; charset=utf-8' } });

export const sendHtml = (exchange: Exchange, html: string, scriptDigests: readonly string[] = []): void =>
  send(exchange, 200, {
    body: html,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': contentPolicy(scriptDigests) },
  });

export const redirect = (exchange: Exchange, location: string, headers: Headers = {}): void =>
  send(exchange, 303, { headers: { ...headers, location } });

export const notFound = (exchange: Exchange): void => sendJson(exchange, 404, { code: 'NOT_FOUND', message: '没有这个地址' });

const statuses: Readonly<Record<string, number>> = {
  INVALID_PARAM: 400,
  STORAGE_PATH_INVALID: 400,
  UNAUTHENTICATED: 401,
  STORAGE_EXCEED_AUTHORITY: 403,
  FUNCTION_NOT_FOUND: 404,
  EXCEED_MAX_PAYLOAD_SIZE: 413,
  STORAGE_FILE_TOO_LARGE: 413,
  FUNCTIONS_EXECUTE_FAIL: 502,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: 504,
};

export const sendError = (exchange: Exchange, error: unknown): void => {
  const isKnown = error instanceof CloudError;
  const code = isKnown ? error.code : 'SYS_ERR';
  sendJson(exchange, statuses[code] ?? 500, { code, message: error instanceof Error ? error.message : String(error) });
};
