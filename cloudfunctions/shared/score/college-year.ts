import { taken } from '../ports/opened';
import { factOf, recordFactOf, type BranchResult, type CollegeFacts } from '../../../src-shared/facts/facts';
import { countsFromOf } from '../../../src-shared/records/roster';
import { isOpenPost, leaderIdsOf } from '../../../src-shared/roster/leaders';
import { z } from '../../../src-shared/kernel/schema';
import { scoreSheet } from '../../../src-shared/records/score-sheet';
import { kindOf } from '../../../src-shared/records/kinds';
import type { RulePack } from '../../../src-shared/rules/packs/pack';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Stored } from '../ports/documents';
import type { RosterStore } from '../roster/roster-store';
import { briefActivity, type BriefActivity } from './branch-year';
import { openSheetKey, sheetKey } from '../../../src-shared/records/ids/sheets';

const keptSheet = z.object({
  orgId: scoreSheet.shape.orgId,
  asOfOn: scoreSheet.shape.asOfOn,
  isQualified: scoreSheet.shape.isQualified,
  isInsufficientPeriod: scoreSheet.shape.isInsufficientPeriod,
});

/** The kinds the rules of the college look at: of a college's many records these are few. */
const collegeKinds = ({ indicators }: RulePack): string[] => [
  ...new Set(indicators.filter((indicator) => indicator.subject === 'college').flatMap((indicator) => indicator.recordKinds)),
];

const TEXTS = ['sections', 'resolution', 'attachments', 'observers', 'agenda'];

/** Lectures of the year, and whatever a leader took part in: all that the rules about leaders ask of activities. */
const activitiesOf = async (documents: Documents, asked: { year: string; leaderIds: readonly string[] }): Promise<BriefActivity[]> => {
  const day = { from: `${asked.year}-01-01`, to: `${asked.year}-12-31` };
  const [lectures, attended] = await Promise.all([
    documents.find(COLLECTIONS.records, { type: 'activity', kinds: 'partyLecture', day }, { without: TEXTS }),
    asked.leaderIds.length === 0
      ? Promise.resolve<Stored[]>([])
      : documents.find(COLLECTIONS.records, { type: 'activity', memberIds: { in: asked.leaderIds }, day }, { without: TEXTS }),
  ]);
  const byId = new Map([...lectures, ...attended].map((document) => [document._id, document]));
  return [...byId.values()].map((document) => briefActivity.parse(document));
};

/** Of each branch the last sheet of the year that was kept. */
const resultsOf = async (documents: Documents, year: string): Promise<BranchResult[]> => {
  const sheets = (await documents.find(COLLECTIONS.findings, { year, type: 'scoreSheet' }, { without: ['findings'] })).map((document) =>
    keptSheet.parse(document),
  );
  const last = new Map<string, z.infer<typeof keptSheet>>();
  for (const sheet of sheets) if ((last.get(sheet.orgId)?.asOfOn ?? '') <= sheet.asOfOn) last.set(sheet.orgId, sheet);
  return [...last.values()].map(({ orgId, isQualified, isInsufficientPeriod }) => ({
    branchId: orgId,
    year,
    isQualified,
    isInsufficientPeriod,
  }));
};

/** Everything the college, its general branches and its leaders are judged by in a year. */
export const collegeFactsOf = async (
  documents: Documents,
  roster: RosterStore,
  { year, pack }: { year: string; pack: RulePack },
): Promise<CollegeFacts | null> => {
  const orgs = await roster.orgsEver();
  const committee = orgs.find((org) => org.kind === 'partyCommittee');
  if (committee === undefined) return null;
  const upper = orgs.filter((org) => org.kind !== 'branch' && org.kind !== 'partyGroup');
  const branchIds = orgs.filter((org) => org.kind === 'branch').map((org) => org._id);
  const [members, { posts, terms }, kept] = await Promise.all([
    roster.membersOfAll(branchIds),
    roster.postsAndTermsOfAll(orgs.map((org) => org._id)),
    documents.find(COLLECTIONS.records, {
      type: { in: collegeKinds(pack) },
      sheets: { in: orgs.filter((org) => org.kind !== 'partyGroup').flatMap((org) => [sheetKey(org._id, year), openSheetKey(org._id)]) },
    }),
  ]);
  const activities = await activitiesOf(documents, {
    year,
    leaderIds: leaderIdsOf(posts.filter((post) => upper.some((org) => org._id === post.orgId)).filter(isOpenPost(year))),
  });
  const results = await resultsOf(documents, year);
  const records = kept.flatMap((document) =>
    kindOf(String(document.type)) === undefined ? [] : [recordFactOf(taken('record', document))],
  );
  return {
    committee,
    orgs,
    members,
    posts,
    terms,
    activities: activities.map(factOf),
    records,
    ...(results.length === 0 ? {} : { results }),
    countsFromOn: countsFromOf(roster.pointer),
  };
};
