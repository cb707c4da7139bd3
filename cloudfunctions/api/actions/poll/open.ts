import { addDays } from '../../../../src-shared/kernel/day';
import { BALLOTS_MIN, type PollBox } from '../../../../src-shared/records/poll';
import { participantsOf } from '../../../shared/appraisal/participants';
import { COLLECTIONS } from '../../../shared/ports/collections';
import { withoutUndefined } from '../../../shared/pipeline/without-undefined';
import { boxesOf, locked } from '../../../shared/appraisal/polls/box';
import { votersOn } from '../../../shared/appraisal/polls/view';
import type { CommandHandler } from '../../../shared/pipeline/context';
import { pollId } from '../../../../src-shared/records/ids/records';

/** Long enough for members who are away; a poll that never ends is none. */
const OPEN_DAYS_MOST = 14;

/** Opens a poll over everybody to be graded. A further one in the same year says why; the one before stays as it was. */
export const open: CommandHandler<'poll.open'> = async (context, { orgId, year, lastOn, reason }) => {
  if (lastOn < context.today || lastOn > addDays(context.today, OPEN_DAYS_MOST))
    throw context.refuse('poll.wrongDay', { reason: { days: OPEN_DAYS_MOST } });
  const [before, eligibleIds, participants] = await Promise.all([
    boxesOf(context.ports.documents, orgId, year),
    votersOn(context, orgId),
    participantsOf(context, orgId, year),
  ]);
  if (before.some((box) => box.state === 'open')) throw context.refuse('poll.isOpen');
  if (before.length > 0 && (reason ?? '') === '') throw context.refuse('poll.reasonNeeded');
  if (eligibleIds.length < BALLOTS_MIN) throw context.refuse('poll.tooFewVoters', { reason: { voters: eligibleIds.length } });
  const subjectIds = participants.filter((entry) => entry.standing === 'full').map((entry) => entry.member._id);
  if (subjectIds.length === 0) throw context.refuse('poll.nobodyToGrade');
  const n = before.length + 1;
  const _id = pollId(orgId, year, n);
  const document: PollBox = {
    ...withoutUndefined({ reason: before.length === 0 ? undefined : reason }),
    _id,
    v: 1,
    type: 'pollBox',
    orgId,
    purpose: 'appraisal',
    year,
    n,
    subjectIds,
    eligibleIds,
    lastOn,
    openedAt: context.nowAt,
    openedBy: context.who.memberId,
    state: 'open',
    inside: locked(context.ports.secrets, _id),
    rev: 0,
  };
  return {
    reply: { pollId: _id },
    writes: [{ kind: 'insert', collection: COLLECTIONS.polls, document }],
    subject: { id: _id, orgId, outcome: 'opened' },
  };
};
