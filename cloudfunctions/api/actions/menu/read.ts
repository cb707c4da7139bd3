import { taken } from '../../../shared/ports/opened';
import type { MenuItem } from '../../../../src-shared/contract/menu';
import { yearOf } from '../../../../src-shared/kernel/period';
import { MENU_CATEGORIES } from '../../../../src-shared/records/kinds/activity-menu-item';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import type { Content } from '../../../../src-shared/records/kinds';
import type { Org } from '../../../../src-shared/records/org';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { BoundContext, QueryHandler } from '../../../shared/pipeline/context';
import { sheetKey } from '../../../../src-shared/records/ids/sheets';

const CATEGORIES = Object.keys(MENU_CATEGORIES);

type Item = Omit<StoredRecord, 'content'> & { content: Content<'activityMenuItem'> };

/** Of the latest year of which anything is published. */
const publishedOf = async (context: BoundContext, committeeId: string): Promise<Item[]> => {
  const thisYear = Number(yearOf(context.today));
  const stored = await context.ports.documents.find(COLLECTIONS.records, {
    orgId: committeeId,
    type: 'activityMenuItem',
    sheets: { in: [thisYear, thisYear - 1].map((year) => sheetKey(committeeId, year)) },
  });
  const published = stored.map((document) => taken('record', document) as unknown as Item).filter((item) => item.state === 'published');
  const latest = published
    .map(({ content }) => content.year)
    .sort()
    .slice(-1)[0];
  const place = ({ content }: Item): string => `${CATEGORIES.indexOf(content.category)} ${content.title}`;
  return published.filter(({ content }) => content.year === latest).sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

const remarksOn = async (
  context: BoundContext,
  items: readonly Item[],
  branches: readonly Org[],
): Promise<Map<string, MenuItem['remarks']>> => {
  const found = new Map(items.map((item) => [item._id, [] as MenuItem['remarks']]));
  if (items.length === 0) return found;
  const stored = await context.ports.documents.find(COLLECTIONS.records, {
    type: 'menuRemark',
    orgId: { in: branches.map((branch) => branch._id) },
  });
  const records = stored.map((document) => taken('record', document)).filter((record) => record.state === 'recorded');
  // Branches stand in the order of their codes, whatever they say.
  for (const branch of branches) {
    for (const record of records.filter((entry) => entry.orgId === branch._id)) {
      const { itemId, words } = record.content as Content<'menuRemark'>;
      found.get(itemId)?.push({ orgId: branch._id, branchName: branch.name, words });
    }
  }
  return found;
};

export const read: QueryHandler<'menu.read'> = async (context, { orgId }) => {
  const org = await context.demand('readBranch', orgId);
  const committeeId = org.path[0] ?? org._id;
  const [items, branches, committee] = await Promise.all([
    publishedOf(context, committeeId),
    context.roster.branchesEver(),
    context.roster.org(committeeId),
  ]);
  const remarks = await remarksOn(context, items, branches);
  return {
    orgId,
    orgName: org.name,
    items: items.map(({ _id, content }) => ({
      itemId: _id,
      category: content.category,
      year: content.year,
      title: content.title,
      kinds: content.kinds,
      agenda: content.agenda,
      ...(content.tips === undefined ? {} : { tips: content.tips }),
      remarks: remarks.get(_id) ?? [],
    })),
    mayPlan: org.kind === 'branch' && context.has('plan', org),
    mayPublish: committee !== null && context.has('administer', committee),
  };
};
