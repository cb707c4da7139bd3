// 调整编组: at the beginning of a school year people of several branches go to other ones in one act, all from the same day.
// Each goes as in 院内互转 (leave.ts, withBranch); what they held in the former branch or its groups ends the day before.
import type { Day } from '../kernel/day';
import type { Member } from '../records/member';
import type { Org } from '../records/org';
import type { Post } from '../records/post';
import { inRosterOrder, isThereOn } from './branch';
import { withBranch, type LeaveFault } from './leave';
import { membershipOn, type Roster } from './on-day';
import { postsLeftBehind, type Reorganised } from './reorganise';

/** Where somebody goes. */
export type Destinations = ReadonlyMap<string, string>;
export type Regrouping = Pick<Reorganised, 'moved'> & {
  /** Posts as they will stand, ended the day before. */
  ended: Post[];
  /** Who cannot go, and why; then nobody goes. */
  blocked: { member: Member; fault: LeaveFault['fault'] }[];
};

/** True for a branch that people can come to on a day: there then and today. */
export const isOpenFor = (branch: Org | undefined, fromOn: Day, today: Day): boolean =>
  branch?.kind === 'branch' && isThereOn(branch, fromOn) && isThereOn(branch, today);

type Known = Pick<Roster, 'orgs' | 'posts'> & { people: readonly Member[] };
type At = { fromOn: Day; today: Day; at: string; idOf: (memberId: string) => string };

/**
 * What becomes of the people who are named and are not yet where they are to go, in roster order.
 * @param known those people, the posts of their branches and groups, and these organisations
 */
export const regrouping = ({ people, ...known }: Known, destinations: Destinations, { fromOn, today, at, idOf }: At): Regrouping => {
  const moved: Regrouping['moved'] = [];
  const blocked: Regrouping['blocked'] = [];
  for (const member of inRosterOrder(people)) {
    const toId = destinations.get(member._id);
    const fromId = membershipOn(member, today)?.branchId;
    if (toId === undefined || toId === fromId) continue;
    const made = withBranch(member, { branchId: toId, fromOn }, { id: idOf(member._id), today });
    if ('fault' in made || fromId === undefined) blocked.push({ member, fault: 'fault' in made ? made.fault.fault : 'gone' });
    else moved.push({ member: { ...made.member, rev: member.rev + 1, updatedAt: at }, fromId, toId });
  }
  return { moved, blocked, ended: postsLeftBehind(known, moved, { fromOn, at }) };
};
