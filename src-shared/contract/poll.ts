// 无记名投票: opening, casting, closing and looking a receipt up.
import { count, day, id, requiredText, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { ballot, pollResult } from '../records/poll';
import { action } from './action';

const named = z.strictObject({ memberId: id, name: z.string() });

/** What a poll looks like to the caller. Who has voted is told to nobody but the voter. */
export const pollPage = z.strictObject({
  pollId: id,
  orgId: id,
  orgName: z.string(),
  year,
  n: count,
  reason: z.optional(z.string()),
  state: z.enum(['open', 'closed']),
  lastOn: day,
  /** True once the last day is over, closed or not. */
  isOver: z.boolean(),
  /** Whom it is about, in roster order. */
  subjects: z.array(named),
  eligible: count,
  isVoter: z.boolean(),
  hasVoted: z.boolean(),
  /** How many ballots are in: while it is open for whoever closes it, afterwards for all. */
  ballotCount: z.optional(count),
  /** Null until it is closed, and below five ballots for good. The secretary's hold everybody, a member's only the own. */
  results: z.nullable(z.array(pollResult)),
  isTooFew: z.boolean(),
  /** After closing: who voted on a phone lent to them. */
  lentNames: z.array(z.string()),
  canCheckReceipts: z.boolean(),
  mayClose: z.boolean(),
  /** People to whom the caller may lend the own phone; whether they have voted is not told. */
  lendTo: z.array(named),
});
export type PollPage = z.infer<typeof pollPage>;

export const pollActions = {
  'poll.read': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({ pollId: id }),
    output: pollPage,
    errors: [],
  }),
  /** Opens the poll over those to be graded; all full and probationary members of today may vote. */
  'poll.open': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, year, lastOn: day, reason: z.optional(text(200)) }),
    output: z.strictObject({ pollId: id }),
    errors: ['poll.tooFewVoters', 'poll.isOpen', 'poll.reasonNeeded', 'poll.wrongDay', 'poll.nobodyToGrade'],
  }),
  /** `forMemberId`: the phone of an officer, lent to a voter who has none. The ballot id is made on the phone and is the only thing that tells a retry. */
  'poll.cast': action({
    kind: 'command',
    may: 'member',
    stores: 'withoutTrace',
    input: z.strictObject({ pollId: id, ballot, forMemberId: z.optional(id) }),
    output: z.strictObject({ receipt: z.string() }),
    errors: ['poll.alreadyVoted', 'poll.closed', 'poll.notVoter', 'poll.wrongBallot'],
  }),
  'poll.close': action({
    kind: 'command',
    may: { right: 'confirm', of: 'subject' },
    input: z.strictObject({ pollId: id }),
    output: pollPage,
    errors: ['poll.closed'],
  }),
  /** Whether a receipt was counted; never what stood on the ballot. */
  'poll.check': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'subject' },
    input: z.strictObject({ pollId: id, receipt: requiredText(12) }),
    output: z.strictObject({ isCounted: z.boolean() }),
    errors: ['poll.notClosed', 'poll.destroyed', 'poll.noReceipt'],
  }),
};
