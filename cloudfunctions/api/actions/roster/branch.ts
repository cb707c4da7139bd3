import type { RosterMember } from '../../../../src-shared/contract/roster';
import { membersOn } from '../../../../src-shared/engines/roster/branch';
import { coversDay, membershipOn, standingOn, statusesOn } from '../../../../src-shared/engines/roster/on-day';
import { Problem } from '../../../../src-shared/kernel/problem';
import type { Member } from '../../../../src-shared/records/member';
import { POST_KINDS } from '../../../../src-shared/records/post';
import type { BranchRoster } from '../../../shared/roster/roster-store';
import type { QueryHandler } from '../../context';

const lineOf = (member: Member, roster: BranchRoster, seen: { today: string; isOfficer: boolean }): RosterMember => {
  const statuses = statusesOn(member, seen.today).map((status) => status.kind);
  const open = roster.posts.filter((post) => post.memberId === member._id && coversDay(post, seen.today));
  const groupId = membershipOn(member, seen.today)?.groupId;
  return {
    memberId: member._id,
    name: member.name,
    ...(groupId === undefined ? {} : { groupId }),
    standing: standingOn(member, seen.today),
    posts: POST_KINDS.filter((kind) => open.some((post) => post.postKind === kind)),
    isMobile: statuses.includes('mobile'),
    ...(seen.isOfficer ? { memberNo: member.memberNo, memberKind: member.memberKind, statuses, admittedOn: member.admittedOn } : {}),
  };
};

export const branch: QueryHandler<'roster.branch'> = async (context, { orgId }) => {
  const roster = await context.roster.branch(orgId);
  if (roster === null) throw new Problem('common.notFound');
  const isOfficer = context.has('plan', roster.branch) || context.has('administer', roster.branch);
  return {
    orgId,
    name: roster.branch.name,
    foundedOn: roster.branch.foundedOn,
    groups: roster.groups.map((group) => ({ groupId: group._id, name: group.name })),
    members: membersOn(roster.members, orgId, context.today).map((member) => lineOf(member, roster, { today: context.today, isOfficer })),
    mayIssueCodes: context.has('confirm', roster.branch) || context.has('administer', roster.branch),
  };
};
