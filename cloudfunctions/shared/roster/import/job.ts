import { importJob, type ImportJob } from '../../../../src-shared/contract/roster';
import { count, id, rev } from '../../../../src-shared/kernel/fields';
import { z } from '../../../../src-shared/kernel/schema';

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
  rev,
});
export type RosterImport = z.infer<typeof rosterImport>;

/** Faults, changes and missing people beyond these are counted, not listed. */
export const LISTED_MAX = 1000;

export const reportOf = (job: RosterImport): ImportJob => ({ ...job.report, state: job.state });
