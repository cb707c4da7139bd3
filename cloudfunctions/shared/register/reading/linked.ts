import type { RegisterLine } from '../../../../src-shared/contract/register';
import type { Say } from '../../../../src-shared/records/vocabulary/kind';
import { COLLECTIONS } from '../../ports/collections';
import type { Stored } from '../../ports/documents';
import { briefActivity, type BriefActivity } from '../../score/branch-year';
import { lineOf, lineOfActivity, listedIn, type Listed } from './lines';
import { openStands } from '../life/roles';
import type { Asking } from '../../pipeline/context';

/** Records and activities that may be named side by side. */
export type Named = { listed: Listed[]; activities: BriefActivity[] };

/** Activities are everybody's of the branch, and of those above. */
export const activitiesIn = async (asking: Asking, stored: readonly Stored[]): Promise<BriefActivity[]> => {
  const activities = stored.filter((document) => document.type === 'activity').map((document) => briefActivity.parse(document));
  const standsOf = openStands(asking);
  const orgs = await asking.roster.orgsById([...new Set(activities.map((activity) => activity.orgId))]);
  const visible = await Promise.all(
    orgs.map(async (org) => {
      const stand = await standsOf(org);
      return stand.isMember || stand.isOfficer || stand.looksFromAbove ? org._id : '';
    }),
  );
  return activities.filter((activity) => visible.includes(activity.orgId));
};

export const namedRecords = async (asking: Asking, ids: readonly string[]): Promise<Named> => {
  if (ids.length === 0) return { listed: [], activities: [] };
  const stored = await asking.ports.documents.find(COLLECTIONS.records, { _id: { in: [...new Set(ids)] } });
  const [listed, activities] = await Promise.all([listedIn(asking, stored), activitiesIn(asking, stored)]);
  return { listed, activities };
};

export const linesOfNamed = ({ listed, activities }: Named, say: Say): RegisterLine[] => [
  ...listed.map((entry) => lineOf(entry, say)),
  ...activities.map((activity) => lineOfActivity(activity, say)),
];
