import { datasetOf } from '../../../../src-shared/engines/score/dataset';
import { refusal } from '../../../shared/pipeline/refusal';
import { dataset as datasetFile } from '../../../../src-shared/records/dataset';
import type { Org } from '../../../../src-shared/records/org';
import { personCodeOf } from '../../../shared/secrets/keyed-hash';
import { branchRecordsOf } from '../../../shared/score/branch-year';
import { adoptedTailorings } from '../../../shared/score/pack';
import type { BoundContext, CommandHandler } from '../../../shared/pipeline/context';

/** Whoever looks for the general branch or the Party committee above, the auditor too: what they may read of every branch they may also have computed again. */
const looksFromAbove = async (context: BoundContext, branch: Org): Promise<boolean> => {
  const above = await context.roster.orgsById(branch.path);
  return above.some((org) => context.has('oversee', org));
};

/** Secretary and deputy may have the names, since they may read all of it; from above there are codes only, and every export is logged. */
export const dataset: CommandHandler<'score.dataset'> = async (context, { orgId, years, hasNames }) => {
  const roster = await context.roster.branch(orgId);
  if (roster === null) throw refusal('common.notFound');
  const isOwn = context.has('confirm', roster.branch);
  const mayExport = isOwn || (!hasNames && (await looksFromAbove(context, roster.branch)));
  if (!mayExport) throw refusal('common.forbidden', { reason: { right: hasNames ? 'confirm' : 'oversee', orgName: roster.branch.name } });
  const { documents, secrets } = context.ports;
  const asked = [...years].sort();
  const [{ facts }, tailorings] = await Promise.all([branchRecordsOf(documents, roster, asked), adoptedTailorings(documents)]);
  const file = datasetOf(facts, {
    years: asked,
    exportedAt: context.nowAt,
    hasNames,
    tailorings,
    codeOf: (memberId) => personCodeOf(secrets.digestKey, asked, memberId),
  });
  return {
    // What the command that computes it again would refuse never becomes a file.
    reply: {
      fileName: `${roster.branch.shortName}-${asked.join('-')}.json`,
      file: datasetFile.parse(file) as unknown as Record<string, unknown>,
    },
    writes: [],
    isReplyKept: false,
    subject: { id: orgId, orgId, outcome: hasNames ? 'exportedWithNames' : 'exported' },
  };
};
