import { yearAppraisedOn } from '../../../../src-shared/standard/year-end';
import { lifeMeetingView } from '../../../shared/appraisal/life';
import { numbersInForce } from '../../../shared/score/pack';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const lifeMeeting: QueryHandler<'appraisal.lifeMeeting'> = async (context, { orgId, year: asked }) => {
  const [org, params] = await Promise.all([context.demand('readBranch', orgId), numbersInForce(context.ports.documents)]);
  const year = asked ?? yearAppraisedOn(context.today, params);
  return { ...(await lifeMeetingView(context, org, { year, params })), mayManage: context.has('confirm', org) };
};
