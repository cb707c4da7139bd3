import { isOfYear, recordsOf } from '../../../shared/register/reading/find';
import { isInABook, tablesOf } from '../../../shared/register/reading/books';
import { demandKind } from '../../../shared/register/reading/load';
import { openStands, orgOf } from '../../../shared/register/life/roles';
import { tableFile } from '../../../shared/register/reading/table';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** The register of a kind as a table, with what the caller may see; in the order of the days, as a book is kept. */
export const exportTable: QueryHandler<'register.export'> = async (context, { orgId, type, year }) => {
  const org = await orgOf(context, orgId);
  const kind = demandKind(type, org);
  const stand = await openStands(context)(org);
  await context.demand('readBranch', orgId, stand.isMember || kind.sight.includes('P'));
  const found = (await recordsOf(context, { orgId, types: [type] }))
    .filter((listed) => isInABook(listed) && (year === undefined || isOfYear(listed.record, year)))
    .reverse();
  const [only] = await tablesOf(context, [kind], found);
  if (only === undefined) throw new Error('No table of the kind');
  const title = `${org.name}${kind.register?.title ?? kind.name}${year === undefined ? '' : `（${year}年）`}`;
  return { fileName: `${title}.xlsx`, base64: (await tableFile(title, only.table)).toString('base64') };
};
