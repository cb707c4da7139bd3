import { yearAppraisedOn } from '../../../../src-shared/standard/year-end';
import { loadAppraisal } from '../../../shared/appraisal/load';
import { appraisalView } from '../../../shared/appraisal/view';
import { numbersInForce } from '../../../shared/score/pack';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const read: QueryHandler<'appraisal.read'> = async (context, { orgId, year: asked }) => {
  const params = await numbersInForce(context.ports.documents);
  const year = asked ?? yearAppraisedOn(context.today, params);
  const [org, found] = await Promise.all([context.demand('readBranch', orgId), loadAppraisal(context, orgId, year)]);
  return appraisalView(context, org, { year, found, params });
};
