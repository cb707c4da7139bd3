import { correctionOf } from '../../../shared/points/correct';
import type { CommandHandler } from '../../../shared/pipeline/context';

export const correct: CommandHandler<'points.correct'> = async (context, input) => {
  const { entry, writes } = await correctionOf(context, input);
  return { reply: { entryId: entry._id, month: entry.month }, writes, subject: { id: entry._id, orgId: input.orgId } };
};
