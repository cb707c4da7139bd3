import { taken } from '../ports/opened';
import type { CloseFacts } from '../../../src-shared/engines/points/close';
import type { StoredScheme } from '../../../src-shared/engines/points/scheme';
import { POINTS_KINDS, type PointsRecord, type SealedActivity } from '../../../src-shared/engines/points/sources';
import { z } from '../../../src-shared/kernel/schema';
import { yearBefore, type Year } from '../../../src-shared/kernel/period';
import { activity } from '../../../src-shared/records/activity';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import type { Member } from '../../../src-shared/records/member';
import type { PointsPosting } from '../../../src-shared/records/points';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Stored } from '../ports/documents';
import type { RosterStore } from '../roster/roster-store';
import { entriesOfBranch, entriesOfMembers } from './entries';
import { sheetKeysOf, sheetKeysWithOpen } from '../../../src-shared/records/ids/sheets';

/** As much of an activity as points are made of; unknown fields are left aside. */
const sealed = z.object({
  _id: activity.shape._id,
  orgId: activity.shape.orgId,
  kinds: activity.shape.kinds,
  day: activity.shape.day,
  roll: activity.shape.roll,
  state: activity.shape.state,
  confirmedAt: activity.shape.confirmedAt,
  scope: activity.shape.scope,
});
const TEXTS = ['sections', 'attachments', 'agenda', 'resolution'];

const BOOKS = [...POINTS_KINDS, 'pointsScheme', 'pointsAnnualResult'] as const;
const ADOPTED: readonly string[] = ['adopted', 'superseded'];

const sealedIn = (stored: readonly Stored[]): SealedActivity[] =>
  stored.filter((document) => document.state === 'confirmed').map((document) => sealed.parse(document));

const recordIn = (stored: StoredRecord): PointsRecord =>
  ({
    _id: stored._id,
    type: stored.type,
    day: stored.day,
    state: stored.state,
    createdAt: stored.createdAt,
    content: stored.content,
  }) as PointsRecord;

/** Schemes of an organisation's books that a meeting has adopted. */
export const schemesIn = (records: readonly StoredRecord[]): StoredScheme[] =>
  records
    .filter(({ type, state }) => type === 'pointsScheme' && ADOPTED.includes(state))
    .map(({ _id, state, content }) => ({ _id, state, content: content as StoredScheme['content'] }));

export const schemesOf = async (documents: Documents, orgId: string, years: readonly Year[]): Promise<StoredScheme[]> => {
  const stored = await documents.find(COLLECTIONS.records, {
    orgId,
    type: 'pointsScheme',
    sheets: { in: sheetKeysOf(orgId, years) },
  });
  return schemesIn(stored.map((document) => taken('record', document)));
};

const completeIn = (records: readonly StoredRecord[]): Year[] =>
  records.filter(({ type, state }) => type === 'pointsAnnualResult' && state === 'complete').map(({ content }) => String(content.year));

/** Members who were in another branch during the year, whose points they bring along. */
const wereElsewhere = (members: readonly Member[], orgId: string, year: Year): string[] =>
  members
    .filter((member) =>
      member.memberships.some(({ branchId, toOn }) => branchId !== orgId && (toOn === undefined || toOn >= `${year}-01-01`)),
    )
    .map((member) => member._id);

const distinct = (entries: readonly PointsPosting[]): PointsPosting[] => [...new Map(entries.map((entry) => [entry._id, entry])).values()];

type Books = {
  orgId: string;
  members: readonly Member[];
  activities: readonly Stored[];
  records: readonly StoredRecord[];
  entries: readonly PointsPosting[];
};

/** What the documents of a branch say for its points. */
export const booksFrom = ({ orgId, members, activities, records, entries }: Books): CloseFacts => {
  const kinds: readonly string[] = POINTS_KINDS;
  return {
    sources: {
      branchId: orgId,
      members,
      activities: sealedIn(activities),
      records: records.filter(({ type }) => kinds.includes(type)).map(recordIn),
    },
    schemes: schemesIn(records),
    entries,
    completeYears: completeIn(records),
  };
};

/** Everything that the points of a branch are reckoned from, in a points year and the one before: five readings, four of them side by side. */
export const pointsBooksOf = async (documents: Documents, roster: RosterStore, at: { orgId: string; year: Year }): Promise<CloseFacts> => {
  const { orgId, year } = at;
  const years = [yearBefore(year), year];
  // Dues of the autumn before a points year grow too old within it (engines/points/dues-facts).
  const sheets = sheetKeysWithOpen(orgId, [yearBefore(yearBefore(year)), ...years]);
  const [members, activities, stored, own] = await Promise.all([
    roster.membersOf(orgId),
    documents.find(COLLECTIONS.records, { type: 'activity', sheets: { in: sheetKeysOf(orgId, years) } }, { without: TEXTS }),
    documents.find(COLLECTIONS.records, { orgId, type: { in: BOOKS }, sheets: { in: sheets } }, { without: ['attachments', 'reasons'] }),
    entriesOfBranch(documents, orgId, years),
  ]);
  const elsewhere = await entriesOfMembers(documents, wereElsewhere(members, orgId, year), year);
  return booksFrom({
    orgId,
    members,
    activities,
    records: stored.map((document) => taken('record', document)),
    entries: distinct([...own, ...elsewhere]),
  });
};
