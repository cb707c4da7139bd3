import type { LeftPerson } from '../../../../src-shared/contract/roster-leave';
import { addMonths, type Day } from '../../../../src-shared/kernel/day';
import { by } from '../../../../src-shared/kernel/order';
import type { Member } from '../../../../src-shared/records/member';
import { isThereOn } from '../../../../src-shared/roster/branch';
import { clearedOnFor, goneFromOn, lastBranchOf } from '../../../../src-shared/roster/leave';
import { statusesOn } from '../../../../src-shared/roster/on-day';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { demandBranch } from '../../../shared/roster/leave/demand';

const SHOWN_MONTHS = 24;

/** `isThere`: the branch still is; nobody comes back into one that has gone. */
const lineOf = (member: Member, { today, isThere }: { today: Day; isThere: boolean }): LeftPerson[] => {
  const { _id: memberId, name, rev, endKind = 'transferredOut', destination, clearedOn } = member;
  const fromOn = goneFromOn(member);
  if (fromOn !== undefined) {
    const goesTo = destination === undefined ? {} : { destination };
    return [
      {
        memberId,
        name,
        rev,
        kind: endKind,
        fromOn,
        ...goesTo,
        clearsOn: clearedOnFor(fromOn),
        mayRestore: isThere && clearedOn === undefined,
      },
    ];
  }
  const held = statusesOn(member, today).find(({ kind }) => kind === 'suspended');
  return held === undefined ? [] : [{ memberId, name, rev, kind: 'suspended', fromOn: held.fromOn, mayRestore: isThere }];
};

export const left: QueryHandler<'roster.left'> = async (context, { orgId }) => {
  const { branch, members } = await demandBranch(context, orgId);
  const at = { today: context.today, isThere: isThereOn(branch, context.today) };
  const since = addMonths(context.today, -SHOWN_MONTHS);
  const lines = members.filter((member) => lastBranchOf(member) === orgId).flatMap((member) => lineOf(member, at));
  const people = lines
    .filter(({ kind, fromOn }) => kind === 'suspended' || fromOn >= since)
    .sort(
      by(
        ({ fromOn }) => fromOn,
        ({ memberId }) => memberId,
      ),
    )
    .reverse();
  return { orgId, today: context.today, people };
};
