import type { ImportJob, RosterImport } from '../../../../src-shared/records/jobs';
import { refusal } from '../../pipeline/refusal';
import type { Ports } from '../../ports';
import { COLLECTIONS } from '../../ports/collections';
import { taken } from '../../ports/opened';

/** Faults, changes and missing people beyond these are counted, not listed. */
export const LISTED_MAX = 1000;

export const progressIdOf = (jobId: string): string => `${jobId}:progress`;

/** The job of an import of this organisation. */
export const jobNamed = async ({ documents }: Pick<Ports, 'documents'>, jobId: string, orgId: string): Promise<RosterImport> => {
  const stored = await documents.get(COLLECTIONS.jobs, jobId);
  if (stored === null || stored.type !== 'rosterImport' || stored.orgId !== orgId) throw refusal('common.notFound');
  return taken('rosterImport', stored);
};

export const reportOf = (job: RosterImport): ImportJob => ({ ...job.report, state: job.state });
