import { Problem } from '../../../../src-shared/kernel/problem';
import { branchYearOf } from '../../../shared/score/branch-year';
import { viewOfSheet } from '../../../shared/score/view';
import type { QueryHandler } from '../../context';

export const read: QueryHandler<'score.read'> = async (context, input) => {
  const roster = await context.roster.branch(input.orgId);
  if (roster === null) throw new Problem('common.notFound');
  const year = input.year ?? context.today.slice(0, 4);
  if (year > context.today.slice(0, 4)) throw new Problem('common.badInput', { fields: { year: 'ahead' } });
  const found = await branchYearOf(context.ports.documents, roster, { year, asOfOn: context.today });
  return viewOfSheet(found, context.has('plan', roster.branch));
};
