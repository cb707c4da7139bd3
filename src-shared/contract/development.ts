// 发展党员 as a flow: a case with its next step, the step that is taken or taken back, and all cases of a college by step.
import { count, day, id, rev, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { LIMIT_GROUNDS, STEP_COUNT } from '../records/vocabulary/development-days';
import { MATERIAL_WORDS, STAGE_WORDS, type DevelopmentStage, type MaterialKey } from '../records/vocabulary/development-steps';
import { action } from './action';
import { registerLine, savedRecord } from './register';

const step = z.int().check(z.gte(1), z.lte(STEP_COUNT));
const material = z.enum(Object.keys(MATERIAL_WORDS) as [MaterialKey, ...MaterialKey[]]);
const stage = z.enum(Object.keys(STAGE_WORDS) as [DevelopmentStage, ...DevelopmentStage[]]);
const party = z.enum(['branch', 'committee']);
const standing = z.enum(['tooEarly', 'open', 'late', 'tooLate']);

/** The first or the last day of a step, and why. */
const limit = z.strictObject({ on: day, ground: z.enum(LIMIT_GROUNDS), months: count });
const flowFields = {
  step,
  party,
  /** Of the 发展党员工作细则. */
  article: z.string(),
  earliest: z.optional(limit),
  latest: z.optional(limit),
  /** To which the last day may be prolonged. */
  longest: z.optional(limit),
};
const flowStep = z.strictObject(flowFields);
export type FlowStepView = z.infer<typeof flowStep>;

const nextStep = z.strictObject({
  ...flowFields,
  standing,
  materials: z.array(z.strictObject({ key: material, isThere: z.boolean() })),
  /** Fields of the case that are to be filled for it and are not, then those that may be. */
  fields: z.array(z.string()),
  moreFields: z.array(z.string()),
  needsVote: z.boolean(),
  needsNotice: z.boolean(),
  /** Half-years that nobody has looked into: `2026-H1`. */
  halves: z.array(z.string()),
  /** The caller enters it. */
  mayTake: z.boolean(),
});
export type NextStepView = z.infer<typeof nextStep>;

/** A vote or a notice about the person. `step`: whose row names it. */
const linkedLine = z.strictObject({ line: registerLine, step: z.optional(step) });

export const developmentCasePage = z.strictObject({
  recordId: id,
  rev,
  orgId: id,
  orgName: z.string(),
  today: day,
  line: registerLine,
  name: z.string(),
  unit: z.string(),
  stage,
  /** The last step taken; 0 before the first. */
  last: count,
  contactNames: z.array(z.string()),
  sponsorNames: z.array(z.string()),
  appliedOn: z.optional(day),
  endWords: z.optional(z.string()),
  next: z.nullable(nextStep),
  done: z.array(
    z.strictObject({ step, doneOn: z.optional(day), isHistory: z.boolean(), isLate: z.boolean(), note: z.optional(z.string()) }),
  ),
  ahead: z.array(flowStep),
  linked: z.array(linkedLine),
  /** The caller takes the last step back; null where nobody does, or somebody else. */
  takesBack: z.nullable(step),
  /** What the fields of the next step hold now. */
  content: z.record(z.string(), z.unknown()),
  mayEdit: z.boolean(),
});
export type DevelopmentCasePage = z.infer<typeof developmentCasePage>;

const caseLine = z.strictObject({
  recordId: id,
  orgId: id,
  orgName: z.string(),
  name: z.string(),
  stage,
  last: count,
  next: z.nullable(z.strictObject({ step, party, standing, earliestOn: z.optional(day), latestOn: z.optional(day) })),
});
export type CaseLine = z.infer<typeof caseLine>;

/** Numbers of a year. `used`: admitted by a meeting in it. `quota`: as approved; null where nothing is. */
const planLine = z.strictObject({
  orgId: id,
  name: z.string(),
  /** A plan was handed in. */
  isFiled: z.boolean(),
  isNone: z.boolean(),
  /** Whom the plan means to admit. */
  planned: count,
  quota: z.nullable(count),
  used: count,
});
export type PlanLine = z.infer<typeof planLine>;

const read = { right: 'readBranch', of: 'subject' } as const;
const changing = [
  'register.refused',
  'register.incomplete',
  'register.wrongState',
  'register.reasonNeeded',
  'register.nothingChanged',
] as const;

export const developmentActions = {
  'development.case': action({
    kind: 'query',
    may: read,
    input: z.strictObject({ recordId: id }),
    output: developmentCasePage,
    errors: [],
  }),
  /** The next step, with what it rests on. Late is shown and never forbidden; too early is. */
  'development.takeStep': action({
    kind: 'command',
    may: read,
    input: z.strictObject({
      recordId: id,
      rev,
      step,
      doneOn: day,
      activityId: z.optional(id),
      voteId: z.optional(id),
      noticeId: z.optional(id),
      note: z.optional(text(100)),
      /** Fields of the case that the step asks for; others are left as they are. */
      content: z.record(z.string(), z.unknown()),
      /** What has come in with it. */
      materials: z.array(material).check(z.maxLength(26)),
    }),
    output: savedRecord,
    errors: ['development.tooEarly', 'development.byCommittee', 'development.notNext', ...changing],
  }),
  /** The last step was entered wrongly. */
  'development.takeBack': action({
    kind: 'command',
    may: read,
    input: z.strictObject({ recordId: id, rev, step }),
    output: savedRecord,
    errors: ['development.onlyLast', 'development.lasting', 'development.byCommittee', ...changing],
  }),
  /** A material that came in. */
  'development.receive': action({
    kind: 'command',
    may: read,
    input: z.strictObject({ recordId: id, rev, material }),
    output: savedRecord,
    errors: [...changing],
  }),
  /** All running cases of the organisation and those below it, the overdue ones first, then by step; and plan and quota of a year. */
  'development.college': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      isCommittee: z.boolean(),
      /** The caller may begin a case here. */
      mayEnter: z.boolean(),
      today: day,
      year,
      cases: z.array(caseLine),
      plans: z.array(planLine),
      /** Of the whole college, as its own plan says; null where that is not the caller's to see, or not said. */
      quota: z.nullable(count),
      /** The committee's own plan of the year, where there is one. */
      planId: z.optional(id),
    }),
    errors: [],
  }),
};
