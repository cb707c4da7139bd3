import { datasetOf } from '../../../../src-shared/engines/score/dataset';
import { Problem } from '../../../../src-shared/kernel/problem';
import { branchRecordsOf } from '../../../shared/score/branch-year';
import { adoptedTailorings } from '../../../shared/score/pack';
import type { CommandHandler } from '../../context';

/** Secretary and deputy may have the names, since they may read all of it; from above there are codes only, and every export is logged. */
export const dataset: CommandHandler<'score.dataset'> = async (context, { orgId, years, hasNames }) => {
  const roster = await context.roster.branch(orgId);
  if (roster === null) throw new Problem('common.notFound');
  const isOwn = context.has('confirm', roster.branch);
  const mayExport = isOwn || (context.has('administer', roster.branch) && !hasNames);
  if (!mayExport) throw new Problem('common.forbidden', { reason: { right: hasNames ? 'confirm' : 'administer', orgName: roster.branch.name } });
  const { documents } = context.ports;
  const [{ facts }, tailorings] = await Promise.all([branchRecordsOf(documents, roster, [...years].sort()), adoptedTailorings(documents)]);
  const file = datasetOf(facts, { years: [...years].sort(), exportedAt: context.nowAt, hasNames, tailorings });
  return {
    reply: { fileName: `${roster.branch.shortName}-${years.join('-')}.json`, file: file as unknown as Record<string, unknown> },
    writes: [],
    isReplyKept: false,
    subject: { id: orgId, orgId, outcome: hasNames ? 'exportedWithNames' : 'exported' },
  };
};
