import { CloudError } from '../errors';
import { functionUploadMaxBytes, uploadMaxBytes } from '../limits';
import { checkedCloudPath, decodedPath } from '../storage/cloud-path';
import type { FileStore } from '../storage/file-store';
import type { Links } from '../storage/links';
import { readBody } from './body';
import { isShown, mediaType } from './media-types';
import { type Exchange, notFound, send, sendJson } from './respond';

export type FileParts = { files: FileStore; links: Links };

/** Opens a signed address: GET reads the file, PUT is how the SDK uploads it. Without a good signature there is nothing here. */
export const answerFile = async ({ files, links }: FileParts, exchange: Exchange): Promise<void> => {
  const { request, url } = exchange;
  const cloudPath = decodedPath(url.pathname.slice('/files/'.length));
  if (request.method === 'PUT') return putFile({ files, links }, exchange, cloudPath);
  if (request.method !== 'GET' && request.method !== 'HEAD') return notFound(exchange);
  if (cloudPath === undefined || !links.isOpen('get', cloudPath, url.searchParams)) return refuse(exchange);
  const bytes = await files.get(cloudPath);
  if (!bytes) return notFound(exchange);
  send(exchange, 200, {
    body: bytes,
    headers: {
      'content-type': mediaType(cloudPath),
      'content-disposition': `${isShown(cloudPath) ? 'inline' : 'attachment'}; filename*=UTF-8''${fileName(cloudPath)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    },
  });
};

/** A client’s upload, `x-cloud-path` says where to. */
export const answerUpload = async ({ files }: FileParts, exchange: Exchange, openid: string): Promise<void> => {
  const cloudPath = checkedCloudPath(headerPath(exchange.request.headers['x-cloud-path']));
  const bytes = await readBody(exchange.request, uploadMaxBytes, 'STORAGE_FILE_TOO_LARGE');
  sendJson(exchange, 200, { fileID: await files.put(cloudPath, bytes, openid) });
};

const refuse = (exchange: Exchange): void => sendJson(exchange, 403, { code: 'STORAGE_SIGN_INVALID', message: '链接不对，或已过期' });

const putFile = async ({ files, links }: FileParts, exchange: Exchange, cloudPath: string | undefined): Promise<void> => {
  try {
    if (cloudPath === undefined || !links.isOpen('put', cloudPath, exchange.url.searchParams))
      throw new CloudError('SignatureDoesNotMatch', 'refused');
    await files.put(cloudPath, await readBody(exchange.request, functionUploadMaxBytes, 'EntityTooLarge'));
    send(exchange, 200, {});
  } catch (error) {
    const code = error instanceof CloudError ? error.code : 'InternalError';
    send(exchange, 200, { body: storageError(code), headers: { 'content-type': 'application/xml' } });
  }
};

/** The object storage behind the platform answers in XML, and the SDK reads these four. */
const storageError = (code: string): string =>
  `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${code}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;

const fileName = (cloudPath: string): string =>
  encodeURIComponent(cloudPath.split('/').at(-1) ?? '').replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const headerPath = (header: string | string[] | undefined): string => {
  try {
    return decodeURIComponent(String(header ?? ''));
  } catch {
    return '';
  }
};
