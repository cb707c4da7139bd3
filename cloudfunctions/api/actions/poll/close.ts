import { digestOfBallots, resultsOf } from '../../../../src-shared/engines/polls/box';
import { addDays } from '../../../../src-shared/kernel/day';
import { BALLOTS_KEPT_DAYS, type PollBox } from '../../../../src-shared/records/poll';
import { seal } from '../../../shared/ledger/seal';
import { insideOf, readBox, replaceBox } from '../../../shared/appraisal/polls/box';
import { pollView } from '../../../shared/appraisal/polls/view';
import type { CommandHandler } from '../../../shared/pipeline/context';

/** Counts once, and puts the one entry into the chain: over the counts and a digest of the ballots, which themselves are destroyed later. */
export const close: CommandHandler<'poll.close'> = async (context, { pollId }) => {
  const box = await readBox(context.ports.documents, pollId);
  const org = await context.demand('confirm', box.orgId);
  const inside = insideOf(context.ports.secrets, box);
  if (box.state === 'closed' || inside === null) throw context.refuse('poll.closed');
  const closed: PollBox = {
    ...box,
    state: 'closed',
    closing: {
      closedAt: context.nowAt,
      closedBy: context.who.memberId,
      ballotCount: inside.ballots.length,
      lentIds: inside.lentIds,
      results: resultsOf(box, inside),
      ballotsDigest: digestOfBallots(inside.ballots),
    },
    destroyOn: addDays(context.today, BALLOTS_KEPT_DAYS),
    rev: box.rev + 1,
  };
  const { sealed: after, write } = await seal(context.ports, closed, { entryKind: 'confirmation', at: context.nowAt });
  return {
    reply: await pollView(context, after, org),
    writes: [replaceBox(box, after), write],
    isReplyKept: false,
    subject: { id: pollId, orgId: box.orgId, outcome: 'closed' },
  };
};
