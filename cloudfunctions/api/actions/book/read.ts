import { taken } from '../../../shared/ports/opened';
import type { MadeBook } from '../../../../src-shared/contract/book';
import { checkValueOf } from '../../../../src-shared/kernel/check-value';
import { heldOf, unconfirmedOf } from '../../../../src-shared/engines/books/facts';
import { photosOf } from '../../../../src-shared/engines/books/record-book';
import { keepingOf } from '../../../../src-shared/records/keeping';
import { valueOn } from '../../../../src-shared/standard/params/value-on';
import { numbersInForce } from '../../../shared/score/pack';
import { yearOf } from '../../../../src-shared/kernel/period';
import { refusal } from '../../../shared/pipeline/refusal';
import { BOOK_NAMES } from '../../../../src-shared/records/kinds/book';
import type { Content } from '../../../../src-shared/records/kinds';
import type { BookJob } from '../../../../src-shared/records/jobs';
import { bookJobsOf, workOf } from '../../../shared/books/job';
import { activitiesOfYear, recordsOfYear } from '../../../shared/books/sources';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { headOf } from '../../../shared/ledger/seal';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';
import { sheetKey } from '../../../../src-shared/records/ids/sheets';
import { bookMakingId } from '../../../../src-shared/records/ids/records';

const booksOf = async (context: BoundContext, orgId: string, year: string): Promise<{ _id: string; content: Content<'book'> }[]> => {
  const stored = await context.ports.documents.find(COLLECTIONS.records, { orgId, type: 'book', sheets: { in: [sheetKey(orgId, year)] } });
  return stored
    .map((document) => taken('record', document) as unknown as { _id: string; content: Content<'book'> })
    .sort((a, b) => b.content.making - a.content.making);
};

const viewOf = (orgId: string, { _id, content }: { _id: string; content: Content<'book'> }, jobs: readonly BookJob[]): MadeBook => {
  const { bookKind, year, making, madeOn, sourceCount, photoCount = 0, headSeq, checkValue } = content;
  const job = jobs.find((entry) => entry._id === bookMakingId({ orgId, year, making }));
  return {
    bookId: _id,
    bookKind,
    madeOn,
    sourceCount,
    photoCount,
    ...(headSeq === undefined ? {} : { headSeq }),
    ...(checkValue === undefined ? {} : { checkValue }),
    files: (job?.files ?? []).filter((file) => file.bookKind === bookKind).map(({ format, sizeBytes }) => ({ format, sizeBytes })),
  };
};

export const read: QueryHandler<'book.read'> = async (context, { orgId, year: asked }) => {
  const thisYear = yearOf(context.today);
  const year = asked ?? thisYear;
  const { documents } = context.ports;
  const branch = await context.roster.branch(orgId);
  if (branch === null) throw refusal('common.notFound');
  const [jobs, books, activities, records, head, params] = await Promise.all([
    bookJobsOf(documents, orgId, year),
    booksOf(context, orgId, year),
    activitiesOfYear(documents, orgId, year),
    recordsOfYear(documents, orgId, year),
    headOf(documents, orgId),
    numbersInForce(documents),
  ]);
  const first = Number(yearOf(branch.branch.foundedOn));
  const latest = BOOK_NAMES.flatMap((bookKind) => books.find((book) => book.content.bookKind === bookKind) ?? []);
  // The last making alone is told: that it runs, or that it did not come to its end.
  const work = jobs[0] === undefined || jobs[0].state === 'done' ? undefined : workOf(jobs[0]);
  return {
    orgId,
    orgName: branch.branch.name,
    year,
    today: context.today,
    // As far back as anything is kept, with the year that is about to go.
    years: Array.from({ length: valueOn(params.keepYears, context.today) + 2 }, (_, back) => Number(thisYear) - back)
      .filter((some) => some >= first)
      .map(String),
    now: {
      held: heldOf({ activities }).length,
      unconfirmed: unconfirmedOf({ activities, madeAt: context.nowAt }).length,
      photos: photosOf({ activities }).length,
      contacts: records.filter((record) => record.type === 'massContact').length,
    },
    books: latest.map((book) => viewOf(orgId, book, jobs)),
    ...(work === undefined ? {} : { work }),
    ...(head === null ? {} : { chain: { seq: head.seq, checkValue: checkValueOf(head.hash), at: head.at } }),
    keeping: keepingOf(year, 'long', { params, on: context.today }),
    mayMake: context.has('plan', branch.branch),
  };
};
