import type { IncomingMessage } from 'node:http';
import { timingSafeEqual } from 'node:crypto';
import { sign } from '@cloudbase/signature-nodejs';
import { CloudError } from '../errors';
import type { Secrets } from '../files/secrets';
import { signatureMaxAgeSeconds } from '../limits';

export type SignedRequest = { request: IncomingMessage; body: Readonly<Record<string, unknown>> };

/** Refuses a request that was not signed with this folder's key, or says more than was signed. */
export const checkSignature = ({ request, body }: SignedRequest, secrets: Secrets, moments: readonly number[]): void => {
  const given = request.headers.authorization ?? '';
  const signedHeaders = listIn(given, 'SignedHeaders');
  const signedParams = listIn(given, 'SignedParams');
  const timestamp = Number(request.headers['x-timestamp']);
  if (!given.startsWith(`TC3-HMAC-SHA256 Credential=${secrets.secretId}/`)) throw refused('unknown secret id');
  if (signedHeaders.length === 0 || !Number.isInteger(timestamp)) throw refused('not signed');
  if (moments.every((now) => Math.abs(now / 1000 - timestamp) > signatureMaxAgeSeconds)) throw refused('the signature is too old');
  const unsigned = Object.entries(body).filter(
    ([key, value]) => value !== '' && !signedParams.includes(encodeURIComponent(key.toLowerCase())),
  );
  if (unsigned.length > 0) throw refused(`not signed: ${unsigned.map(([key]) => key).join(', ')}`);
  const wanted = sign({
    secretId: secrets.secretId,
    secretKey: secrets.secretKey,
    method: (request.method ?? '').toLowerCase(),
    url: `http://${request.headers.host ?? ''}${request.url ?? ''}`,
    params: Object.fromEntries(Object.entries(body).filter(([, value]) => value !== '')),
    headers: Object.fromEntries(signedHeaders.map((name) => [name, String(request.headers[name] ?? '')])),
    withSignedParams: true,
    timestamp,
  }).authorization;
  if (!isSame(given, wanted)) throw refused('signature mismatch');
};

const listIn = (authorization: string, name: string): string[] => new RegExp(`${name}=([^,]+)`).exec(authorization)?.[1]?.split(';') ?? [];

const isSame = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const refused = (why: string): CloudError => new CloudError('SIGN_PARAM_INVALID', `The signature is refused: ${why}`);
