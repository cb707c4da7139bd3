import { heldOf } from '../../../../src-shared/engines/books/facts';
import { yearOf } from '../../../../src-shared/kernel/period';
import { refusal } from '../../../shared/pipeline/refusal';
import { bookJobsOf, newBookJob, workOf } from '../../../shared/books/job';
import { activitiesOfYear } from '../../../shared/books/sources';
import { COLLECTIONS } from '../../../shared/ports/collections';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** One making of a year at a time: its id is its number, so that two who ask at once get the same one. */
export const make: CommandHandler<'book.make'> = async (context, { orgId, year }) => {
  if (year > yearOf(context.today)) throw refusal('common.badInput', { fields: { year: 'ahead' } });
  const [branch, jobs, activities] = await Promise.all([
    context.roster.branch(orgId),
    bookJobsOf(context.ports.documents, orgId, year),
    activitiesOfYear(context.ports.documents, orgId, year),
  ]);
  if (branch === null) throw refusal('common.notFound');
  const running = jobs.find((job) => job.state === 'running');
  if (running !== undefined) return { reply: workOf(running), writes: [] };
  if (heldOf({ activities }).length === 0) throw context.refuse('book.nothingYet');
  const job = newBookJob({ orgId, year, making: (jobs[0]?.making ?? 0) + 1, by: context.who.memberId, nowAt: context.nowAt });
  return { reply: workOf(job), writes: [{ kind: 'insert', collection: COLLECTIONS.jobs, document: job }], subject: { id: job._id, orgId } };
};
