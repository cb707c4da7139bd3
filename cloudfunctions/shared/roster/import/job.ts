import { importJob, type ImportJob } from '../../../../src-shared/contract/roster';
import { count, id, rev } from '../../../../src-shared/kernel/fields';
import { z } from '../../../../src-shared/kernel/schema';
import { refusal } from '../../pipeline/refusal';
import type { Ports } from '../../ports';
import { COLLECTIONS } from '../../ports/collections';

/** 名册导入: what a check found. The changes themselves are computed again from the file when it is switched, so a job stays small. */
export const rosterImport = z.strictObject({
  _id: id,
  type: z.literal('rosterImport'),
  state: importJob.shape.state,
  orgId: id,
  fileId: z.string(),
  fileDigest: z.string(),
  /** The roster the check was made against. */
  generation: count,
  edits: count,
  report: importJob,
  /** Of what the file had not: what somebody decided to keep as it is. */
  kept: z.optional(z.array(id)),
  rev,
});
export type RosterImport = z.infer<typeof rosterImport>;

/** Faults, changes and missing people beyond these are counted, not listed. */
export const LISTED_MAX = 1000;

/** How far the staging of a job is; beside the job, whose own revision does not move for that. */
export const rosterProgress = z.strictObject({ _id: id, type: z.literal('rosterProgress'), done: count, total: count, rev });
export type RosterProgress = z.infer<typeof rosterProgress>;
export const progressIdOf = (jobId: string): string => `${jobId}:progress`;

/** The job of an import of this organisation. */
export const jobNamed = async ({ documents }: Pick<Ports, 'documents'>, jobId: string, orgId: string): Promise<RosterImport> => {
  const stored = await documents.get(COLLECTIONS.jobs, jobId);
  if (stored === null || stored.type !== 'rosterImport' || stored.orgId !== orgId) throw refusal('common.notFound');
  return rosterImport.parse(stored);
};

export const reportOf = (job: RosterImport): ImportJob => ({ ...job.report, state: job.state });
