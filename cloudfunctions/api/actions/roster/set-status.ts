import { endStatus, withoutStatus, withStatus } from '../../../../src-shared/roster/edit';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { keyedId } from '../../../shared/secrets/keyed-hash';
import { editMember } from '../../../shared/roster/edit';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';

/** A decision rests on a meeting of the branch itself. */
const demandMeeting = async (
  { ports, refuse }: BoundContext<'roster.refused'>,
  orgId: string,
  activityId: string | undefined,
): Promise<void> => {
  if (activityId === undefined) return;
  const stored = await ports.documents.get(COLLECTIONS.records, activityId);
  if (stored === null || stored.type !== 'activity' || stored.orgId !== orgId || stored.state === 'cancelled')
    throw refuse('roster.refused', { fields: { decidedActivityId: '请选本支部的一次会议' } });
};

export const setStatus: CommandHandler<'roster.setStatus'> = async (context, { orgId, memberId, rev, change }) => {
  if (change.is === 'begin') await demandMeeting(context, orgId, change.decidedActivityId);
  const { member, writes } = await editMember(context, { orgId, memberId, rev }, (before) => {
    switch (change.is) {
      case 'begin':
        return withStatus(before, change, { id: keyedId('status', [memberId, context.key]), today: context.today });
      case 'end':
        return endStatus(before, change, context.today);
      case 'takeBack':
        return withoutStatus(before, change.statusId);
    }
  });
  return { reply: { memberId, rev: member.rev }, writes, subject: { id: memberId, orgId, outcome: change.is } };
};
