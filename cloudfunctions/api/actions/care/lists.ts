import { yearOf } from '../../../../src-shared/kernel/period';
import { knownCare } from '../../../shared/care/known';
import { careListOf, saysSomething } from '../../../shared/care/view';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const lists: QueryHandler<'care.lists'> = async (context, { orgId }) => {
  const known = await knownCare(context, orgId);
  return {
    orgId,
    orgName: known.roster.branch.name,
    today: context.today,
    year: yearOf(context.today),
    me: context.who.memberId,
    isSecretary: known.stand.isSecretary,
    lists: known.shown.map((list) => careListOf(known, list)).filter(saysSomething),
  };
};
