import { COLLECTIONS } from '../../../shared/ports/collections';
import type { CommandHandler } from '../../../shared/pipeline/context';
import type { RosterImport } from '../../../../src-shared/records/jobs';
import { jobNamed } from '../../../shared/roster/import/job';

/** What a file had not and what is to stay as it is: remembered with the job, so that it is not asked about again. */
export const keepMissing: CommandHandler<'roster.keepMissing'> = async ({ ports }, { orgId, jobId, ids }) => {
  const job = await jobNamed(ports, jobId, orgId);
  const { missing, missingOrgs = [], missingPosts = [] } = job.report;
  const askedAbout = new Set([
    ...missing.map((one) => one.memberId),
    ...missingOrgs.map((one) => one.orgId),
    ...missingPosts.map((one) => one.postId),
  ]);
  const kept = [...new Set([...(job.kept ?? []), ...ids.filter((id) => askedAbout.has(id))])];
  const decided: RosterImport = { ...job, kept, rev: job.rev + 1 };
  return {
    reply: { keptCount: kept.length },
    writes: [{ kind: 'replace', collection: COLLECTIONS.jobs, document: decided, expectedRev: job.rev }],
    subject: { id: jobId, orgId, outcome: 'kept' },
  };
};
