// 双带头: which secretaries of teachers' branches lead in both, and who might. 专职组织员: how many there are and should be, and who.
import type { Day } from '../../kernel/day';
import type { Member } from '../../records/member';
import type { Org } from '../../records/org';
import { membersOn, postsOn } from '../../roster/branch';
import { standingOn, type Roster } from '../../roster/on-day';
import { isOfTeachers } from '../../rules/indicators/1-1-i';
import { organizersFor } from '../../rules/indicators/1-3-a';
import { isHigh } from '../../rules/indicators/b-20';
import type { Params } from '../../standard/params';
import { branchesOf } from './ahead';

export type DualLine = {
  orgId: string;
  /** Undefined where nobody is secretary. */
  secretaryId: string | undefined;
  isDual: boolean;
  /** Full members of the branch of high degree or title, but the secretary: asked only where the secretary does not lead in both. */
  suitedIds: readonly string[];
};

const dualLineOf = (branch: Org, roster: Roster, day: Day): DualLine => {
  const post = postsOn(roster.posts, branch._id, day).find(({ postKind }) => postKind === 'secretary');
  const isDual = post?.isDualLeader === true;
  const isSuited = (member: Member): boolean => member._id !== post?.memberId && standingOn(member, day) === 'full' && isHigh(member);
  const suited = isDual ? [] : membersOn(roster.members, branch._id, day).filter(isSuited);
  return { orgId: branch._id, secretaryId: post?.memberId, isDual, suitedIds: suited.map(({ _id }) => _id) };
};

/** The branches of teachers with their secretaries of a day (plan, 二(一)1; 二(三)1 for whom to prefer). */
export const dualLeaders = (roster: Roster, day: Day): DualLine[] =>
  branchesOf({ roster })
    .filter(isOfTeachers)
    .map((branch) => dualLineOf(branch, roster, day));

export type OrganizerLine = { orgId: string; members: number; least: number; most: number; memberIds: readonly string[] };

const organizersOn = ({ posts }: Pick<Roster, 'posts'>, orgId: string, day: Day): string[] => [
  ...new Set(postsOn(posts, orgId, day).flatMap(({ postKind, memberId }) => (postKind === 'organizer' ? [memberId] : []))),
];

/** 按各党总支党员人数的1-2%比例配备专职组织员 (standard 1.3): of each general branch how many it has, and how many it should. */
export const organizersOfGenerals = (roster: Roster, { day, params }: { day: Day; params: Params }): OrganizerLine[] =>
  roster.orgs
    .filter(({ kind }) => kind === 'generalBranch')
    .map(({ _id }) => {
      const below = branchesOf({ roster }).filter(({ path }) => path.includes(_id));
      const members = below.reduce((sum, branch) => sum + membersOn(roster.members, branch._id, day).length, 0);
      return { orgId: _id, members, ...organizersFor(members, { params, onDay: day }), memberIds: organizersOn(roster, _id, day) };
    });
