// 票箱: a secret poll. Whoever voted and how they voted never stand in one place from which the one follows from the other.
import { at, count, day, id, rev, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { cipher } from './vocabulary/schema';
import { GRADE_WORDS } from './vocabulary/shared-words';

export const GRADES = Object.keys(GRADE_WORDS) as (keyof typeof GRADE_WORDS)[];
export type Grade = keyof typeof GRADE_WORDS;

/** Below so many voters, or ballots, a result would tell of single people: then it is paper, counted by two tellers. */
export const BALLOTS_MIN = 5;
/** So long the ballots stay, so that receipts can be looked up; the counts stay for good. */
export const BALLOTS_KEPT_DAYS = 30;

/** 128 bits, made on the voter's phone. */
export const ballotId = z.string().check(z.regex(/^[0-9a-f]{32}$/, 'ballotId'));
/** One digit for each subject, in the order of the questions: the place of the grade in `GRADES`. No blank: who left themselves out would be known by it. */
export const answers = z.string().check(z.regex(/^[0-3]{1,200}$/, 'answers'));
export const ballot = z.strictObject({ id: ballotId, answers });
export type Ballot = z.infer<typeof ballot>;

/** What is in the box. Ballots sorted by their random ids, voters by the roster: neither order says when anybody voted. */
export const boxInside = z.strictObject({
  votedIds: z.array(id),
  /** Of these, whoever voted on a phone lent to them; told after closing, so that nobody votes in another's name unseen. */
  lentIds: z.array(id),
  ballots: z.array(ballot),
});
export type BoxInside = z.infer<typeof boxInside>;

const gradeCounts = z.strictObject({ excellent: count, qualified: count, basicallyQualified: count, unqualified: count });
export type GradeCounts = z.infer<typeof gradeCounts>;
export const pollResult = z.strictObject({ memberId: id, counts: gradeCounts });
export type PollResult = z.infer<typeof pollResult>;

/** `rev` is the number of writes and nothing else; there is no moment and no name of a last change. */
export const pollBox = z.strictObject({
  _id: id,
  v: z.literal(1),
  type: z.literal('pollBox'),
  orgId: id,
  purpose: z.enum(['appraisal']),
  year,
  /** A poll is never corrected: a further one is held, with a reason. */
  n: count,
  reason: z.optional(text(200)),
  /** The questions: whom it is about, in roster order. */
  subjectIds: z.array(id),
  eligibleIds: z.array(id),
  /** The last day on which a ballot is taken. */
  lastOn: day,
  openedAt: at,
  openedBy: id,
  state: z.enum(['open', 'closed']),
  /** Ciphertext of `boxInside`; gone when the ballots are destroyed. */
  inside: z.optional(cipher),
  closing: z.optional(
    z.strictObject({
      closedAt: at,
      closedBy: id,
      ballotCount: count,
      lentIds: z.array(id),
      /** Null when there were fewer than five ballots. */
      results: z.nullable(z.array(pollResult)),
      /** Over the sorted ballots, so that they can be held against the chain as long as they are there. */
      ballotsDigest: z.string(),
    }),
  ),
  destroyOn: z.optional(day),
  sealSeq: z.optional(count),
  salt: z.optional(z.string()),
  rev,
});
export type PollBox = z.infer<typeof pollBox>;
