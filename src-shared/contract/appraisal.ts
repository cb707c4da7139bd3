// 民主评议党员: the year's four steps on one page. What is stored are the records of the registers.
import { count, day, id, requiredText, rev, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { GRADES, pollResult } from '../records/poll';
import { action } from './action';

const grade = z.enum(GRADES as [(typeof GRADES)[number], ...(typeof GRADES)[number][]]);
export const APPRAISAL_STEPS = ['selfDoneOn', 'mutualDoneOn', 'pollDoneOn', 'evaluatedOn'] as const;
const steps = z.strictObject({ selfDoneOn: day, mutualDoneOn: day, pollDoneOn: day });

/** 组织生活会: what is done before and after it, counted from the records there are. */
export const lifeMeetingPage = z.strictObject({
  orgId: id,
  orgName: z.string(),
  year,
  recordId: z.optional(id),
  rev: z.optional(rev),
  state: z.enum(['none', 'preparing', 'held', 'complete']),
  meeting: z.optional(z.strictObject({ activityId: id, title: z.string(), day, state: z.string() })),
  checks: z.array(
    z.strictObject({
      check: z.enum(['talks', 'opinions', 'analysis', 'criticism', 'rectification']),
      isDone: z.boolean(),
      count,
      of: z.optional(count),
    }),
  ),
  /** Only for those who were there. */
  criticism: z.optional(z.string()),
  mayManage: z.boolean(),
});
export type LifeMeetingPage = z.infer<typeof lifeMeetingPage>;

/** One person of the appraisal, in roster order. What is absent is not the caller's to see, or not there. */
export const appraised = z.strictObject({
  memberId: id,
  name: z.string(),
  isFull: z.boolean(),
  hasSelf: z.boolean(),
  selfText: z.optional(z.string()),
  grade: z.optional(grade),
  noGradeReason: z.optional(z.string()),
  opinion: z.optional(z.string()),
  votes: z.optional(pollResult.shape.counts),
  feedbackOn: z.optional(day),
  /** A case of the year after which people asked that this be looked at; never a grade. */
  isSuggestedUnqualified: z.optional(z.boolean()),
});
export type Appraised = z.infer<typeof appraised>;

export const appraisalPage = z.strictObject({
  orgId: id,
  orgName: z.string(),
  today: day,
  year,
  state: z.enum(['none', 'preparing', 'held', 'evaluated', 'published']),
  recordId: z.optional(id),
  rev: z.optional(rev),
  steps: z.array(z.strictObject({ step: z.enum(APPRAISAL_STEPS), doneOn: z.optional(day) })),
  heldOn: z.optional(day),
  /** Days that would stand in the steps still open: those of the meeting and of the poll. */
  proposed: z.optional(steps),
  meeting: z.optional(z.strictObject({ activityId: id, title: z.string(), day, state: z.string() })),
  people: z.array(appraised),
  share: z.strictObject({ numerator: count, denominator: count }),
  isLifted: z.boolean(),
  poll: z.optional(
    z.strictObject({
      pollId: id,
      state: z.enum(['open', 'closed']),
      lastOn: day,
      isVoter: z.boolean(),
      hasVoted: z.boolean(),
      isTooFew: z.boolean(),
    }),
  ),
  /** Fewer than five voters: paper. */
  isPaperOnly: z.boolean(),
  voters: z.array(z.strictObject({ memberId: id, name: z.string() })),
  paper: z.optional(z.strictObject({ out: count, in: count, invalid: count })),
  /** The caller, where they take part. */
  ownId: z.optional(id),
  mayManage: z.boolean(),
  mayRecord: z.boolean(),
  mayWriteOwn: z.boolean(),
});
export type AppraisalPage = z.infer<typeof appraisalPage>;

const own = { right: 'readBranch', of: 'orgId' } as const;
const manage = { right: 'confirm', of: 'orgId' } as const;
const saved = z.strictObject({ state: appraisalPage.shape.state, rev });

export const appraisalActions = {
  /** Without a year the one that is judged now: until the end of March it is the one before. */
  'appraisal.read': action({
    kind: 'query',
    tellsApart: true,
    may: own,
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: appraisalPage,
    errors: [],
  }),
  'appraisal.lifeMeeting': action({
    kind: 'query',
    tellsApart: true,
    may: own,
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: lifeMeetingPage,
    errors: [],
  }),
  /** The own self-appraisal, or that of a member without a phone, entered by an officer. */
  'appraisal.writeSelf': action({
    kind: 'command',
    may: own,
    input: z.strictObject({ orgId: id, year, memberId: z.optional(id), text: requiredText(2000) }),
    output: z.strictObject({ memberId: id }),
    errors: ['appraisal.notTakingPart', 'appraisal.isGraded', 'register.refused'],
  }),
  /** What two tellers counted on paper. */
  'appraisal.enterTally': action({
    kind: 'command',
    may: { right: 'record', of: 'orgId' },
    input: z.strictObject({
      orgId: id,
      year,
      out: count,
      in: count,
      invalid: count,
      tellerIds: z.array(id).check(z.minLength(2), z.maxLength(5)),
      results: z.array(pollResult).check(z.minLength(1), z.maxLength(300)),
    }),
    output: saved,
    errors: [
      'appraisal.notBegun',
      'appraisal.hasPoll',
      'appraisal.isGraded',
      'register.refused',
      'register.incomplete',
      'register.wrongState',
      'register.reasonNeeded',
      'register.nothingChanged',
    ],
  }),
  /** 组织评定: a grade, or the reason for none, for every full member at once. None is filled in beforehand. */
  'appraisal.grade': action({
    kind: 'command',
    may: manage,
    input: z.strictObject({
      orgId: id,
      year,
      rev,
      evaluatedOn: day,
      steps,
      results: z
        .array(
          z.strictObject({ memberId: id, grade: z.optional(grade), noGradeReason: z.optional(text(100)), opinion: z.optional(text(500)) }),
        )
        .check(z.minLength(1), z.maxLength(300)),
    }),
    output: saved,
    errors: [
      'appraisal.notHeld',
      'appraisal.tooManyExcellent',
      'appraisal.pollOpen',
      'register.refused',
      'register.incomplete',
      'register.wrongState',
      'register.reasonNeeded',
    ],
  }),
  /** 公布等次: the branch sees the grades, in roster order, and a notice says so. */
  'appraisal.publish': action({
    kind: 'command',
    may: manage,
    input: z.strictObject({ orgId: id, year, rev }),
    output: z.strictObject({ ...saved.shape, noticeId: id }),
    errors: [
      'appraisal.notEvaluated',
      'register.refused',
      'register.exists',
      'register.incomplete',
      'register.wrongState',
      'register.reasonNeeded',
    ],
  }),
  /** 反馈: that these people were told on this day. */
  'appraisal.feedBack': action({
    kind: 'command',
    may: manage,
    input: z.strictObject({ orgId: id, year, on: day, memberIds: z.array(id).check(z.minLength(1), z.maxLength(300)) }),
    output: z.strictObject({ told: count }),
    errors: ['appraisal.notEvaluated', 'register.refused', 'register.incomplete', 'register.wrongState', 'register.reasonNeeded'],
  }),
};
