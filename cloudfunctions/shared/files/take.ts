import { sha256Hex } from '../../../src-shared/kernel/hash';
import { sniffImage, stripMetadata, type SniffedImage } from '../../../src-shared/kernel/image-bytes';
import type { Attachment } from '../../../src-shared/records/activity';
import { takeUpload, type Looked, type Taking, type UploadOrder } from './take-upload';
import type { Refusing } from '../pipeline/refusal';

const BYTES_MAX = 5 * 1024 * 1024;

/** `isHeld`: the document had this picture already, under another digest of the bytes as sent. */
export type TakenPhoto = { attachment: Attachment; isHeld: boolean; afterwards: () => Promise<void> };

type PhotoCode = 'record.photoUnreadable' | 'record.photoAltered';

/**
 * Looks at the bytes themselves: type, size and digest are ours to say, not the device's. What the device forgot
 * to take out (place, camera) is taken out here.
 */
const lookAt = ({ refuse }: Refusing<PhotoCode>, sent: Uint8Array | null, sha256: string): Looked & Pick<SniffedImage, 'mime'> => {
  if (sent === null || sent.length > BYTES_MAX || sniffImage(sent) === null) throw refuse('record.photoUnreadable');
  if (sha256Hex(sent) !== sha256) throw refuse('record.photoAltered');
  const bytes = stripMetadata(sent);
  const sniffed = bytes === null ? null : sniffImage(bytes);
  if (bytes === null || sniffed === null) throw refuse('record.photoUnreadable');
  return { bytes, ...sniffed };
};

type PhotoOrder = Omit<UploadOrder<Looked>, 'look'> & { sha256: string; caption?: string | undefined };

/** The one door for pictures. */
export const takePhoto = async (taking: Taking<PhotoCode>, { sha256: said, caption, ...order }: PhotoOrder): Promise<TakenPhoto> => {
  const { bytes, fileId, sha256, mime, isHeld, afterwards } = await takeUpload(taking, {
    ...order,
    look: (sent) => lookAt(taking, sent, said),
  });
  return {
    attachment: { fileId, sha256, mime, sizeBytes: bytes.length, ...(caption === undefined ? {} : { caption }) },
    isHeld,
    afterwards,
  };
};
