import { taken } from '../ports/opened';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import { sheetKey } from '../../../src-shared/records/ids/sheets';

const DECIDED: readonly string[] = ['decided', 'appealed', 'answered'];

/** The people in whose case of the year it was decided to look at 不合格 in the appraisal. It is said beside them and never filled in. */
export const suggestedOf = async (
  { ports }: { ports: { documents: Documents } },
  orgId: string,
  year: string,
): Promise<ReadonlySet<string>> => {
  const stored = await ports.documents.find(COLLECTIONS.records, { orgId, type: 'memberCase', sheets: { in: [sheetKey(orgId, year)] } });
  const cases = stored
    .map((document) => taken('record', document))
    .filter((record) => DECIDED.includes(record.state) && record.content.decision === 'suggestUnqualified');
  return new Set(cases.map((record) => String(record.content.memberId)));
};
