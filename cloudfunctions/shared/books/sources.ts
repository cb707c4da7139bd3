import { taken } from '../ports/opened';
import { BOOK_SOURCES } from '../../../src-shared/engines/books/facts';
import { yearOf, type Year } from '../../../src-shared/kernel/period';
import type { Activity } from '../../../src-shared/records/activity';
import type { AnyContent } from '../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { kindOf } from '../../../src-shared/records/kinds';
import { COLLECTIONS } from '../ports/collections';
import type { Documents } from '../ports/documents';
import { withoutSecrets } from '../register/life/secrets';
import { openSheetKey, sheetKey } from '../../../src-shared/records/ids/sheets';

/** The activities of a branch in a calendar year, with their texts; a joint one stands in the books of each branch that took part. */
export const activitiesOfYear = async (documents: Documents, orgId: string, year: Year): Promise<Activity[]> => {
  const stored = await documents.find(COLLECTIONS.records, { type: 'activity', sheets: { in: [sheetKey(orgId, year)] } });
  return stored.map((document) => taken('activity', document)).filter((found) => yearOf(found.day) === year);
};

/** Of a talk its day; of everything else what is not secret. */
const printed = (record: StoredRecord): StoredRecord => {
  const kind = kindOf(record.type);
  if (record.type === 'heartTalk') return { ...record, memberIds: [], content: { day: record.content.day } };
  return { ...record, content: kind === undefined ? {} : withoutSecrets(kind.fields, record.content as AnyContent) };
};

/** The records of a branch that stand in the books of a year. */
export const recordsOfYear = async (documents: Documents, orgId: string, year: Year): Promise<StoredRecord[]> => {
  const stored = await documents.find(
    COLLECTIONS.records,
    { orgId, type: { in: BOOK_SOURCES }, sheets: { in: [sheetKey(orgId, year), openSheetKey(orgId)] } },
    { without: ['reasons'] },
  );
  return stored.map((document) => printed(taken('record', document)));
};
