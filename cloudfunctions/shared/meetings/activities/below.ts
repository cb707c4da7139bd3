import type { Out } from '../../../../src-shared/contract';
import { existsForAllOf } from '../../../../src-shared/roster/branch';
import { branchesOf } from '../../../../src-shared/roster/expected';
import { by } from '../../../../src-shared/kernel/order';
import { firstDayOf, lastDayOf, type Month } from '../../../../src-shared/kernel/period';
import type { Org } from '../../../../src-shared/records/org';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents } from '../../ports/documents';
import { briefActivity, type BriefActivity } from '../../score/branch-year';
import { activityLineOf } from './line';
import { sheetKey } from '../../../../src-shared/records/ids/sheets';

type Calendar = Out<'activity.calendar'>;
const NOT_NEEDED = ['sections', 'resolution', 'attachments', 'observers', 'agenda', 'memberIds'];

const holdsThemeDay = (branch: Org, activities: readonly BriefActivity[]): boolean =>
  activities.some(
    (activity) => activity.state !== 'cancelled' && activity.kinds.includes('themeDay') && branchesOf(activity).includes(branch._id),
  );

/** Their own, and joint ones to which another branch has called them; two billed calls side by side. */
const heldBy = async (documents: Documents, orgIds: readonly string[], month: Month): Promise<BriefActivity[]> => {
  const asked = { type: 'activity', day: { from: firstDayOf(month), to: lastDayOf(month) } };
  const [own, joint] = await Promise.all([
    documents.find(COLLECTIONS.records, { ...asked, orgId: { in: orgIds } }, { without: NOT_NEEDED }),
    documents.find(
      COLLECTIONS.records,
      { ...asked, sheets: { in: orgIds.map((orgId) => sheetKey(orgId, month.slice(0, 4))) }, scope: 'joint' },
      { without: NOT_NEEDED },
    ),
  ]);
  return [...new Map([...own, ...joint].map((document) => [document._id, briefActivity.parse({ ...document, memberIds: [] })])).values()];
};

const inOrder = by<BriefActivity>(
  ({ startAt }) => startAt,
  ({ _id }) => _id,
);

/**
 * The month of the branches that there are in it: what each has planned or held, by time, and which have no theme day yet,
 * in the order of the college; one is asked of branches that are there all month (domain Q7). Of the rolls only the numbers; nobody is ranked.
 */
export const calendarBelow = async (
  documents: Documents,
  branches: readonly Org[],
  month: Month,
): Promise<Pick<Calendar, 'activities' | 'withoutThemeDay'>> => {
  const names = new Map(branches.map((branch) => [branch._id, branch.shortName]));
  const activities = branches.length === 0 ? [] : await heldBy(documents, [...names.keys()], month);
  return {
    activities: activities.sort(inOrder).map((activity) => ({
      ...activityLineOf(activity, []),
      branchName: branchesOf(activity)
        .flatMap((orgId) => names.get(orgId) ?? [])
        .join('、'),
    })),
    withoutThemeDay: branches
      .filter((branch) => existsForAllOf(branch, month) && !holdsThemeDay(branch, activities))
      .map((branch) => ({ orgId: branch._id, name: branch.shortName })),
  };
};
