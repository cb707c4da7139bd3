import { bookFormat, type BookWork } from '../../../src-shared/contract/book';
import { at, count, id, rev, year } from '../../../src-shared/kernel/fields';
import { refusal } from '../pipeline/refusal';
import { z } from '../../../src-shared/kernel/schema';
import { BOOK_NAMES, type BookKind } from '../../../src-shared/records/kinds/book';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import { bookMakingId } from '../../../src-shared/records/ids/records';

const fileId = z.string().check(z.maxLength(300));
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Photos of a part lie in its file one behind the other, as they are. */
export const photoPart = z.strictObject({
  fileId,
  photos: z.array(z.strictObject({ sha256, offset: count, sizeBytes: count, width: count, height: count })),
});
export type PhotoPart = z.infer<typeof photoPart>;

export const madeFile = z.strictObject({
  bookKind: z.enum(BOOK_NAMES as [BookKind, ...BookKind[]]),
  format: bookFormat,
  fileId,
  sizeBytes: count,
});
export type MadeFile = z.infer<typeof madeFile>;

/**
 * 任务 `books:{orgId}:{year}:{making}`: how far the books of a branch and year are. Each step puts files into storage
 * and then moves this document once; a step that died in between is done again and nothing is doubled.
 */
export const bookJob = z.strictObject({
  _id: id,
  type: z.literal('bookJob'),
  state: z.enum(['running', 'done', 'failed']),
  orgId: id,
  year,
  making: count,
  startedBy: id,
  startedAt: at,
  updatedAt: at,
  rev,
  /** Everything the books are made of, frozen in the first step. */
  gathered: z.optional(z.strictObject({ fileId, photoParts: count })),
  parts: z.array(photoPart),
  /** Photos that are no longer in storage, or not what they were. */
  lost: z.array(sha256),
  files: z.array(madeFile),
  /** How often the present step went wrong. */
  failures: count,
  /** Files of steps, to be removed once all is done. */
  leftovers: z.array(fileId),
});
export type BookJob = z.infer<typeof bookJob>;

/** Gathering, the two sign-in books and the record book itself, besides the parts with photos. */
const STEPS_BESIDES_PHOTOS = 4;

const hasBook = ({ files }: BookJob, bookKind: BookKind): boolean => files.some((file) => file.bookKind === bookKind);

export const workOf = (job: BookJob): BookWork => ({
  jobId: job._id,
  year: job.year,
  state: job.state,
  done: (job.gathered === undefined ? 0 : 1) + job.parts.length + BOOK_NAMES.filter((bookKind) => hasBook(job, bookKind)).length,
  total: job.gathered === undefined ? 0 : STEPS_BESIDES_PHOTOS + job.gathered.photoParts,
});

export const readBookJob = async (documents: Documents, jobId: string): Promise<BookJob> => {
  const stored = await documents.get(COLLECTIONS.jobs, jobId);
  if (stored === null || stored.type !== 'bookJob') throw refusal('common.notFound');
  return bookJob.parse(stored);
};

/** The makings of a branch and year, the latest first. */
export const bookJobsOf = async (documents: Documents, orgId: string, ofYear: string): Promise<BookJob[]> => {
  const stored = await documents.find(COLLECTIONS.jobs, { orgId, year: ofYear, type: 'bookJob' });
  return stored.map((document) => bookJob.parse(document)).sort((a, b) => b.making - a.making);
};

export const newBookJob = (order: { orgId: string; year: string; making: number; by: string; nowAt: string }): BookJob => ({
  _id: bookMakingId(order),
  type: 'bookJob',
  state: 'running',
  orgId: order.orgId,
  year: order.year,
  making: order.making,
  startedBy: order.by,
  startedAt: order.nowAt,
  updatedAt: order.nowAt,
  rev: 0,
  parts: [],
  lost: [],
  files: [],
  failures: 0,
  leftovers: [],
});
