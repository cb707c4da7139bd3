import { lifeMeetingView } from '../../../shared/appraisal/life';
import { yearJudgedOn } from '../../../shared/appraisal/load';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const lifeMeeting: QueryHandler<'appraisal.lifeMeeting'> = async (context, { orgId, year = yearJudgedOn(context.today) }) => {
  const org = await context.demand('readBranch', orgId);
  return { ...(await lifeMeetingView(context, org, year)), mayManage: context.has('confirm', org) };
};
