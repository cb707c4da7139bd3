import { Problem } from '../../../../src-shared/kernel/problem';
import { loadAppraisal } from '../../../shared/appraisal/load';
import type { Write } from '../../../shared/ports/documents';
import type { Asking } from '../../../shared/register/life/roles';
import { step } from '../../../shared/register/life/step';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Each sheet says for itself when its person was told; those told before keep their day. */
export const feedBack: CommandHandler<'appraisal.feedBack'> = async (context, { orgId, year, on, memberIds }) => {
  await context.demand('confirm', orgId);
  const { appraisal, results } = await loadAppraisal(context, orgId, year);
  if (appraisal === null || (appraisal.state !== 'evaluated' && appraisal.state !== 'published'))
    throw new Problem('appraisal.notEvaluated');
  const sheets = [...new Set(memberIds)].map((memberId) => results.get(memberId));
  const asking: Asking = { ...context, chain: {} };
  const writes: Write[] = [];
  let told = 0;
  for (const sheet of sheets) {
    if (sheet === undefined) throw new Problem('common.notFound');
    if (sheet.content.feedbackOn !== undefined) continue;
    writes.push(...(await step(asking, { recordId: sheet._id, rev: sheet.rev, verb: 'feedBack', content: { feedbackOn: on } })).writes);
    told += 1;
  }
  return { reply: { told }, writes, subject: { id: appraisal._id, orgId, outcome: 'feedBack' } };
};
