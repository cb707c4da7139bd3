import { refusal } from '../../../shared/pipeline/refusal';
import type { AnyContent } from '../../../../src-shared/records/vocabulary/kind';
import { correctionOf } from '../../../shared/points/correct';
import { demandRecord, demandRev } from '../../../shared/register/reading/load';
import { step } from '../../../shared/register/life/step';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** The answer and, where the objection is upheld, the correcting entry: both or neither. */
export const answer: CommandHandler<'points.answer'> = async (context, input) => {
  const found = await demandRecord(context, input.objectionId);
  const { record, content } = found;
  if (record.type !== 'objection' || record.orgId !== input.orgId) throw refusal('common.notFound');
  // Before anything is corrected: an answer that was thought of on an older state changes nothing.
  await demandRev(context, found, input.rev);
  const { entryId } = content as { entryId?: string };
  const isByEntry = input.isUpheld && entryId !== undefined;
  if (isByEntry && input.counts === undefined) throw context.refuse('points.correctionMissing');
  const correction = isByEntry
    ? await correctionOf(context, {
        orgId: input.orgId,
        entryId,
        counts: input.counts ?? {},
        reason: input.answer.slice(0, 200),
        sourceIds: [input.objectionId],
      })
    : null;
  const computed = correction === null ? {} : { computed: { correctionEntryId: correction.entry._id } as AnyContent };
  const { stored, writes } = await step(context, {
    recordId: input.objectionId,
    rev: input.rev,
    verb: 'answer',
    content: { isUpheld: input.isUpheld, answer: input.answer },
    ...computed,
  });
  return {
    reply: {
      objectionId: stored._id,
      rev: stored.rev,
      ...(correction === null ? {} : { entryId: correction.entry._id, month: correction.entry.month }),
    },
    writes: [...writes, ...(correction?.writes ?? [])],
    subject: { id: stored._id, orgId: input.orgId, outcome: 'answer' },
  };
};
