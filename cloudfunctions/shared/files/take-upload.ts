import { sha256Hex } from '../../../src-shared/kernel/hash';
import type { Code } from '../../../src-shared/contract/errors';
import type { Ports } from '../ports';
import { isKeptFor, isUploadOf, keptPathOf, uploadFolderOf } from './paths';
import type { Refusing } from '../pipeline/refusal';

/** As much of a command's context as taking a file needs. */
export type Taking<C extends Code = never> = Refusing<C | 'upload.notOwn'> & {
  ports: Ports;
  openidDigest: string;
  key: string;
  who: { memberId: string };
};

/** What of a file is to be kept, once somebody has looked at its bytes. */
export type Looked = { bytes: Uint8Array; extension: string };

type Held = { fileId: string; sha256: string };

export type UploadOrder<T extends Looked> = {
  /** As the client names it. */
  fileId: string;
  /** The document that will name the file. */
  documentId: string;
  /** Files the document has already: the same content is not kept twice. */
  held?: readonly Held[];
  /** Those of them whose place the new one takes. */
  replaced?: readonly Held[];
  /** Refuses what the document cannot use; null where there is no such file. */
  look: (sent: Uint8Array | null) => T | Promise<T>;
};

export type Taken<T extends Looked> = T & { fileId: string; sha256: string; isHeld: boolean; afterwards: () => Promise<void> };

/**
 * Removes files that the function wrote for this document. A path that a client once named (of documents stored before
 * files were copied) may be another record's: it stays.
 */
export const removeKept = async ({ files, secrets }: Ports, documentId: string, fileIds: readonly string[]): Promise<void> => {
  const own = fileIds.filter((fileId) => isKeptFor(secrets.digestKey, documentId, fileId));
  if (own.length > 0) await files.remove(own);
};

/**
 * The one door for a file that a client names. Its uploader may write it anew or remove it at any time, so it is taken
 * only from the caller's own folder, and what counts is a copy that nobody but the functions can touch. `afterwards`
 * removes what was sent; sooner, and a second try would find nothing.
 */
export const takeUpload = async <T extends Looked>(
  { ports, openidDigest, key, who, refuse }: Taking,
  order: UploadOrder<T>,
): Promise<Taken<T>> => {
  const {
    files,
    secrets: { digestKey },
  } = ports;
  const { fileId: sentId, documentId } = order;
  if (!isUploadOf(uploadFolderOf(digestKey, openidDigest), sentId)) throw refuse('upload.notOwn');
  const looked = await order.look(await files.download(sentId));
  const sha256 = sha256Hex(looked.bytes);
  const twin = order.held?.find((file) => file.sha256 === sha256);
  const fileId =
    twin?.fileId ??
    (await files.upload(
      keptPathOf(digestKey, { documentId, command: [who.memberId, key], sha256, extension: looked.extension }),
      looked.bytes,
    ));
  const afterwards = async (): Promise<void> => {
    await files.remove([sentId]);
    await removeKept(
      ports,
      documentId,
      (order.replaced ?? []).map((file) => file.fileId).filter((former) => former !== fileId),
    );
  };
  return { ...looked, fileId, sha256, isHeld: twin !== undefined, afterwards };
};

/**
 * The door for a file that is only looked at: nothing of it is kept, and what was sent is gone whatever comes of it. Asked a
 * second time, there is no such file any more.
 */
export const lookAtUpload = async <T>(
  { ports: { files, secrets }, openidDigest, refuse }: Pick<Taking, 'ports' | 'openidDigest' | 'refuse'>,
  fileId: string,
  look: (sent: Uint8Array | null) => T | Promise<T>,
): Promise<T> => {
  if (!isUploadOf(uploadFolderOf(secrets.digestKey, openidDigest), fileId)) throw refuse('upload.notOwn');
  try {
    return await look(await files.download(fileId));
  } finally {
    await files.remove([fileId]);
  }
};
