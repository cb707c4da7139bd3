import { withDestination, withRestored } from '../../../../src-shared/roster/leave';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { beginEdit, rosterWrites } from '../../../shared/roster/edit';
import { demandBranch, demandPeople, eachLeft } from '../../../shared/roster/leave/demand';

/** 恢复. Posts do not come back by it: who holds them now is somebody's decision of today. */
export const restore: CommandHandler<'roster.restore'> = async (context, { orgId, people, fromOn }) => {
  const pointer = await beginEdit(context);
  const branch = await demandBranch(context, orgId);
  const back = eachLeft(context, demandPeople(branch, people), (member) => withRestored(member, { fromOn }, context.today));
  return {
    reply: { people: back.map(({ _id, rev }) => ({ memberId: _id, rev })) },
    writes: await rosterWrites(context, pointer, { replaced: back }),
    subject: { id: back.length === 1 ? (back[0]?._id ?? orgId) : orgId, orgId, outcome: 'restored' },
  };
};

export const setDestination: CommandHandler<'roster.setDestination'> = async (context, { orgId, memberId, rev, destination }) => {
  const pointer = await beginEdit(context);
  const branch = await demandBranch(context, orgId);
  const [member] = eachLeft(context, demandPeople(branch, [{ memberId, rev }]), (before) => withDestination(before, destination));
  return {
    reply: { memberId, rev: member?.rev ?? rev },
    writes: await rosterWrites(context, pointer, { replaced: member === undefined ? [] : [member] }),
    subject: { id: memberId, orgId, outcome: 'destination' },
  };
};
