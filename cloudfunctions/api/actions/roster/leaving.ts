import type { LeavingPerson } from '../../../../src-shared/contract/roster-leave';
import type { Member } from '../../../../src-shared/records/member';
import { inRosterOrder, thereOn } from '../../../../src-shared/roster/branch';
import { isActiveOn, isExemptOn, membershipOn, standingOn } from '../../../../src-shared/roster/on-day';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { demandBranch } from '../../../shared/roster/leave/demand';
import { heldBy } from '../../../shared/roster/leave/held';

const TAIL = 4;

const personOf = (member: Member, today: string): LeavingPerson[] => {
  const standing = standingOn(member, today);
  if (standing === 'none' || standing === 'ended') return [];
  const groupId = membershipOn(member, today)?.groupId;
  return [
    {
      memberId: member._id,
      name: member.name,
      rev: member.rev,
      ...(groupId === undefined ? {} : { groupId }),
      standing,
      isExpected: isActiveOn(member, today) && !isExemptOn(member, today),
      ...(member.department === undefined ? {} : { department: member.department }),
      numberTail: member.memberNo.slice(-TAIL),
    },
  ];
};

export const leaving: QueryHandler<'roster.leaving'> = async (context, { orgId }) => {
  const branch = await demandBranch(context, orgId);
  const { today } = context;
  const here = inRosterOrder(branch.members.filter((member) => membershipOn(member, today)?.branchId === orgId));
  const people = here.flatMap((member) => personOf(member, today));
  const held = await heldBy(context, branch.branch, { memberIds: people.map(({ memberId }) => memberId), on: today });
  return {
    orgId,
    name: branch.branch.name,
    today,
    groups: thereOn(branch.groups, today).map((group) => ({ groupId: group._id, name: group.name })),
    people,
    held: held.map(({ post: _post, org: _org, recordId: _record, ...item }) => item),
  };
};
