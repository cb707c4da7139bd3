import { sha256Hex } from '../../src-shared/kernel/hash';
import type { BookPhoto } from '../../src-shared/engines/books/block';
import type { BookFacts } from '../../src-shared/engines/books/facts';
import { photosOf } from '../../src-shared/engines/books/record-book';
import { dayOfInstant } from '../../src-shared/kernel/day';
import { refusal } from '../shared/pipeline/refusal';
import type { BookJob } from '../../src-shared/records/jobs';
import { activitiesOfYear, recordsOfYear } from '../shared/books/sources';
import { bookPathOf } from '../shared/files/paths';
import { headOf } from '../shared/ledger/seal';
import type { Ports } from '../shared/ports';
import { openRoster } from '../shared/roster/roster-store';

/** What the later steps need, as it was at one moment: what is entered while the book is made stands in the next one. */
export type Frozen = { facts: BookFacts; photoParts: BookPhoto[][] };

const PART_MOST = { photos: 12, bytes: 2_500_000 };

/** Photos in parts that one step can move and hold in memory. A part is never empty, however large its first picture. */
export const partsOfPhotos = (photos: readonly (BookPhoto & { sizeBytes: number })[]): BookPhoto[][] => {
  const parts: BookPhoto[][] = [];
  let bytes = 0;
  for (const { sizeBytes, ...photo } of photos) {
    const last = parts[parts.length - 1];
    if (last === undefined || last.length >= PART_MOST.photos || bytes + sizeBytes > PART_MOST.bytes) {
      parts.push([photo]);
      bytes = sizeBytes;
    } else {
      last.push(photo);
      bytes += sizeBytes;
    }
  }
  return parts;
};

const factsOf = async (ports: Ports, { orgId, year }: BookJob): Promise<BookFacts> => {
  const roster = await openRoster(ports.documents);
  const madeAt = ports.now();
  const [found, activities, records, head] = await Promise.all([
    roster.branch(orgId),
    activitiesOfYear(ports.documents, orgId, year),
    recordsOfYear(ports.documents, orgId, year),
    headOf(ports.documents, orgId),
  ]);
  if (found === null) throw refusal('common.notFound');
  return {
    ...found,
    collegeName: roster.pointer.collegeName,
    year,
    madeAt,
    madeOn: dayOfInstant(madeAt),
    activities,
    records,
    head: head === null ? null : { seq: head.seq, hash: head.hash, at: head.at },
  };
};

/** The first step: everything is read once and laid down as one file. Its name follows from its content, so that two at once cannot mix. */
export const gather = async (ports: Ports, job: BookJob): Promise<BookJob> => {
  const facts = await factsOf(ports, job);
  const sizes = new Map(
    facts.activities.flatMap((activity) => activity.attachments.map((photo) => [photo.sha256, photo.sizeBytes] as const)),
  );
  // Word opens JPEG and PNG; of another picture the book says so in words.
  const printable = photosOf(facts).filter((photo) => photo.mime !== 'image/webp');
  const frozen: Frozen = {
    facts,
    photoParts: partsOfPhotos(printable.map((photo) => ({ ...photo, sizeBytes: sizes.get(photo.sha256) ?? 0 }))),
  };
  const bytes = Buffer.from(JSON.stringify(frozen), 'utf8');
  const fileId = await ports.files.upload(bookPathOf(ports.secrets.digestKey, [job._id, sha256Hex(bytes)], 'json'), bytes);
  return { ...job, gathered: { fileId, photoParts: frozen.photoParts.length }, leftovers: [...job.leftovers, fileId] };
};

/** What the first step laid down. */
export const readFrozen = async (ports: Ports, job: BookJob): Promise<Frozen> => {
  const bytes = job.gathered === undefined ? null : await ports.files.download(job.gathered.fileId);
  if (bytes === null) throw new Error(`${job._id} has lost what it gathered.`);
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as Frozen;
};
