import type { Reconciled } from '../../../../src-shared/contract/reconcile';
import { listedIn } from '../../../../src-shared/engines/reconcile/listed';
import { reconcile as compared } from '../../../../src-shared/engines/reconcile/report';
import { lookAtUpload } from '../../../shared/files/take-upload';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { openWorkbook } from '../../../shared/workbook/open';

/** More than anybody works through at once; the counts say how many there are. */
const LISTED_MAX = 500;

/** The export beside the roster of today. Nothing of it is stored, and nothing is written back anywhere. */
export const reconcile: QueryHandler<'roster.reconcile'> = async (context, { orgId, fileId }): Promise<Reconciled> => {
  const table = await lookAtUpload(context, fileId, (sent) => {
    if (sent === null) throw context.refuse('roster.fileUnreadable');
    return listedIn(openWorkbook(context, sent));
  });
  const orgs = await context.roster.orgsEver();
  const branchIds = orgs.filter((org) => org.kind === 'branch' && (org._id === orgId || org.path.includes(orgId))).map((org) => org._id);
  const members = await context.roster.membersOfAll(branchIds);
  const found = compared(table, {
    orgs: orgs.filter((org) => org.kind !== 'branch' || branchIds.includes(org._id)),
    members,
    day: context.today,
  });
  const { missing, extra, differing, doubtful, unknownBranches } = found;
  return {
    ...found,
    missing: missing.slice(0, LISTED_MAX),
    extra: extra.slice(0, LISTED_MAX),
    differing: differing.slice(0, LISTED_MAX),
    doubtful: doubtful.slice(0, LISTED_MAX),
    unknownBranches: unknownBranches.slice(0, LISTED_MAX),
    counts: {
      missing: missing.length,
      extra: extra.length,
      differing: differing.length,
      doubtful: doubtful.length,
      unknownBranches: unknownBranches.length,
    },
  };
};
