import { pointsPosting, type PointsPosting } from '../../../src-shared/records/points';
import { COLLECTIONS } from '../collections';
import type { Documents } from '../ports/documents';

/** All entries of a branch in a points year. */
export const entriesOfBranch = async (documents: Documents, orgId: string, year: string): Promise<PointsPosting[]> => {
  const stored = await documents.find(COLLECTIONS.points, { orgId, year });
  return stored.filter((document) => document.type === 'pointsPosting').map((document) => pointsPosting.parse(document));
};
