import { membersOn } from '../../src-shared/engines/roster/branch';
import { freezeInstantOf } from '../../src-shared/engines/points/calendar';
import { monthFacts, type MonthFact } from '../../src-shared/engines/points/month';
import { DEFAULT_SCHEME } from '../../src-shared/engines/points/scheme';
import { totalOf } from '../../src-shared/engines/points/total';
import type { Json } from '../../src-shared/kernel/canonical';
import { lastDayOf, type Month } from '../../src-shared/kernel/period';
import { activity, type Activity } from '../../src-shared/records/activity';
import type { Member } from '../../src-shared/records/member';
import type { PointsMonth, PointsPosting } from '../../src-shared/records/points';
import type { Org } from '../../src-shared/records/org';
import { COLLECTIONS } from '../shared/collections';
import { digestOf } from '../shared/digests';
import { entriesOfBranch } from '../shared/points/entries';
import type { Ports } from '../shared/ports';
import type { RosterStore } from '../shared/roster/roster-store';

/** Everything a close will write, decided before the first entry, so that a run that died half way is finished as it was begun. */
export type ClosePlan = { postings: PointsPosting[]; month: PointsMonth };

const sealedOf = async (ports: Ports, branchId: string, year: string): Promise<Activity[]> => {
  const stored = await ports.documents.find(COLLECTIONS.records, { orgId: branchId, day: { from: `${year}-01-01`, to: `${year}-12-31` } });
  return stored.filter((document) => document.type === 'activity' && document.state === 'confirmed').map((document) => activity.parse(document));
};

const postingOf = (fact: MonthFact, branchId: string, month: Month): PointsPosting => ({
  _id: `post:${branchId}:${month}:${fact.memberId}:${fact.lineKey}:${fact.factMonth === month ? 'auto' : `late-${fact.factMonth}`}`,
  type: 'pointsPosting', orgId: branchId, year: month.slice(0, 4), memberId: fact.memberId, month, factMonth: fact.factMonth, lineKey: fact.lineKey,
  counts: fact.counts, sourceIds: fact.sourceIds, schemeVersion: DEFAULT_SCHEME.version, state: 'posted',
  ...(fact.factMonth === month ? {} : { reason: 'late' }),
});

const countsByLine = (entries: readonly PointsPosting[]): Record<string, Record<string, number>> => {
  const lines: Record<string, Record<string, number>> = {};
  for (const { lineKey, counts } of entries) {
    const line = (lines[lineKey] ??= {});
    for (const [name, count] of Object.entries(counts)) line[name] = (line[name] ?? 0) + count;
  }
  return lines;
};

export type CloseFacts = { members: readonly Member[]; activities: readonly Activity[]; before: readonly PointsPosting[] };

/** What closing the month books for everybody in the branch on its last day, from the sealed activities and the entries of its year. */
export const planFrom = ({ branch, month }: { branch: Org; month: Month }, { members, activities, before }: CloseFacts): ClosePlan => {
  const earlier = before.filter((entry) => entry.month < month);
  const declared = before.filter((entry) => entry.month === month && entry.lineKey.startsWith('bonus.'));
  const postings = monthFacts(month, activities, earlier).map((fact) => postingOf(fact, branch._id, month));
  const lines = membersOn(members, branch._id, lastDayOf(month)).map((member) => {
    const own = (entries: readonly PointsPosting[]): PointsPosting[] => entries.filter((entry) => entry.memberId === member._id);
    const ofMonth = [...own(postings), ...own(declared)];
    return { memberId: member._id, isInScheme: true, counts: countsByLine(ofMonth), yearToDateTenths: totalOf(DEFAULT_SCHEME, [...own(earlier), ...ofMonth]).totalTenths };
  });
  return {
    postings,
    month: {
      _id: `pointsMonth:${branch._id}:${month}:${DEFAULT_SCHEME.version}`, type: 'pointsMonth', orgId: branch._id, year: month.slice(0, 4), month, schemeVersion: DEFAULT_SCHEME.version, lines,
      inputsDigest: digestOf({ postings, declared } as unknown as Json), frozenAt: freezeInstantOf(month),
    },
  };
};

/** Reads a branch's year and plans the close of a month from it. */
export const planClose = async (ports: Ports, roster: RosterStore, order: { branch: Org; month: Month }): Promise<ClosePlan> => {
  const { branch } = order;
  const year = order.month.slice(0, 4);
  const [members, activities, before] = await Promise.all([roster.membersOf(branch._id), sealedOf(ports, branch._id, year), entriesOfBranch(ports.documents, branch._id, year)]);
  return planFrom(order, { members, activities, before });
};
