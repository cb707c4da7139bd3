import { withDestination, withRestored } from '../../../../src-shared/roster/leave';
import type { Member } from '../../../../src-shared/records/member';
import { isThereOn } from '../../../../src-shared/roster/branch';
import { membershipOn } from '../../../../src-shared/roster/on-day';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';
import { beginEdit, rosterWrites } from '../../../shared/roster/edit';
import { demandBranch, demandPeople, eachLeft } from '../../../shared/roster/leave/demand';

type Context = BoundContext<'roster.refused'>;

/** Nobody comes back into a branch that has gone meanwhile: the one that took its people in receives them. */
const demandPlaces = async ({ roster, today, refuse }: Context, back: readonly Member[]): Promise<void> => {
  const orgs = await roster.orgsById([...new Set(back.flatMap((member) => membershipOn(member, today)?.branchId ?? []))]);
  const gone = orgs.find((org) => !isThereOn(org, today));
  const lost = back.find((member) => gone !== undefined && membershipOn(member, today)?.branchId === gone._id);
  if (gone !== undefined && lost !== undefined)
    throw refuse('roster.refused', { fields: { memberId: `${lost.name}：${gone.name}已撤销，由现在的支部办组织关系转入` } });
};

/** 恢复. Posts do not come back by it: who holds them now is somebody's decision of today. */
export const restore: CommandHandler<'roster.restore'> = async (context, { orgId, people, fromOn }) => {
  const pointer = await beginEdit(context);
  const branch = await demandBranch(context, orgId);
  const back = eachLeft(context, demandPeople(branch, people), (member) => withRestored(member, { fromOn }, context.today));
  await demandPlaces(context, back);
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
