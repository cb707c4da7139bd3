import { taken } from '../ports/opened';
import { factOf, recordFactOf, type BranchFacts } from '../../../src-shared/facts/facts';
import { activityBearingOn, recordsBearingOn } from '../../../src-shared/facts/of-branch';
import { judgedOn, type JudgedBranch } from '../../../src-shared/engines/score/judged';
import type { ScoreSheet } from '../../../src-shared/engines/score/sheet';
import type { Summary } from '../../../src-shared/facts/summary';
import type { Day } from '../../../src-shared/kernel/day';
import { z } from '../../../src-shared/kernel/schema';
import { activity, type Activity } from '../../../src-shared/records/activity';
import type { StoredRecord } from '../../../src-shared/records/vocabulary/schema';
import { kindOf } from '../../../src-shared/records/kinds';
import type { RulePack } from '../../../src-shared/rules/packs/pack';
import { COLLECTIONS } from '../ports/collections';
import type { Documents, Stored } from '../ports/documents';
import type { BranchRoster } from '../roster/roster-store';
import { packInForce } from './pack';
import { sheetKey, sheetKeysWithOpen } from '../../../src-shared/records/ids/sheets';

const shape = activity.shape;

/** A stored activity without its texts: what lists, duties and scores need. */
export const briefActivity = z.object({
  _id: shape._id,
  orgId: shape.orgId,
  kinds: shape.kinds,
  scope: shape.scope,
  groupId: shape.groupId,
  participatingOrgIds: shape.participatingOrgIds,
  day: shape.day,
  startAt: shape.startAt,
  endAt: shape.endAt,
  plannedStartAt: shape.plannedStartAt,
  place: shape.place,
  state: shape.state,
  stateReason: shape.stateReason,
  missing: shape.missing,
  makesUp: shape.makesUp,
  appraisalYear: shape.appraisalYear,
  topics: shape.topics,
  title: shape.title,
  recordedOn: shape.recordedOn,
  roll: shape.roll,
  hostId: shape.hostId,
  recorderId: shape.recorderId,
  lecture: shape.lecture,
  studyHours: shape.studyHours,
  signIn: shape.signIn,
  isRemoteAllowed: shape.isRemoteAllowed,
  memberIds: shape.memberIds,
});
export type BriefActivity = z.infer<typeof briefActivity>;

const TEXTS: readonly (keyof Activity)[] = ['sections', 'resolution', 'attachments', 'observers', 'agenda'];

/** The activities of a branch in a span of days, joint ones of others too, without their texts; one billed call. */
export const activitiesBetween = async (documents: Documents, orgId: string, days: { from: Day; to: Day }): Promise<BriefActivity[]> => {
  const [first, last] = [Number(days.from.slice(0, 4)), Number(days.to.slice(0, 4))];
  const sheets = Array.from({ length: last - first + 1 }, (_, index) => sheetKey(orgId, first + index));
  const stored = await documents.find(COLLECTIONS.records, { sheets: { in: sheets }, day: days, type: 'activity' }, { without: TEXTS });
  return stored.map((document) => briefActivity.parse(document));
};

/** Keys of the sheets of a branch and of what stands above it, for years and for what bears on every year. */
const sheetKeys = ({ branch, superiors }: BranchRoster, years: readonly string[]): string[] =>
  [branch, ...superiors.filter((org) => org.kind === 'generalBranch')].flatMap((org) => sheetKeysWithOpen(org._id, years));

const recordOf = (stored: Stored): StoredRecord[] => (kindOf(String(stored.type)) === undefined ? [] : [taken('record', stored)]);

/** A case runs over years, the vote behind a step stands on the sheet of its own year alone: without it an admission voted on last year would count as one without a vote. */
const votesBehind = async (documents: Documents, records: readonly StoredRecord[]): Promise<StoredRecord[]> => {
  const known = new Set(records.map((record) => record._id));
  const named = records.flatMap(({ type, content }) =>
    type === 'developmentCase' ? ((content.steps ?? []) as { voteId?: string }[]).flatMap(({ voteId }) => voteId ?? []) : [],
  );
  const missing = [...new Set(named)].filter((voteId) => !known.has(voteId));
  return missing.length === 0 ? [] : (await documents.find(COLLECTIONS.records, { type: 'vote', _id: { in: missing } })).flatMap(recordOf);
};

export type BranchRecords = { facts: BranchFacts; activities: BriefActivity[]; records: StoredRecord[] };

/**
 * Everything the sheets of these years are computed from: two readings side by side, and a third where a case rests on a vote of years before. Of activities also the year before,
 * since six silent months may begin there. Joint ones stand under the keys of every branch that takes part.
 */
export const branchRecordsOf = async (documents: Documents, roster: BranchRoster, years: readonly string[]): Promise<BranchRecords> => {
  const before = String(Number(years[0]) - 1);
  const [held, kept] = await Promise.all([
    documents.find(
      COLLECTIONS.records,
      { type: 'activity', sheets: { in: [before, ...years].map((year) => sheetKey(roster.branch._id, year)) } },
      { without: TEXTS },
    ),
    documents.find(COLLECTIONS.records, { type: { not: 'activity' }, sheets: { in: sheetKeys(roster, years) } }),
  ]);
  const activities = held.map((document) => briefActivity.parse(document)).filter(activityBearingOn(roster));
  const ofYears = kept.flatMap(recordOf);
  const records = [...ofYears, ...(await votesBehind(documents, ofYears))];
  // On a sheet stands also what merely names somebody of the branch; it is judged by its own, as from a file.
  const bearing = records.map(recordFactOf).filter(recordsBearingOn(roster));
  return { facts: { ...roster, activities: activities.map(factOf), records: bearing }, activities, records };
};

/** `judged` holds the findings of this and of the years read with it; whoever needs them takes them from there. */
export type BranchYear = BranchRecords & { judged: JudgedBranch; sheet: ScoreSheet; summary: Summary; pack: RulePack; year: string };

/** The sheet of a branch from what is stored now. */
export const branchYearOf = async (
  documents: Documents,
  roster: BranchRoster,
  asked: { year: string; asOfOn: Day; also?: readonly string[] },
): Promise<BranchYear> => {
  const [found, pack] = await Promise.all([
    branchRecordsOf(documents, roster, [...(asked.also ?? []), asked.year]),
    packInForce(documents),
  ]);
  const judged = judgedOn(found.facts, pack, asked.asOfOn);
  return { ...found, judged, summary: judged.summary, pack, year: asked.year, sheet: judged.sheet(asked.year) };
};
