import { refusal } from '../../../shared/pipeline/refusal';
import { demandActivity } from '../../../shared/meetings/activities/load';
import { doneOf } from '../../../shared/register/life/done';
import { enter } from '../../../shared/register/life/enter';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** A decision of this meeting with its owner and day. */
export const add: CommandHandler<'followUp.add'> = async (context, { activityId, text, ownerId, dueOn }) => {
  const { activity } = await demandActivity(context, activityId, 'record');
  if (activity.state === 'cancelled') throw refusal('common.notFound');
  const { reply, ...rest } = doneOf(
    await enter(context, { orgId: activity.orgId, type: 'followUp', content: { text, ownerId, dueOn, activityId }, isEntitled: true }),
  );
  return { ...rest, reply: { recordId: reply.recordId, rev: reply.rev } };
};
