import type { BranchFacts } from '../../../../src-shared/facts/facts';
import { withoutSecretFields } from '../../../../src-shared/engines/score/dataset';
import { demandYear } from '../../../shared/score/asked';
import { branchRecordsOf } from '../../../shared/score/branch-year';
import { adoptedTailorings } from '../../../shared/score/pack';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** What what-if computes with on the phone: to secretary and deputy, who may read all of it; no text, nothing secret. */
export const facts: QueryHandler<'score.facts'> = async (context, input) => {
  const { roster, year } = await demandYear(context, input);
  const [{ facts: found }, tailorings] = await Promise.all([
    branchRecordsOf(context.ports.documents, roster, [year]),
    adoptedTailorings(context.ports.documents),
  ]);
  const bare: BranchFacts = withoutSecretFields(found);
  return {
    orgId: roster.branch._id,
    year,
    asOfOn: context.today,
    facts: bare as unknown as Record<string, unknown>,
    tailorings: tailorings as unknown as Record<string, unknown>[],
  };
};
