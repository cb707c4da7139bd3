import { sha256Hex } from '../../../src-shared/kernel/hash';
import { sniffImage, stripMetadata, type SniffedImage } from '../../../src-shared/kernel/image-bytes';
import { Problem } from '../../../src-shared/kernel/problem';
import type { Attachment } from '../../../src-shared/records/activity';
import type { Ports } from '../ports';

const BYTES_MAX = 5 * 1024 * 1024;

/** `leftover`: the file as the device sent it, to be removed once the clean one is stored; sooner, and a second try would find nothing. */
export type TakenPhoto = { attachment: Attachment; leftover: string[] };

const pathOf = (recordId: string, sha256: string, { extension }: SniffedImage): string =>
  `photos/${recordId.replace(/[^A-Za-z0-9-]/g, '-')}/${sha256}.${extension}`;

/**
 * Looks at the bytes themselves: type, size and digest are ours to say, not the device's. What the device forgot
 * to take out (place, camera) is taken out here.
 */
export const takePhoto = async (
  ports: Ports,
  order: { recordId: string; fileId: string; sha256: string; caption?: string | undefined },
): Promise<TakenPhoto> => {
  const bytes = await ports.files.download(order.fileId);
  if (bytes === null || bytes.length > BYTES_MAX || sniffImage(bytes) === null) throw new Problem('record.photoUnreadable');
  if (sha256Hex(bytes) !== order.sha256) throw new Problem('record.photoAltered');
  const clean = stripMetadata(bytes);
  const sniffed = clean === null ? null : sniffImage(clean);
  if (clean === null || sniffed === null) throw new Problem('record.photoUnreadable');
  const sha256 = sha256Hex(clean);
  const isClean = sha256 === order.sha256;
  const fileId = isClean ? order.fileId : await ports.files.upload(pathOf(order.recordId, sha256, sniffed), clean);
  return {
    attachment: {
      fileId,
      sha256,
      mime: sniffed.mime,
      sizeBytes: clean.length,
      ...(order.caption === undefined ? {} : { caption: order.caption }),
    },
    leftover: isClean ? [] : [order.fileId],
  };
};
