import { castInto } from '../../../../src-shared/engines/polls/box';
import { refusal } from '../../../shared/pipeline/refusal';
import { receiptOf } from '../../../../src-shared/kernel/receipt';
import { pause } from '../../../shared/ports/pause';
import { insideOf, locked, readBox, replaceBox } from '../../../shared/appraisal/polls/box';
import type { Handler } from '../../../shared/pipeline/context';

/** Sixty people may press at the same moment; each is on its way again after a moment of its own. */
const TURNS = 40;

/**
 * Puts a ballot into the box, once: nothing else is written, and nothing says when. A retry after a lost reply finds
 * its own id beside its marker and gets the same receipt, also when the poll has been closed meanwhile.
 */
export const cast: Handler<'poll.cast'> = async (context, { pollId, ballot, forMemberId }) => {
  const { documents, secrets } = context.ports;
  const voterId = forMemberId ?? context.who.memberId;
  const isLent = voterId !== context.who.memberId;
  for (let turn = 0; turn < TURNS; turn += 1) {
    const box = await readBox(documents, pollId);
    if (isLent) await context.demand('record', box.orgId);
    if (!box.eligibleIds.includes(voterId)) throw context.refuse('poll.notVoter');
    const inside = insideOf(secrets, box);
    if (inside === null) throw context.refuse('poll.closed');
    const { outcome, ...done } = castInto(box, inside, { voterId, ballot, isLent });
    if (outcome === 'repeated') return { receipt: receiptOf(ballot.id) };
    if (box.state === 'closed' || context.today > box.lastOn) throw context.refuse('poll.closed');
    if (outcome === 'alreadyVoted') throw context.refuse('poll.alreadyVoted');
    if (outcome === 'wrongBallot' || !('inside' in done)) throw context.refuse('poll.wrongBallot');
    const outcomeOfWrite = await documents.commit([replaceBox(box, { ...box, inside: locked(secrets, pollId, done.inside) })]);
    if (outcomeOfWrite === 'done') return { receipt: receiptOf(ballot.id) };
    await pause(context.ports, turn);
  }
  throw refusal('common.busy');
};
