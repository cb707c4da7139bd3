import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { BookText } from '../../src-shared/engines/books/block';
import type { BookKind } from '../../src-shared/records/kinds/book';
import type { BookJob, MadeFile } from '../../src-shared/records/jobs';
import { bookPathOf } from '../shared/files/paths';
import type { Ports } from '../shared/ports';
import { collect } from './collect';
import { documentOf } from './docx/document';
import { ZipFile } from './zip-file';

const MEDIA = 'word/media/';
const CONTENT_TYPES = '[Content_Types].xml';

/** Places of pictures in the file, by the digest that stands in for them. */
const placesOf = (entries: Readonly<Record<string, Uint8Array>>): Map<string, string[]> => {
  const places = new Map<string, string[]>();
  for (const [name, bytes] of Object.entries(entries)) {
    if (!name.startsWith(MEDIA) || bytes.length !== 64) continue;
    const sha256 = strFromU8(bytes);
    places.set(sha256, [...(places.get(sha256) ?? []), name]);
  }
  return places;
};

/** One part after the other is read, and each of its pictures is written as it is: a JPEG does not get smaller. */
const addPhotos = async (
  ports: Ports,
  zip: ZipFile,
  { parts, places }: { parts: BookJob['parts']; places: ReadonlyMap<string, string[]> },
): Promise<void> => {
  for (const part of parts) {
    collect();
    const bytes = await ports.files.download(part.fileId);
    if (bytes === null) throw new Error(`The part ${part.fileId} is gone.`);
    for (const { sha256, offset, sizeBytes } of part.photos) {
      for (const name of places.get(sha256) ?? []) zip.add(name, bytes.subarray(offset, offset + sizeBytes), { isStored: true });
    }
  }
};

const writeBook = async (
  ports: Ports,
  zip: ZipFile,
  made: { text: BookText; branchName: string; parts: BookJob['parts'] },
): Promise<number> => {
  const photos = new Map(made.parts.flatMap((part) => part.photos.map(({ sha256, ...photo }) => [sha256, photo] as const)));
  const bare = await documentOf(made.text, { branchName: made.branchName, photos });
  collect();
  const entries = unzipSync(bare);
  const places = placesOf(entries);
  const standIns = new Set([...places.values()].flat());
  const names = Object.keys(entries).filter((name) => !standIns.has(name));
  for (const name of [CONTENT_TYPES, ...names.filter((other) => other !== CONTENT_TYPES)]) zip.add(name, entries[name] ?? new Uint8Array());
  await addPhotos(ports, zip, { parts: made.parts, places });
  return zip.finish();
};

export type ToBind = { bookKind: BookKind; text: BookText; branchName: string; job: BookJob; parts: BookJob['parts'] };

/**
 * Where a file of a making is kept; making it again writes the same place, and nobody can lay a file there before. Latin letters only: the SDK puts the path
 * into a header of the upload, which takes no others. The page gives it its name.
 */
export const filePathOf = ({ secrets }: Ports, job: BookJob, { bookKind, format }: Pick<MadeFile, 'bookKind' | 'format'>): string =>
  bookPathOf(secrets.digestKey, [job._id, bookKind], format);

/** A `.docx` with its photos, written on the function's own disk and sent to storage from there. */
export const bind = async (ports: Ports, { bookKind, text, branchName, job, parts }: ToBind): Promise<MadeFile> => {
  const place = path.join(os.tmpdir(), `book-${ports.randomHex(8)}.docx`);
  const zip = new ZipFile(place);
  try {
    const sizeBytes = await writeBook(ports, zip, { text, branchName, parts });
    return {
      bookKind,
      format: 'docx',
      fileId: await ports.files.uploadFrom(filePathOf(ports, job, { bookKind, format: 'docx' }), place),
      sizeBytes,
    };
  } finally {
    zip.close();
    rmSync(place, { force: true });
  }
};
