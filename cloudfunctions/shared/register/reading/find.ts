import type { Stand } from '../../../../src-shared/rights/register';
import { mayEnter, seesAny, sightOf } from '../../../../src-shared/rights/register';
import type { Year } from '../../../../src-shared/kernel/period';
import type { Kind } from '../../../../src-shared/records/vocabulary/kind';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { KIND_NAMES, kindOf } from '../../../../src-shared/records/kinds';
import type { OrgKind } from '../../../../src-shared/records/org';
import { COLLECTIONS } from '../../ports/collections';
import type { Where } from '../../ports/documents';
import { listedIn, newestFirst, type Listed } from './lines';
import type { Asking } from '../../pipeline/context';
import { mayLookAt, type Look } from '../../../../src-shared/rights/sight';
import { openSheetKey, yearOfSheetKey } from '../../../../src-shared/records/ids/sheets';

/** Records of an organisation's books that the caller may look at, newest first. */
export const recordsOf = async (
  asking: Asking,
  asked: { orgId: string; types?: readonly string[]; sheets?: readonly string[] },
  look: Look = mayLookAt,
): Promise<Listed[]> => {
  const where: Where = {
    orgId: asked.orgId,
    type: { in: asked.types ?? KIND_NAMES },
    ...(asked.sheets === undefined ? {} : { sheets: { in: asked.sheets } }),
  };
  const stored = await asking.ports.documents.find(COLLECTIONS.records, where, { without: ['attachments', 'reasons'] });
  return (await listedIn(asking, stored, look)).sort((one, other) => newestFirst(one.record, other.record));
};

const yearsIn = ({ sheets, orgId }: StoredRecord): Year[] => sheets.flatMap((sheet) => yearOfSheetKey(sheet, orgId) ?? []);
const isOpen = ({ sheets, orgId }: StoredRecord): boolean => sheets.includes(openSheetKey(orgId));

/** A record stands in the list of each year it bears on; an open one in all from its first on. */
export const isOfYear = (record: StoredRecord, year: Year): boolean => {
  const years = yearsIn(record);
  return years.includes(year) || (isOpen(record) && years.some((own) => own <= year));
};

/** The years of which there is something, the latest first. */
export const yearsOf = (records: readonly StoredRecord[], thisYear: Year): Year[] =>
  [...new Set([thisYear, ...records.flatMap(yearsIn)])].sort().reverse();

/** Whether a kind has anything to show to the caller here: its books as such, or what concerns the caller in them. */
const isOfInterest = (stand: Stand, kind: Kind): boolean => {
  if (seesAny(sightOf(stand), kind.sight)) return true;
  return (stand.isMember || stand.isGroupLeader) && kind.sight.some((letter) => letter === 'M' || letter === 'T');
};

/** The kinds whose books stand open to the caller at an organisation, to be read or written, in the order of the registry. */
export const kindsAt = (stand: Stand, orgKind: OrgKind): Kind[] =>
  KIND_NAMES.flatMap((name) => kindOf(name) ?? []).filter(
    (kind) => kind.owners.includes(orgKind) && (isOfInterest(stand, kind) || mayEnter(stand, kind.writers)),
  );
