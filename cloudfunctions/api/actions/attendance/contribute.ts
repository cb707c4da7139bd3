import { demandActivity } from '../../../shared/meetings/activities/load';
import {
  demandNoPrivateNumber,
  demandReported,
  newPresence,
  readPresence,
  writeLive,
} from '../../../shared/meetings/attendance/remote-attendance';
import { removeKept } from '../../../shared/files/take-upload';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** 说两句: what the person has to say, for the minutes; the last version holds, an empty one takes it back. */
export const contribute: CommandHandler<'attendance.contribute'> = async (context, { activityId, text, dropsVoice = false }) => {
  const { activity } = await demandActivity(context, activityId, 'readBranch');
  if (activity.state === 'confirmed') throw context.refuse('attendance.sealed');
  demandNoPrivateNumber(context, text);
  const { documents } = context.ports;
  const { memberId } = context.who;
  const [, before] = await Promise.all([demandReported(context, activityId, memberId), readPresence(documents, activityId, memberId)]);
  const dropped = dropsVoice ? before?.voice : undefined;
  if ((before?.contribution ?? '') === text && dropped === undefined) return { reply: {}, writes: [] };
  const { contribution: _, voice, ...rest } = before ?? newPresence(activity, memberId);
  const kept = voice === undefined || dropped !== undefined ? {} : { voice };
  const afterwards = (): Promise<void> => removeKept(context.ports, rest._id, dropped === undefined ? [] : [dropped.fileId]);
  return { reply: {}, writes: [writeLive(before, { ...rest, ...kept, ...(text === '' ? {} : { contribution: text }) })], afterwards };
};
