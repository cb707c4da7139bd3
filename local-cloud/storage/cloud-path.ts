import { CloudError } from '../errors';
import { bucket } from '../names';

const maxLength = 850;

/** Refuses a path that is empty, climbs, or could mean two things. */
export const checkedCloudPath = (cloudPath: unknown): string => {
  const path = typeof cloudPath === 'string' ? cloudPath : '';
  const segments = path.split('/');
  const isWrong =
    path.length === 0 ||
    path.length > maxLength ||
    /[\\\u0000-\u001f\u007f]/.test(path) ||
    segments.some((segment) => segment === '' || segment === '.' || segment === '..');
  if (isWrong) throw new CloudError('STORAGE_PATH_INVALID', `不是一个可用的云端路径：${JSON.stringify(cloudPath)}`);
  return path;
};

export const fileIdOf = (cloudPath: string): string => bucket + cloudPath;

export const cloudPathOf = (fileId: unknown): string => {
  if (typeof fileId !== 'string' || !fileId.startsWith(bucket)) {
    throw new CloudError('INVALID_PARAM', `不是这个环境的文件：${JSON.stringify(fileId)}`);
  }
  return checkedCloudPath(fileId.slice(bucket.length));
};

/** In an address a path is plain letters, for the SDK encodes the address once more before it uses it. */
export const encodedPath = (cloudPath: string): string => Buffer.from(cloudPath).toString('base64url');

/** The path in an address, or nothing where it cannot be read. */
export const decodedPath = (encoded: string): string | undefined => {
  try {
    return checkedCloudPath(Buffer.from(encoded, 'base64url').toString());
  } catch {
    return undefined;
  }
};
