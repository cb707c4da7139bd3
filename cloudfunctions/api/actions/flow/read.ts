import { flowPlaces } from '../../../shared/score/flow-place';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const read: QueryHandler<'flow.read'> = async (context, { orgId }) => {
  const org = await context.demand('readBranch', orgId);
  return { orgId, orgName: org.name, flows: await flowPlaces(context, org) };
};
