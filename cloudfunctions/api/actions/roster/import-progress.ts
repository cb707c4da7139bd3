import { COLLECTIONS } from '../../../shared/ports/collections';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { jobNamed, progressIdOf, rosterProgress } from '../../../shared/roster/import/job';

export const importProgress: QueryHandler<'roster.importProgress'> = async ({ ports }, { orgId, jobId }) => {
  await jobNamed(ports, jobId, orgId);
  const stored = await ports.documents.get(COLLECTIONS.jobs, progressIdOf(jobId));
  if (stored === null) return { done: 0, total: 0 };
  const { done, total } = rosterProgress.parse(stored);
  return { done, total };
};
