import { COLLECTIONS } from '../../../shared/ports/collections';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { taken } from '../../../shared/ports/opened';
import { jobNamed, progressIdOf } from '../../../shared/roster/import/job';

export const importProgress: QueryHandler<'roster.importProgress'> = async ({ ports }, { orgId, jobId }) => {
  await jobNamed(ports, jobId, orgId);
  const stored = await ports.documents.get(COLLECTIONS.jobs, progressIdOf(jobId));
  if (stored === null) return { done: 0, total: 0 };
  const { done, total } = taken('rosterProgress', stored);
  return { done, total };
};
