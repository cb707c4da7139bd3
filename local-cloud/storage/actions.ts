import { CloudError } from '../errors';
import { checkedCloudPath, cloudPathOf, fileIdOf } from './cloud-path';
import type { FileStore } from './file-store';
import type { Links } from './links';

export type StorageParts = { files: FileStore; links: Links; baseUrl: () => string };

type Body = Readonly<Record<string, unknown>>;

/** Answers the SDK's `storage.*` requests. */
export const storageAction = async (parts: StorageParts, action: string, body: Body): Promise<Record<string, unknown>> => {
  switch (action) {
    case 'storage.getUploadMetadata':
      return { data: uploadMetadata(parts, body.path) };
    case 'storage.batchGetDownloadUrl':
      return { data: { download_list: await Promise.all(list(body.file_list).map((entry) => download(parts, entry))) } };
    case 'storage.batchDeleteFile':
      return { data: { delete_list: await Promise.all(list(body.fileid_list).map((fileId) => remove(parts, fileId))) } };
    default:
      throw new CloudError('INVALID_ACTION', `本地云不支持 ${action}`);
  }
};

const uploadMetadata = ({ links, baseUrl }: StorageParts, given: unknown): Record<string, string> => {
  const cloudPath = checkedCloudPath(given);
  const fileId = fileIdOf(cloudPath);
  return { url: baseUrl() + links.make('put', cloudPath), token: 'local', authorization: 'local', fileId, cosFileId: fileId };
};

const download = async ({ files, links, baseUrl }: StorageParts, entry: unknown): Promise<Record<string, unknown>> => {
  const { fileid, max_age } = (typeof entry === 'object' && entry !== null ? entry : {}) as { fileid?: unknown; max_age?: unknown };
  const cloudPath = cloudPathOf(fileid);
  if (!(await files.has(cloudPath))) return { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '' };
  return { code: 'SUCCESS', fileID: fileid, tempFileURL: baseUrl() + links.make('get', cloudPath, Number(max_age)) };
};

const remove = async ({ files }: StorageParts, fileId: unknown): Promise<Record<string, unknown>> => ({
  fileID: fileId,
  code: (await files.remove(cloudPathOf(fileId))) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
});

const list = (value: unknown): readonly unknown[] => {
  if (!Array.isArray(value) || value.length === 0 || value.length > 50) {
    throw new CloudError('INVALID_PARAM', 'The list of files must have 1 to 50 entries');
  }
  return value;
};
