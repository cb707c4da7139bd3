import { KIND_NAMES } from '../../../src-shared/records/kinds';
import { endingOn, keptForOf, type EndingYear } from '../../../src-shared/records/keeping';
import { sheetKey } from '../../../src-shared/records/ids/sheets';
import type { Day } from '../../../src-shared/kernel/day';
import type { Params } from '../../../src-shared/standard/params';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';

const SHORT_KINDS: readonly string[] = KIND_NAMES.filter((name) => keptForOf(name) === 'short');

/** The years of an organisation that are about to be deleted, and of which there is something to take out before. Mostly none, and then no call. */
export const endingYearsOf = async (documents: Documents, orgId: string, at: { on: Day; params: Params }): Promise<EndingYear[]> => {
  const ending = endingOn(at.on, at.params);
  const counts = await Promise.all(
    ending.map(async ({ year, keptFor }) => {
      const ofYear = { orgId, sheets: { in: [sheetKey(orgId, year)] } };
      if (keptFor === 'long') return documents.count(COLLECTIONS.records, ofYear);
      const [points, records] = await Promise.all([
        documents.count(COLLECTIONS.points, { orgId, year }),
        documents.count(COLLECTIONS.records, { ...ofYear, type: { in: SHORT_KINDS } }),
      ]);
      return points + records;
    }),
  );
  return ending.filter((_, place) => (counts[place] ?? 0) > 0);
};
