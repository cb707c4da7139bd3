import { taken } from '../ports/opened';
import type { PointsPosting } from '../../../src-shared/records/points';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Stored } from '../ports/documents';

/** By id: what is stored meanwhile can then make a page repeat an entry, but never leave one out. */
const BY_ID = { orderBy: { field: '_id' } };

export const entriesIn = (stored: readonly Stored[]): PointsPosting[] =>
  stored.filter((document) => document.type === 'pointsPosting').map((document) => taken('pointsPosting', document));

/** All entries of a branch in some points years. */
export const entriesOfBranch = async (documents: Documents, orgId: string, years: readonly string[]): Promise<PointsPosting[]> =>
  entriesIn(await documents.find(COLLECTIONS.points, { orgId, year: { in: years }, type: 'pointsPosting' }, BY_ID));

/** Entries of members in a points year, of whatever branch. */
export const entriesOfMembers = async (documents: Documents, memberIds: readonly string[], year: string): Promise<PointsPosting[]> =>
  memberIds.length === 0
    ? []
    : entriesIn(await documents.find(COLLECTIONS.points, { memberId: { in: memberIds }, year, type: 'pointsPosting' }, BY_ID));
