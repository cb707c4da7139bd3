import { demandAppraisal, loadAppraisal } from '../../../shared/appraisal/load';
import { gradesNotice } from '../../../shared/appraisal/notice';
import { step } from '../../../shared/register/life/step';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** The branch sees the grades from now on, and a notice in roster order says so; both or neither. */
export const publish: CommandHandler<'appraisal.publish'> = async (context, { orgId, year, rev }) => {
  const org = await context.demand('confirm', orgId);
  const found = await loadAppraisal(context, orgId, year);
  const appraisal = demandAppraisal(found, rev);
  if (appraisal.state !== 'evaluated') throw context.refuse('appraisal.notEvaluated');
  const asking = { ...context, chain: {} };
  const { stored, writes } = await step(asking, { recordId: appraisal._id, rev, verb: 'publish' });
  const notice = await gradesNotice(asking, org, { year, found });
  return {
    reply: { state: 'published', rev: stored.rev, noticeId: notice.noticeId },
    writes: [...writes, ...notice.writes],
    subject: { id: appraisal._id, orgId, outcome: 'publish' },
  };
};
