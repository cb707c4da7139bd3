import { refusal } from '../../../shared/pipeline/refusal';
import { demandActivity, mayDo } from '../../../shared/meetings/activities/load';
import { doneOf } from '../../../shared/register/life/done';
import { readRecord } from '../../../shared/register/reading/load';
import { step } from '../../../shared/register/life/step';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';

/** Whoever records the meeting at which it is reported may close it there. */
const isRecorderAt = async (context: BoundContext, activityId: string | undefined, orgId: string): Promise<boolean> => {
  if (activityId === undefined) return false;
  const found = await demandActivity(context, activityId, 'readBranch');
  if (found.activity.orgId !== orgId) throw refusal('common.notFound');
  return mayDo(context, found, 'record');
};

/** Done: closed with a word, at a meeting or in between. */
export const close: CommandHandler<'followUp.close'> = async (context, { recordId, rev, activityId, result }) => {
  const { record } = await readRecord(context, recordId);
  if (record.type !== 'followUp') throw refusal('common.notFound');
  const isEntitled = await isRecorderAt(context, activityId, record.orgId);
  const content = { ...(activityId === undefined ? {} : { closedActivityId: activityId }), ...((result ?? '') === '' ? {} : { result }) };
  const { reply, ...rest } = doneOf(await step(context, { recordId, rev, verb: 'close', content, isEntitled }));
  return { ...rest, reply: { recordId: reply.recordId, rev: reply.rev } };
};
