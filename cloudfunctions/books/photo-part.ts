import { createHash } from 'node:crypto';
import type { BookPhoto } from '../../src-shared/engines/books/block';
import { orientationOf, type Orientation } from '../../src-shared/kernel/image-orientation';
import { imageSize } from '../../src-shared/kernel/image-size';
import type { BookJob, PhotoPart } from '../../src-shared/records/jobs';
import { bookPathOf } from '../shared/files/paths';
import type { Ports } from '../shared/ports';
import { collect } from './collect';

type Taken = { photo: PhotoPart['photos'][number]; bytes: Uint8Array };

/** Null when the picture is gone or is not the one that was attached: the book then says so, and is made all the same. */
const take = async (
  ports: Ports,
  photo: BookPhoto,
): Promise<{ bytes: Uint8Array; width: number; height: number; orientation: Orientation } | null> => {
  const bytes = await ports.files.download(photo.fileId);
  const size = bytes === null ? null : imageSize(bytes);
  if (bytes === null || size === null) return null;
  return createHash('sha256').update(bytes).digest('hex') === photo.sha256 ? { bytes, ...size, orientation: orientationOf(bytes) } : null;
};

/** One step: the photos of a part, read one after the other and laid down behind each other in one file. */
export const gatherPart = async (ports: Ports, job: BookJob, photos: readonly BookPhoto[]): Promise<BookJob> => {
  const taken: Taken[] = [];
  const lost: string[] = [];
  let offset = 0;
  for (const photo of photos) {
    collect();
    const found = await take(ports, photo);
    if (found === null) lost.push(photo.sha256);
    else {
      const { bytes, width, height, orientation } = found;
      taken.push({
        bytes,
        photo: { sha256: photo.sha256, offset, sizeBytes: bytes.length, width, height, ...(orientation === 1 ? {} : { orientation }) },
      });
      offset += bytes.length;
    }
  }
  const content = Buffer.concat(taken.map(({ bytes }) => bytes));
  const fileId = await ports.files.upload(
    bookPathOf(ports.secrets.digestKey, [job._id, createHash('sha256').update(content).digest('hex')], 'part'),
    content,
  );
  return {
    ...job,
    parts: [...job.parts, { fileId, photos: taken.map(({ photo }) => photo) }],
    lost: [...job.lost, ...lost],
    leftovers: [...job.leftovers, fileId],
  };
};
