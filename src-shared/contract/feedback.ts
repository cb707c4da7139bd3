import { at, day, id, requiredText, text } from '../kernel/fields';
import { z } from '../kernel/schema';
import { action } from './action';

/** 128 random bits made on the phone. It is the only tie between a letter without a name and whoever wrote it, and only the phone keeps it. */
export const feedbackId = z.string().check(z.regex(/^[0-9a-f]{32}$/, 'id'));

/** One letter as its writer sees it. */
const letter = z.strictObject({
  feedbackId: z.string(),
  number: z.string(),
  text: z.string(),
  isAnonymous: z.boolean(),
  sentOn: day,
  answerDueOn: z.optional(day),
  answer: z.optional(z.string()),
  answeredOn: z.optional(day),
});
/** An answer that the committee lets everybody read; the letter itself stays between the writer and the committee. */
const publicAnswer = z.strictObject({ number: z.string(), aboutOrgName: z.string(), answer: z.string(), answeredOn: day });

export const feedbackActions = {
  /**
   * 投诉建议 for everybody who opens the program, bound to the roster or not (国办函〔2026〕12号). Without a name nothing of
   * the writer is stored: no person, no WeChat id, no key, no audit line. The id makes a repeated call the same letter.
   */
  'feedback.send': action({
    kind: 'command',
    may: 'anyone',
    stores: 'itself',
    input: z.strictObject({
      feedbackId,
      text: requiredText(1000),
      isAnonymous: z.boolean(),
      aboutOrgId: z.optional(id),
      page: z.optional(text(60)),
    }),
    output: z.strictObject({ nowAt: at, number: z.string(), answerDueOn: day }),
    errors: ['register.refused', 'feedback.tooMany'],
  }),
  /** What this person signed, what this phone sent without a name (by its ids), and the answers everybody may read. */
  'feedback.mine': action({
    kind: 'query',
    may: 'anyone',
    input: z.strictObject({ feedbackIds: z.array(feedbackId).check(z.maxLength(50)) }),
    output: z.strictObject({
      nowAt: at,
      today: day,
      letters: z.array(letter),
      publicAnswers: z.array(publicAnswer),
      mayAnswer: z.boolean(),
      committeeId: z.nullable(id),
    }),
    errors: [],
  }),
};
