// What is kept no longer goes (domain §5.3): records of years whose time is over, with their photos, rolls and former revisions.
// The chain stays: its digests are salted, and say nothing of what they were put on.
import { dayOfInstant, type At, type Day } from '../../src-shared/kernel/day';
import { yearOf, type Year } from '../../src-shared/kernel/period';
import { deletedFromOf, keepingOf, type KeptFor } from '../../src-shared/records/keeping';
import { sheetKeysOf } from '../../src-shared/records/ids/sheets';
import { COLLECTIONS } from '../shared/ports/collections';
import type { Ports } from '../shared/ports';
import type { Stored } from '../shared/ports/documents';
import { openRoster } from '../shared/roster/roster-store';
import { numbersInForce } from '../shared/score/pack';
import type { Params } from '../../src-shared/standard/params';

/** So many years back are looked at; what is older went before, or was entered late and goes with a later year. */
const YEARS_BACK = 15;

export type Retired = { retired: number; unretired: number };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

const fileIdsIn = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap((one: { fileId?: unknown } | undefined) => (typeof one?.fileId === 'string' ? [one.fileId] : []))
    : [];

/** The document last, so that a night that dies begins it again. */
const removeRecord = async ({ documents, files }: Ports, record: Stored): Promise<void> => {
  const photos = fileIdsIn(record.attachments);
  if (photos.length > 0) await files.remove(photos);
  if (record.type === 'activity') {
    const rolls = await documents.find(COLLECTIONS.attendance, { activityId: record._id });
    const proofs = rolls.flatMap(({ photo, voice }) => fileIdsIn([photo, voice]));
    if (proofs.length > 0) await files.remove(proofs);
    await documents.removeAll(COLLECTIONS.attendance, { activityId: record._id });
  }
  await documents.removeAll(COLLECTIONS.revisions, { orgId: text(record.orgId), recordId: record._id });
  await documents.remove(COLLECTIONS.records, record._id);
};

const isOver = (record: Stored, at: { params: Params; on: Day }): boolean => {
  const from = deletedFromOf({ type: text(record.type), sheets: texts(record.sheets), createdAt: text(record.createdAt) }, at);
  return from !== null && from <= at.on;
};

/** Points, polls and the makings of books stand under the year they belong to. */
const removeOfYear = async (
  { documents, files }: Ports,
  orgId: string,
  { year, isShort }: { year: Year; isShort: boolean },
): Promise<void> => {
  for (const type of isShort ? ['pointsDeclaration', 'pointsPosting'] : ['pointsMonth', 'pointsYear'])
    await documents.removeAll(COLLECTIONS.points, { orgId, year, type });
  if (isShort) return;
  await documents.removeAll(COLLECTIONS.polls, { orgId, year });
  const jobs = await documents.find(COLLECTIONS.jobs, { orgId, year });
  const made = jobs.flatMap((job) => fileIdsIn(job.files));
  if (made.length > 0) await files.remove(made);
  await documents.removeAll(COLLECTIONS.jobs, { orgId, year });
};

const isYearOver = (year: Year, keptFor: KeptFor, at: { params: Params; on: Day }): boolean =>
  keepingOf(year, keptFor, at).deletedFromOn <= at.on;

const retireOf = async (ports: Ports, orgId: string, at: { params: Params; on: Day }): Promise<number> => {
  const thisYear = Number(yearOf(at.on));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - 1 - back)).filter((year) =>
    isYearOver(year, 'short', at),
  );
  if (years.length === 0) return 0;
  const found = await ports.documents.find(
    COLLECTIONS.records,
    { orgId, sheets: { in: sheetKeysOf(orgId, years) } },
    { without: ['sections', 'resolution'] },
  );
  const due = found.filter((record) => isOver(record, at));
  for (const record of due) await removeRecord(ports, record);
  for (const year of years) {
    await removeOfYear(ports, orgId, { year, isShort: true });
    if (isYearOver(year, 'long', at)) await removeOfYear(ports, orgId, { year, isShort: false });
  }
  return due.length;
};

/** The last year of which something goes by a day; null while there is none. */
const lastYearOver = (keptFor: KeptFor, at: { params: Params; on: Day }): Year | null => {
  const thisYear = Number(yearOf(at.on));
  for (let back = 1; back <= YEARS_BACK; back += 1) if (isYearOver(String(thisYear - back), keptFor, at)) return String(thisYear - back);
  return null;
};

/**
 * Once for every year that comes to its end. An organisation for which there is no time is left to the next night; once all are done
 * nothing is looked at until the next year does.
 */
export const retire = async (ports: Ports, scheduledAt: At, hasTime: () => boolean): Promise<Retired> => {
  const on = dayOfInstant(scheduledAt);
  const at = { params: await numbersInForce(ports.documents), on };
  const result: Retired = { retired: 0, unretired: 0 };
  const [shortYear, longYear] = [lastYearOver('short', at) ?? '', lastYearOver('long', at) ?? ''];
  const doneId = `retired:${shortYear}:${longYear}`;
  if (`${shortYear}${longYear}` === '' || (await ports.documents.get(COLLECTIONS.jobs, doneId)) !== null) return result;
  const roster = await openRoster(ports.documents);
  for (const { _id } of await roster.orgsEver()) {
    if (hasTime()) result.retired += await retireOf(ports, _id, at);
    else result.unretired += 1;
  }
  if (result.unretired === 0)
    await ports.documents.insert(COLLECTIONS.jobs, {
      _id: doneId,
      type: 'retiredYears',
      shortYear,
      longYear,
      retired: result.retired,
      doneAt: ports.now(),
    });
  return result;
};
