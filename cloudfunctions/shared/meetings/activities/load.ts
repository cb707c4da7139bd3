import { taken } from '../../ports/opened';
import { refusal, type Refusing } from '../../pipeline/refusal';
import type { Activity } from '../../../../src-shared/records/activity';
import { branchesOf } from '../../../../src-shared/roster/expected';
import type { Right } from '../../../../src-shared/rights/right';
import { COLLECTIONS } from '../../ports/collections';
import type { Documents, Write } from '../../ports/documents';
import type { Asking } from '../../pipeline/context';
import type { BranchRoster } from '../../roster/roster-store';

export type Found = { activity: Activity; branch: BranchRoster };

export const readActivity = async (documents: Documents, activityId: string): Promise<Activity> => {
  const stored = await documents.get(COLLECTIONS.records, activityId);
  if (stored === null || stored.type !== 'activity') throw refusal('common.notFound');
  return taken('activity', stored);
};

type Held = Pick<Activity, 'orgId' | 'scope' | 'groupId' | 'participatingOrgIds' | 'recorderId'>;

/** A group's leader acts for the own group's activities. */
const leadsGroupOf = (asking: Pick<Asking, 'who'>, found: Held): boolean =>
  found.groupId !== undefined && asking.who.posts.some((post) => post.postKind === 'groupLeader' && post.orgId === found.groupId);

/** Of a joint activity everybody of each branch that takes part is asked to come, and may look. */
const takesPart = ({ who }: Pick<Asking, 'who'>, found: Held): boolean =>
  branchesOf(found).some((orgId) => who.branchIds.includes(orgId) || who.posts.some((post) => post.orgId === orgId));

/** Besides what follows from a post in the branch: those of a branch that takes part may read,
 * the recorder may record, the leader may plan and record for the own group. */
export const alsoMay = (asking: Pick<Asking, 'who'>, found: Held, right: Right): boolean => {
  if (right === 'readBranch') return takesPart(asking, found);
  if (right === 'record') return found.recorderId === asking.who.memberId || leadsGroupOf(asking, found);
  return right === 'plan' && leadsGroupOf(asking, found);
};

/** The roster of the branch, with the people of those that take part, and of its committee from elsewhere, beside its own. */
export const rosterFor = async ({ roster }: Pick<Asking, 'roster'>, found: Activity): Promise<BranchRoster> => {
  const [own, ...others] = await Promise.all(branchesOf(found).map((orgId) => roster.branch(orgId)));
  if (own === undefined || own === null) throw refusal('common.notFound');
  const joined = [own, ...others.flatMap((other) => other ?? [])];
  const members = new Map(joined.flatMap((one) => [...one.members, ...one.officers]).map((member) => [member._id, member]));
  return { ...own, members: [...members.values()], posts: joined.flatMap((one) => one.posts), terms: joined.flatMap((one) => one.terms) };
};

/** An activity that has been read, with its branch, once the caller has the right. */
export const demandRight = async (asking: Asking, found: Activity, right: Right): Promise<Found> => {
  await asking.demand(right, found.orgId, alsoMay(asking, found, right));
  return { activity: found, branch: await rosterFor(asking, found) };
};

/** An activity and its branch, once the caller has the right. */
export const demandActivity = async (asking: Asking, activityId: string, right: Right): Promise<Found> =>
  demandRight(asking, await readActivity(asking.ports.documents, activityId), right);

export const mayDo = (asking: Asking, found: Found, right: Right): boolean =>
  asking.has(right, found.branch.branch) || alsoMay(asking, found.activity, right);

/** Who writes a revision, and when. */
export type Stamping = { nowAt: string; who: { memberId: string } };

/** The next revision of an activity. It is stored through one of the two doors: `replaceActivity` or, with its seal, `sealActivity`. */
export const nextRevision = (asking: Stamping, before: Activity, change: Partial<Activity>): Activity => ({
  ...before,
  ...change,
  rev: before.rev + 1,
  updatedAt: asking.nowAt,
  updatedBy: asking.who.memberId,
});

/** The next revision of an activity as a write that holds only if nobody was faster. What is sealed is never written here, nor made so: that is `sealActivity`. */
export const replaceActivity = (
  asking: Stamping & Refusing<'record.sealed'>,
  before: Activity,
  change: Partial<Activity>,
): { after: Activity; write: Write } => {
  if (before.state === 'confirmed') throw asking.refuse('record.sealed');
  const after = nextRevision(asking, before, change);
  if (after.state === 'confirmed') throw new Error('An activity becomes confirmed through sealActivity only.');
  return { after, write: { kind: 'replace', collection: COLLECTIONS.records, document: after, expectedRev: before.rev } };
};

/** A write that was thought of on an older state is refused, with the name of whoever changed it. */
export const demandRev = (found: Found, rev: number): void => {
  if (found.activity.rev === rev) return;
  const by = found.branch.members.find((member) => member._id === found.activity.updatedBy)?.name ?? '';
  throw refusal('common.conflict', { reason: { byName: by, rev: found.activity.rev } });
};

export const nameIn = (branch: BranchRoster, memberId: string): string =>
  branch.members.find((member) => member._id === memberId)?.name ?? '';
