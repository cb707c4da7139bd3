import { AREA_WORDS } from '../../../../src-shared/records/vocabulary/kind';
import { sheetKeysWithOpen } from '../../../../src-shared/records/ids/sheets';
import { isInABook, tablesOf } from '../../../shared/register/reading/books';
import { isOfYear, kindsAt, recordsOf } from '../../../shared/register/reading/find';
import { openStands, orgOf } from '../../../shared/register/life/roles';
import { tablesFile, type Table } from '../../../shared/register/reading/table';
import type { QueryHandler } from '../../../shared/pipeline/context';

type Counted = Awaited<ReturnType<typeof tablesOf>>[number] & { records: number };

/** Says of every book how much is in it: one without an entry has no sheet, and that it has none is to be read too. */
const contents = (books: readonly Counted[]): Table => ({
  headings: ['序号', '方面', '登记簿', '几条'],
  widths: [8, 20, 30, 12],
  lines: books.map(({ kind, records }, at) => [
    at + 1,
    AREA_WORDS[kind.area],
    kind.register?.title ?? kind.name,
    records === 0 ? '没有' : records,
  ]),
});

/** Every register of an organisation and year in one file: a sheet of contents, and one for each kind that has something. */
export const exportAll: QueryHandler<'register.exportAll'> = async (context, { orgId, year }) => {
  const org = await orgOf(context, orgId);
  const stand = await openStands(context)(org);
  await context.demand('readBranch', orgId, stand.isMember);
  const found = (await recordsOf(context, { orgId, sheets: sheetKeysWithOpen(orgId, [year]) }))
    .filter((listed) => isInABook(listed) && isOfYear(listed.record, year))
    .reverse();
  const kinds = kindsAt(stand, org.kind);
  const books = (await tablesOf(context, kinds, found)).map((book) => ({
    ...book,
    records: found.filter(({ record }) => record.type === book.kind.type).length,
  }));
  const title = `${org.name}登记簿（${year}年）`;
  const file = await tablesFile([
    { sheet: '目录', title, table: contents(books) },
    ...books
      .filter(({ records }) => records > 0)
      .map(({ kind, table }) => ({ sheet: kind.name, title: `${org.name}${kind.register?.title ?? kind.name}（${year}年）`, table })),
  ]);
  return { fileName: `${title}.xlsx`, base64: file.toString('base64') };
};
