import type { CommandHandler } from '../shared/pipeline/context';
import { readBookJob, workOf } from '../shared/books/job';
import { advance } from './advance';
import { removeLeftovers } from './finish';

/** One step for one call: the screen that waits asks again until all are done. */
export const step: CommandHandler<'book.step'> = async (context, { jobId }) => {
  const before = await readBookJob(context.ports.documents, jobId);
  await context.demand('plan', before.orgId);
  const { job, writes } = await advance(context.ports, before);
  return {
    reply: workOf(job),
    writes,
    subject: { id: jobId, orgId: job.orgId, outcome: job.state },
    afterwards: () => removeLeftovers(context.ports, job),
  };
};
