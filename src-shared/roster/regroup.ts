// 调整编组: at the beginning of a school year people of several branches go to other ones in one act, all from the same day.
// Each goes as in 院内互转 (leave.ts, withBranch); what they held in the former branch or its groups ends the day before.
import type { Day } from '../kernel/day';
import type { Member } from '../records/member';
import type { Org } from '../records/org';
import type { Post } from '../records/post';
import { isThereOn, inRosterOrder } from './branch';
import { endedWith, heldPosts, withBranch, type LeaveFault } from './leave';
import { membershipOn } from './on-day';

/** Where somebody goes. Whoever is there already is not named. */
export type Destinations = ReadonlyMap<string, string>;
export type Regrouping = {
  moved: { member: Member; fromBranchId: string; toBranchId: string }[];
  /** Posts as they will stand, ended the day before. */
  ended: Post[];
  /** Who cannot go, and why; then nobody goes. */
  blocked: { member: Member; fault: LeaveFault['fault'] }[];
};

/** True for a branch that people can come to on a day: there then and today. */
export const isOpenFor = (branch: Org | undefined, fromOn: Day, today: Day): boolean =>
  branch?.kind === 'branch' && isThereOn(branch, fromOn) && isThereOn(branch, today);

type Known = { people: readonly Member[]; posts: readonly Post[]; groups: readonly Org[] };
type At = { fromOn: Day; today: Day; at: string; idOf: (memberId: string) => string };

/** The posts that hang on a branch: its own and those of its groups. Others, in the college say, go with the person. */
const postsOf = ({ posts, groups }: Known, branchId: string): Post[] => {
  const orgIds = new Set([branchId, ...groups.filter((group) => group.parentId === branchId).map(({ _id }) => _id)]);
  return posts.filter((post) => orgIds.has(post.orgId));
};

/**
 * What becomes of the people who are named and are not yet where they are to go, in roster order.
 * @param known the people of the former branches, their posts, and all groups
 */
export const regrouping = (known: Known, destinations: Destinations, { fromOn, today, at, idOf }: At): Regrouping => {
  const found: Regrouping = { moved: [], ended: [], blocked: [] };
  for (const member of inRosterOrder(known.people)) {
    const toBranchId = destinations.get(member._id);
    const fromBranchId = membershipOn(member, today)?.branchId;
    if (toBranchId === undefined || toBranchId === fromBranchId) continue;
    const made = withBranch(member, { branchId: toBranchId, fromOn }, { id: idOf(member._id), today });
    if ('fault' in made || fromBranchId === undefined) {
      found.blocked.push({ member, fault: 'fault' in made ? made.fault.fault : 'gone' });
      continue;
    }
    found.moved.push({ member: { ...made.member, rev: member.rev + 1, updatedAt: at }, fromBranchId, toBranchId });
    found.ended.push(...endedWith(heldPosts(postsOf(known, fromBranchId), member._id, fromOn), fromOn, at));
  }
  return found;
};
