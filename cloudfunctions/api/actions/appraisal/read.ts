import { loadAppraisal, yearJudgedOn } from '../../../shared/appraisal/load';
import { appraisalView } from '../../../shared/appraisal/view';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const read: QueryHandler<'appraisal.read'> = async (context, { orgId, year = yearJudgedOn(context.today) }) => {
  const [org, found] = await Promise.all([context.demand('readBranch', orgId), loadAppraisal(context, orgId, year)]);
  return appraisalView(context, org, { year, found });
};
