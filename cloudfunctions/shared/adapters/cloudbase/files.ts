import { createReadStream } from 'node:fs';
import type { CloudBase } from '@cloudbase/node-sdk';
import type { Files } from '../../ports';

const LINK_SECONDS = 600;

const wordsOf = (error: unknown): string => {
  const { code, message } =
    typeof error === 'object' && error !== null ? (error as { code?: unknown; message?: unknown }) : { message: error };
  return `${String(code ?? '')} ${String(message ?? '')}`;
};

/** Not there, or an id that can be of no file of ours: both are for the caller the same. */
const isMissing = (error: unknown): boolean => /NONEXIST|NOT_?FOUND|not exist|404|INVALID_PARAM/i.test(wordsOf(error));

/** The files port on CloudBase storage. */
export const cloudbaseFiles = (app: CloudBase): Files => ({
  download: async (fileId) => {
    try {
      const answer = await app.downloadFile({ fileID: fileId });
      return answer.fileContent === undefined ? null : new Uint8Array(answer.fileContent as Buffer);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  upload: async (path, bytes) => (await app.uploadFile({ cloudPath: path, fileContent: Buffer.from(bytes) })).fileID,
  uploadFrom: async (path, localPath) => (await app.uploadFile({ cloudPath: path, fileContent: createReadStream(localPath) })).fileID,
  links: async (fileIds) => {
    if (fileIds.length === 0) return new Map();
    const answer = await app.getTempFileURL({ fileList: fileIds.map((fileID) => ({ fileID, maxAge: LINK_SECONDS })) });
    return new Map(answer.fileList.map((file: { fileID: string; tempFileURL: string }) => [file.fileID, file.tempFileURL]));
  },
  remove: async (fileIds) => {
    if (fileIds.length > 0) await app.deleteFile({ fileList: [...fileIds] });
  },
});
