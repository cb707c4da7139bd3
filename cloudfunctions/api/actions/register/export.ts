import { isOfYear, recordsOf } from '../../../shared/register/reading/find';
import { listedContent } from '../../../shared/register/reading/lines';
import { linesOfNamed, namedRecords } from '../../../shared/register/reading/linked';
import { demandKind } from '../../../shared/register/reading/load';
import { idsIn } from '../../../../src-shared/records/vocabulary/content';
import { saying } from '../../../shared/register/reading/names';
import { openStands, orgOf } from '../../../shared/register/life/roles';
import { linesOfTable, tableFile } from '../../../shared/register/reading/table';
import type { QueryHandler } from '../../../shared/pipeline/context';

const NOT_IN_A_BOOK: readonly string[] = ['voided', 'withdrawn'];

/** The register of a kind as a table, with what the caller may see; in the order of the days, as a book is kept. */
export const exportTable: QueryHandler<'register.export'> = async (context, { orgId, type, year }) => {
  const org = await orgOf(context, orgId);
  const kind = demandKind(type, org);
  const stand = await openStands(context)(org);
  await context.demand('readBranch', orgId, stand.isMember || kind.sight.includes('P'));
  const found = (await recordsOf(context, { orgId, types: [type] }))
    .filter(({ record }) => !NOT_IN_A_BOOK.includes(record.state) && (year === undefined || isOfYear(record, year)))
    .reverse();
  const named = await namedRecords(
    context,
    found.flatMap((listed) => idsIn(kind.fields, listedContent(listed), { is: 'record' }).map((entry) => entry.id)),
  );
  const table = await saying(context, (say) => {
    const titles = new Map(linesOfNamed(named, say).map((line) => [line.recordId, line.title]));
    return linesOfTable(kind, found, { say, titleOf: (recordId) => titles.get(recordId) ?? '' });
  });
  const title = `${org.name}${kind.register?.title ?? kind.name}${year === undefined ? '' : `（${year}年）`}`;
  return { fileName: `${title}.xlsx`, base64: (await tableFile(title, table)).toString('base64') };
};
