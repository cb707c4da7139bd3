import { refusal } from '../../../shared/pipeline/refusal';
import { loadAppraisal } from '../../../shared/appraisal/load';
import type { Write } from '../../../shared/ports/documents';
import { step } from '../../../shared/register/life/step';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Each sheet says for itself when its person was told; those told before keep their day. */
export const feedBack: CommandHandler<'appraisal.feedBack'> = async (context, { orgId, year, on, memberIds }) => {
  await context.demand('confirm', orgId);
  const { appraisal, results } = await loadAppraisal(context, orgId, year);
  if (appraisal === null || (appraisal.state !== 'evaluated' && appraisal.state !== 'published'))
    throw context.refuse('appraisal.notEvaluated');
  const sheets = [...new Set(memberIds)].map((memberId) => results.get(memberId));
  const asking = { ...context, chain: {} };
  const writes: Write[] = [];
  let told = 0;
  for (const sheet of sheets) {
    if (sheet === undefined) throw refusal('common.notFound');
    if (sheet.content.feedbackOn !== undefined) continue;
    writes.push(...(await step(asking, { recordId: sheet._id, rev: sheet.rev, verb: 'feedBack', content: { feedbackOn: on } })).writes);
    told += 1;
  }
  return { reply: { told }, writes, subject: { id: appraisal._id, orgId, outcome: 'feedBack' } };
};
