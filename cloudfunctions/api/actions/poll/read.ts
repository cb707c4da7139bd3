import { readBox } from '../../../shared/appraisal/polls/box';
import { pollView } from '../../../shared/appraisal/polls/view';
import type { QueryHandler } from '../../../shared/pipeline/context';

export const read: QueryHandler<'poll.read'> = async (context, { pollId }) => {
  const box = await readBox(context.ports.documents, pollId);
  // Somebody who has moved to another branch since may still cast the ballot they were listed for.
  const org = await context.demand('readBranch', box.orgId, box.eligibleIds.includes(context.who.memberId));
  return pollView(context, box, org);
};
