import { knownOf } from '../../../shared/score/duties/branch-duties';
import { yearLinesOf } from '../../../shared/score/duties/year-lines';
import type { QueryHandler } from '../../../shared/pipeline/context';
import { refusal } from '../../../shared/pipeline/refusal';

/** The year from its sheet, so that it never says another thing than the score; this year's or the one before. */
export const year: QueryHandler<'activity.year'> = async (context, input) => {
  const org = await context.demand('oversee', input.orgId);
  const roster = org.kind === 'branch' ? await context.roster.branch(org._id) : null;
  if (roster === null) throw refusal('common.notFound');
  const thisYear = context.today.slice(0, 4);
  const asked = input.year ?? thisYear;
  if (asked !== thisYear && asked !== String(Number(thisYear) - 1)) throw refusal('common.badInput', { fields: { year: 'ahead' } });
  const known = await knownOf(context.ports.documents, roster, context);
  return {
    orgId: org._id,
    orgName: org.name,
    ...yearLinesOf(known, { year: asked, mayPlan: context.has('plan', roster.branch) }, context),
  };
};
