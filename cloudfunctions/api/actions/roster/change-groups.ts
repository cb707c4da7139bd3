import { orgIdOfCode } from '../../../../src-shared/records/ids/roster';
import { inRosterOrder, isThereOn } from '../../../../src-shared/roster/branch';
import {
  dissolvedGroup,
  endedByMoving,
  endedLeads,
  groupCodes,
  isOfGroup,
  ledBy,
  newGroup,
  renamedGroup,
} from '../../../../src-shared/roster/groups';
import { refusal } from '../../../shared/pipeline/refusal';
import { beginEdit, rosterWrites } from '../../../shared/roster/edit';
import { demandGroup, demandLivingBranch, demandNoMeetingFrom, refusedGroup, regrouped } from '../../../shared/roster/groups';
import { demandPeople } from '../../../shared/roster/leave/demand';
import type { BranchRoster, RosterStore } from '../../../shared/roster/roster-store';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** A code that no organisation has or had. */
const freeCode = async (roster: RosterStore, { branch, groups }: BranchRoster): Promise<string> => {
  const codes = groupCodes(branch, groups);
  const taken = new Set((await roster.orgsById(codes.slice(0, 3).map(orgIdOfCode))).map(({ _id }) => _id));
  const code = codes.find((one) => !taken.has(orgIdOfCode(one)));
  if (code === undefined) throw new Error(`No code left for a group of ${branch.code}`);
  return code;
};

export const setUpGroup: CommandHandler<'roster.setUpGroup'> = async (context, { orgId, name, fromOn, people, leaderId }) => {
  const pointer = await beginEdit(context);
  const branch = await demandLivingBranch(context, orgId);
  const at = { today: context.today, at: context.nowAt };
  const made = newGroup({ branch: branch.branch, name, fromOn, code: await freeCode(context.roster, branch) }, branch.groups, at);
  if ('fault' in made) throw refusedGroup(context, made.fault);
  const { group } = made;
  const moved = regrouped(context, demandPeople(branch, people), { branchId: orgId, groupId: group._id, fromOn });
  const leader = leaderId === null ? null : moved.find(({ _id }) => _id === leaderId);
  if (leader === undefined) throw context.refuse('roster.refused', { fields: { leaderId: '组长要是这个党小组的人' } });
  const led = ledBy({ group, member: leader, fromOn }, [], at);
  if ('fault' in led) throw refusedGroup(context, led.fault);
  const memberIds = moved.map(({ _id }) => _id);
  const ended = endedByMoving(branch.posts, { memberIds, toGroupId: group._id, fromOn }, context.nowAt);
  return {
    reply: { groupId: group._id },
    writes: await rosterWrites(context, pointer, { replaced: [...moved, ...ended], added: [group, ...led.begun] }),
    subject: { id: group._id, orgId, outcome: 'groupSetUp' },
  };
};

export const renameGroup: CommandHandler<'roster.renameGroup'> = async (context, { orgId, groupId, rev, name }) => {
  const pointer = await beginEdit(context);
  const branch = await demandLivingBranch(context, orgId);
  const at = { today: context.today, at: context.nowAt };
  const made = renamedGroup({ group: demandGroup(branch, groupId, rev), name }, branch.groups, at);
  if ('fault' in made) throw refusedGroup(context, made.fault);
  return {
    reply: { groupId },
    writes: await rosterWrites(context, pointer, { replaced: [made.group] }),
    subject: { id: groupId, orgId, outcome: 'groupRenamed' },
  };
};

export const dissolveGroup: CommandHandler<'roster.dissolveGroup'> = async (context, { orgId, groupId, rev, fromOn, toGroupId }) => {
  const pointer = await beginEdit(context);
  const branch = await demandLivingBranch(context, orgId);
  const group = demandGroup(branch, groupId, rev);
  const made = dissolvedGroup(group, fromOn, { today: context.today, at: context.nowAt });
  if ('fault' in made) throw refusedGroup(context, made.fault);
  const people = inRosterOrder(branch.members.filter((member) => isOfGroup(member, groupId, fromOn)));
  if (people.length > 0 && toGroupId === undefined)
    throw context.refuse('roster.refused', { fields: { toGroupId: `还有 ${people.length} 人在这个党小组，请选他们到哪个组` } });
  if (typeof toGroupId === 'string') {
    const to = demandGroup(branch, toGroupId);
    if (to._id === groupId || !isThereOn(to, fromOn) || !isThereOn(to, context.today))
      throw context.refuse('roster.refused', { fields: { toGroupId: '请选那天已有的、现在还在的党小组' } });
  }
  await demandNoMeetingFrom(context, group, fromOn);
  const moved = regrouped(context, people, { branchId: orgId, groupId: toGroupId ?? undefined, fromOn });
  const ended = endedLeads(branch.posts, { groupId, fromOn }, context.nowAt);
  return {
    reply: { groupId },
    writes: await rosterWrites(context, pointer, { replaced: [made.group, ...moved, ...ended] }),
    subject: { id: groupId, orgId, outcome: 'groupDissolved' },
  };
};

export const leadGroup: CommandHandler<'roster.leadGroup'> = async (context, { orgId, groupId, memberId, fromOn }) => {
  const pointer = await beginEdit(context);
  const branch = await demandLivingBranch(context, orgId);
  const member = memberId === null ? null : branch.members.find(({ _id }) => _id === memberId);
  if (member === undefined) throw refusal('common.notFound');
  const made = ledBy({ group: demandGroup(branch, groupId), member, fromOn }, branch.posts, { today: context.today, at: context.nowAt });
  if ('fault' in made) throw refusedGroup(context, made.fault);
  return {
    reply: { groupId },
    writes: await rosterWrites(context, pointer, { replaced: made.ended, added: made.begun }),
    subject: { id: groupId, orgId, outcome: memberId === null ? 'leaderEnded' : 'leaderBegun' },
  };
};
