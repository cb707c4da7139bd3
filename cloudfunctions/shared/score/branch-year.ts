import { activity, type Activity } from '../../../src-shared/records/activity';
import { factOf, type BranchFacts } from '../../../src-shared/engines/score/facts';
import { computeSheet, type ScoreSheet } from '../../../src-shared/engines/score/sheet';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import type { Day } from '../../../src-shared/kernel/day';
import { z } from '../../../src-shared/kernel/schema';
import { COLLECTIONS } from '../collections';
import type { Documents } from '../ports/documents';
import type { BranchRoster } from '../roster/roster-store';

const shape = activity.shape;

/** A stored activity without its texts: what lists, duties and scores need. */
export const briefActivity = z.object({
  _id: shape._id, orgId: shape.orgId, kinds: shape.kinds, scope: shape.scope, groupId: shape.groupId, day: shape.day, startAt: shape.startAt, endAt: shape.endAt,
  plannedStartAt: shape.plannedStartAt, place: shape.place, state: shape.state, stateReason: shape.stateReason, missing: shape.missing, makesUp: shape.makesUp,
  appraisalYear: shape.appraisalYear, topics: shape.topics, title: shape.title, recordedOn: shape.recordedOn, roll: shape.roll, hostId: shape.hostId, recorderId: shape.recorderId,
  signIn: shape.signIn, isRemoteAllowed: shape.isRemoteAllowed, memberIds: shape.memberIds,
});
export type BriefActivity = z.infer<typeof briefActivity>;

const TEXTS: readonly (keyof Activity)[] = ['sections', 'resolution', 'attachments', 'observers', 'agenda'];

/** The activities of a branch in a span of days, without their texts; one billed call. */
export const activitiesBetween = async (documents: Documents, orgId: string, days: { from: Day; to: Day }): Promise<BriefActivity[]> => {
  const stored = await documents.find(COLLECTIONS.records, { orgId, day: days }, { without: TEXTS });
  return stored.filter((document) => document.type === 'activity').map((document) => briefActivity.parse(document));
};

/** A year as its sheet sees it: from the August before (six silent months may begin there) to the last day of make-ups. */
export const daysOfSheet = (year: string): { from: Day; to: Day } => ({ from: `${Number(year) - 1}-08-01`, to: `${Number(year) + 1}-01-31` });

export type BranchYear = { facts: BranchFacts; activities: BriefActivity[]; sheet: ScoreSheet };

/** The sheet of a branch from what is stored now. */
export const branchYearOf = async (documents: Documents, roster: BranchRoster, asked: { year: string; asOfOn: Day }): Promise<BranchYear> => {
  const activities = await activitiesBetween(documents, roster.branch._id, daysOfSheet(asked.year));
  const facts: BranchFacts = { ...roster, activities: activities.map(factOf) };
  return { facts, activities, sheet: computeSheet(facts, DEFAULT_PACK, asked) };
};
