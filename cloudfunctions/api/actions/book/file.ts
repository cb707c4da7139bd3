import { taken } from '../../../shared/ports/opened';
import { refusal } from '../../../shared/pipeline/refusal';
import { BOOK_KINDS } from '../../../../src-shared/records/kinds/book';
import type { Content } from '../../../../src-shared/records/kinds';
import { readBookJob } from '../../../shared/books/job';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { bookMakingId } from '../../../../src-shared/records/ids/records';

export const file: QueryHandler<'book.file'> = async (context, { bookId, format }) => {
  const stored = await context.ports.documents.get(COLLECTIONS.records, bookId);
  if (stored === null || stored.type !== 'book') throw refusal('common.notFound');
  const record = taken('record', stored);
  const org = await context.demand('oversee', record.orgId);
  const content = record.content as Content<'book'>;
  const job = await readBookJob(context.ports.documents, bookMakingId({ orgId: record.orgId, year: content.year, making: content.making }));
  const found = job.files.find((entry) => entry.bookKind === content.bookKind && entry.format === format);
  const url = found === undefined ? undefined : (await context.ports.files.links([found.fileId])).get(found.fileId);
  if (url === undefined || url === '') throw context.refuse('book.fileGone');
  return { fileName: `${org.name}${BOOK_KINDS[content.bookKind]}（${content.year}年）.${format}`, url };
};
