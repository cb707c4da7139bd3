import { clearedOnFor, withLeave } from '../../../../src-shared/roster/leave';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { beginEdit, rosterWrites } from '../../../shared/roster/edit';
import { demandBranch, demandPeople, eachLeft } from '../../../shared/roster/leave/demand';
import { handOver } from '../../../shared/roster/leave/hand-over';
import { heldBy } from '../../../shared/roster/leave/held';
import { demandNotPresent } from '../../../shared/roster/leave/sealed-lists';
import { keyedId } from '../../../shared/secrets/keyed-hash';

/** One act: everybody named is gone from the day on, their posts with them, and what they had in hand is another's. */
export const leave: CommandHandler<'roster.leave'> = async (context, { orgId, kind, fromOn, people, handovers }) => {
  const pointer = await beginEdit(context);
  const branch = await demandBranch(context, orgId);
  const seen = demandPeople(branch, people);
  if (new Set(seen).size < seen.length) throw context.refuse('roster.refused', { fields: { people: '同一个人选了两次' } });
  const destinations = new Map(people.map(({ memberId, destination }) => [memberId, destination]));
  const left = eachLeft(context, seen, (member) =>
    withLeave(
      member,
      { branchId: orgId, kind, fromOn, destination: destinations.get(member._id) },
      { id: keyedId('status', [member._id, context.key]), today: context.today },
    ),
  );
  await demandNotPresent(context, orgId, { people: seen, fromOn });
  const held = await heldBy(context, branch.branch, { memberIds: seen.map(({ _id }) => _id), on: fromOn });
  const handed = await handOver(
    { context, branch, leavers: seen, fromOn },
    held,
    new Map(handovers.map(({ key, toMemberId }) => [key, toMemberId])),
  );
  const writes = await rosterWrites(context, pointer, { replaced: [...left, ...handed.ended], added: handed.begun });
  const first = left[0]?._id ?? orgId;
  return {
    reply: {
      people: left.map(({ _id, rev }) => ({ memberId: _id, rev })),
      ...(kind === 'suspended' ? {} : { clearsOn: clearedOnFor(fromOn) }),
    },
    writes: [...writes, ...handed.writes],
    subject: { id: left.length === 1 ? first : orgId, orgId, outcome: kind },
  };
};
