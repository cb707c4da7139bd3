import { taken } from '../ports/opened';
import type { BookWork } from '../../../src-shared/contract/book';
import type { BookJob } from '../../../src-shared/records/jobs';
import { refusal } from '../pipeline/refusal';
import { BOOK_NAMES, type BookKind } from '../../../src-shared/records/kinds/book';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import { bookMakingId } from '../../../src-shared/records/ids/records';

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
  return taken('bookJob', stored);
};

/** The makings of a branch and year, the latest first. */
export const bookJobsOf = async (documents: Documents, orgId: string, ofYear: string): Promise<BookJob[]> => {
  const stored = await documents.find(COLLECTIONS.jobs, { orgId, year: ofYear, type: 'bookJob' });
  return stored.map((document) => taken('bookJob', document)).sort((a, b) => b.making - a.making);
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
