import { endingOn, type EndingYear } from '../../../src-shared/records/keeping';
import { sheetKey } from '../../../src-shared/records/ids/sheets';
import type { Day } from '../../../src-shared/kernel/day';
import type { Params } from '../../../src-shared/standard/params';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';

/** The years of an organisation that are about to be deleted, and of which there is something to take out before. Mostly none, and then no call. */
export const endingYearsOf = async (documents: Documents, orgId: string, at: { on: Day; params: Params }): Promise<EndingYear[]> => {
  const ending = endingOn(at.on, at.params);
  const counts = await Promise.all(
    ending.map(({ year, keptFor }) =>
      keptFor === 'short'
        ? documents.count(COLLECTIONS.points, { orgId, year })
        : documents.count(COLLECTIONS.records, { orgId, sheets: { in: [sheetKey(orgId, year)] } }),
    ),
  );
  return ending.filter((_, at) => (counts[at] ?? 0) > 0);
};
