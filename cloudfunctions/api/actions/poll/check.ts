import { isCounted } from '../../../../src-shared/engines/polls/box';
import { typedReceipt } from '../../../../src-shared/kernel/receipt';
import { insideOf, readBox } from '../../../shared/appraisal/polls/box';
import type { QueryHandler } from '../../../shared/pipeline/context';

/** Only after closing: while ballots come in, whether one is there already would say when it came. */
export const check: QueryHandler<'poll.check'> = async (context, { pollId, receipt }) => {
  const box = await readBox(context.ports.documents, pollId);
  await context.demand('readBranch', box.orgId, box.eligibleIds.includes(context.who.memberId));
  if (box.state !== 'closed') throw context.refuse('poll.notClosed');
  const typed = typedReceipt(receipt);
  if (typed === null) throw context.refuse('poll.noReceipt');
  const inside = insideOf(context.ports.secrets, box);
  if (inside === null) throw context.refuse('poll.destroyed');
  return { isCounted: isCounted(inside, typed) };
};
