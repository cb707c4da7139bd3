import type { GroupLine } from '../../../../src-shared/contract/roster-groups';
import type { Org } from '../../../../src-shared/records/org';
import { dayToLookAt, membersOn, postsOn, thereOn } from '../../../../src-shared/roster/branch';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import { demandLivingBranch } from '../../../shared/roster/groups';
import type { BranchRoster } from '../../../shared/roster/roster-store';
import type { QueryHandler } from '../../../shared/pipeline/context';

const lineOf = (group: Org, { branch, members, posts }: BranchRoster, today: string): GroupLine => {
  const post = postsOn(posts, group._id, today).find(({ postKind }) => postKind === 'groupLeader');
  const leader = members.find(({ _id }) => _id === post?.memberId);
  return {
    groupId: group._id,
    name: group.name,
    rev: group.rev,
    foundedOn: group.foundedOn,
    memberCount: membersOn(members, branch._id, today).filter((member) => membershipOn(member, today)?.groupId === group._id).length,
    ...(post === undefined || leader === undefined ? {} : { leader: { memberId: leader._id, name: leader.name, fromOn: post.fromOn } }),
  };
};

export const groups: QueryHandler<'roster.groups'> = async (context, { orgId }) => {
  const branch = await demandLivingBranch(context, orgId);
  const { today } = context;
  const living = thereOn(branch.groups, today);
  const gone = branch.groups.filter((group) => !living.includes(group));
  return {
    orgId,
    name: branch.branch.name,
    today,
    groups: living.map((group) => lineOf(group, branch, today)),
    former: gone.map((group) => ({
      groupId: group._id,
      name: group.name,
      foundedOn: group.foundedOn,
      lastOn: dayToLookAt(group, today),
    })),
    people: membersOn(branch.members, orgId, today).map((member) => {
      const groupId = membershipOn(member, today)?.groupId;
      return { memberId: member._id, rev: member.rev, name: member.name, ...(groupId === undefined ? {} : { groupId }) };
    }),
  };
};
