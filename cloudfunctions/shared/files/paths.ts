import { createHmac } from 'node:crypto';

/** Nobody without the environment's key can say where such a file lies, so nobody can lay one there before the function does. */
const keyed = (digestKey: string, parts: readonly string[]): string =>
  createHmac('sha256', digestKey).update(JSON.stringify(parts)).digest('hex').slice(0, 40);

const pathOf = (fileId: string): string => /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1] ?? '';

/** Of the device's making: a random part, so that no two uploads meet, and none of the signs the platform treats apart. */
const UPLOAD_NAME = /^[A-Za-z0-9_-]{16,64}\.[a-z0-9]{1,5}$/;

/** Where a WeChat puts what it sends. Only this WeChat is told its folder, and only from it is anything taken of this WeChat. */
export const uploadFolderOf = (digestKey: string, openidDigest: string): string =>
  `uploads/${keyed(digestKey, ['uploader', openidDigest])}/`;

export const isUploadOf = (folder: string, fileId: string): boolean => {
  const path = pathOf(fileId);
  return path.startsWith(folder) && UPLOAD_NAME.test(path.slice(folder.length));
};

const keptFolderOf = (digestKey: string, documentId: string): string => `kept/${keyed(digestKey, ['kept', documentId])}/`;

/**
 * Where the function keeps a file for one document. A command repeated writes the same place; another command never
 * does, so that what removes a former file cannot hit a later one with the same content.
 */
export const keptPathOf = (
  digestKey: string,
  file: { documentId: string; command: readonly string[]; sha256: string; extension: string },
): string =>
  `${keptFolderOf(digestKey, file.documentId)}${keyed(digestKey, ['file', file.documentId, ...file.command, file.sha256])}.${file.extension}`;

/** Whether the function itself wrote this file for this very document. Files named before there was a place of its own are not. */
export const isKeptFor = (digestKey: string, documentId: string, fileId: string): boolean =>
  pathOf(fileId).startsWith(keptFolderOf(digestKey, documentId));

/** Where the makings of a book lie: the same for the same parts. */
export const bookPathOf = (digestKey: string, parts: readonly string[], extension: string): string =>
  `books/${keyed(digestKey, ['book', ...parts])}.${extension}`;
