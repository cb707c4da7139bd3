// 表决: a matter put to the vote at a meeting. Who may vote and who is there follows from the roster and the roll; nobody types it.
import { count, day, id } from '../kernel/fields';
import { z } from '../kernel/schema';
import { VOTE_MATTERS, VOTE_OUTCOMES, type VoteMatter, type VoteOutcome } from '../records/vocabulary/vote-count';
import { EXCLUSION_REASONS, type ExclusionReason } from '../records/kinds/vote';
import { activityKind, activityState } from '../records/activity';
import { action } from './action';
import { registerLine } from './register';
import { citation } from './score';

const matter = z.enum(Object.keys(VOTE_MATTERS) as [VoteMatter, ...VoteMatter[]]);
const outcome = z.enum(Object.keys(VOTE_OUTCOMES) as [VoteOutcome, ...VoteOutcome[]]);
const votes = count.check(z.lte(300));
const exclusion = z.strictObject({
  memberId: id,
  reason: z.enum(Object.keys(EXCLUSION_REASONS) as [ExclusionReason, ...ExclusionReason[]]),
  superiorConsentOn: day,
  decidedActivityId: id,
});

/** A full member of the circle that meets, in roster order. */
export const voter = z.strictObject({ memberId: id, name: z.string(), isPresent: z.boolean(), isOnline: z.boolean() });

export const voteForm = z.strictObject({
  activityId: id,
  orgId: id,
  title: z.string(),
  day,
  today: day,
  kinds: z.array(activityKind),
  state: activityState,
  hasBegun: z.boolean(),
  voters: z.array(voter),
  /** The college's way on that day: half of those expected elect, not of those present. */
  isElectedByExpected: z.boolean(),
  /** Of whom the roll says nothing yet. */
  unmarked: count,
  /** Everybody of the branch on the day, in roster order. */
  people: z.array(z.strictObject({ memberId: id, name: z.string(), isProbationary: z.boolean() })),
  cases: z.array(registerLine),
  schemes: z.array(registerLine),
  /** General meetings that may have decided whom not to count, the latest first. */
  meetings: z.array(z.strictObject({ activityId: id, title: z.string(), day })),
  suggested: z.optional(matter),
  /** What was put to the vote here already. */
  votes: z.array(registerLine),
  cites: z.record(z.string(), citation),
});
export type VoteForm = z.infer<typeof voteForm>;

const subject = { activityId: id };
const record = { right: 'record', of: 'subject' } as const;

export const voteActions = {
  'vote.form': action({ kind: 'query', tellsApart: true, may: record, input: z.strictObject(subject), output: voteForm, errors: [] }),
  /** `isPut: false` enters that nothing was put to the vote. `seen`: the numbers that stood on the page. */
  'vote.record': action({
    kind: 'command',
    may: record,
    input: z.strictObject({
      ...subject,
      matter,
      isPut: z.boolean(),
      seen: z.strictObject({ expectedVoters: count, presentVoters: count }),
      subjectMemberId: z.optional(id),
      caseId: z.optional(id),
      schemeId: z.optional(id),
      isSecret: z.boolean(),
      exclusions: z.array(exclusion).check(z.maxLength(60)),
      writtenOpinions: z.optional(votes),
      yes: z.optional(votes),
      no: z.optional(votes),
      abstain: z.optional(votes),
      seats: z.optional(count),
      candidates: z.optional(z.array(z.strictObject({ memberId: id, yes: votes })).check(z.maxLength(40))),
      tellerIds: z.optional(z.array(id).check(z.maxLength(10))),
      ballotsOut: z.optional(votes),
      ballotsIn: z.optional(votes),
      ballotsInvalid: z.optional(votes),
    }),
    output: z.strictObject({ recordId: id, outcome }),
    errors: ['vote.rollChanged', 'vote.notBegun', 'register.refused', 'register.incomplete', 'register.exists'],
  }),
};
