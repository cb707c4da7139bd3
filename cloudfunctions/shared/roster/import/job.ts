import type { ImportJob, RosterImport } from '../../../../src-shared/records/jobs';

/** Faults, changes and missing people beyond these are counted, not listed. */
export const LISTED_MAX = 200;

export const reportOf = (job: RosterImport): ImportJob => ({ ...job.report, state: job.state });
