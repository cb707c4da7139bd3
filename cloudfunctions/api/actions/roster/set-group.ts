import { withGroup } from '../../../../src-shared/roster/edit';
import { endedByMoving } from '../../../../src-shared/roster/groups';
import { isThereOn } from '../../../../src-shared/roster/branch';
import { keyedId } from '../../../shared/secrets/keyed-hash';
import { editMember } from '../../../shared/roster/edit';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const setGroup: CommandHandler<'roster.setGroup'> = async (context, { orgId, memberId, rev, groupId, fromOn }) => {
  if (groupId !== null) {
    const group = await context.roster.org(groupId);
    const isOwn = group?.kind === 'partyGroup' && group.parentId === orgId && isThereOn(group, fromOn) && isThereOn(group, context.today);
    if (!isOwn) throw context.refuse('roster.refused', { fields: { groupId: '请选本支部现有的党小组' } });
  }
  const toGroupId = groupId ?? undefined;
  const also = async () =>
    endedByMoving(await context.roster.postsOfMember(memberId), { memberIds: [memberId], toGroupId, fromOn }, context.nowAt);
  const { member, writes } = await editMember(context, { orgId, memberId, rev, also }, (before) =>
    withGroup(
      before,
      { branchId: orgId, groupId: toGroupId, fromOn },
      { id: keyedId('stay', [memberId, context.key]), today: context.today },
    ),
  );
  return { reply: { memberId, rev: member.rev }, writes, subject: { id: memberId, orgId, outcome: 'group' } };
};
