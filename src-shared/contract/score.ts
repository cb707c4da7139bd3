import { count, day, id, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { activityKind } from '../records/activity';
import { action } from './action';
import { activityLine } from './activity';
import { registerLine } from './register';

export const outcome = z.enum(['met', 'notMet', 'notYetDue', 'notApplicable', 'noData']);
export type Outcome = z.infer<typeof outcome>;

export const citation = z.strictObject({
  source: z.string(),
  title: z.string(),
  article: z.string(),
  quote: z.optional(z.string()),
  doubts: z.optional(z.string()),
  checkedOn: day,
});
export type Citation = z.infer<typeof citation>;
export const waitsFor = z.enum(['generalBranch', 'partyCommittee']);

/** What to do next and until when. `type` opens a form of 登记, `kinds` the planning of a meeting. */
export const remedy = z.strictObject({
  verb: z.enum(['hold', 'record', 'confirm', 'enter', 'finish', 'roster', 'await']),
  by: z.enum(['secretary', 'organization', 'recorder', 'groupLeader', 'member', 'generalBranch', 'committee']),
  effort: z.enum(['form', 'meeting', 'long']),
  kinds: z.array(activityKind),
  type: z.optional(z.string()),
  period: z.optional(z.string()),
  groupId: z.optional(id),
  memberId: z.optional(id),
  activityId: z.optional(id),
  recordId: z.optional(id),
  orgId: z.optional(id),
  byOn: day,
  isMakeUp: z.boolean(),
});
export type RemedyLine = z.infer<typeof remedy>;

/** One thing a rule asks: a period, a group in it, a person, a case, an organisation. */
export const findingPart = z.strictObject({
  period: z.optional(z.string()),
  groupId: z.optional(id),
  groupName: z.optional(z.string()),
  /** Left out where the caller may not know whom it is about. */
  memberId: z.optional(id),
  memberName: z.optional(z.string()),
  orgId: z.optional(id),
  orgName: z.optional(z.string()),
  /** What else it is about, where people know it by a name: a department. */
  subjectName: z.optional(z.string()),
  outcome,
  notApplicableBecause: z.optional(z.string()),
  waitsFor: z.optional(waitsFor),
  isMadeUp: z.boolean(),
  evidenceIds: z.array(id),
  lastOn: day,
  /** The last day on which it can still be put right. */
  makeUpUntilOn: day,
  /** A meeting is planned for it, or a record begun. */
  isPlanned: z.boolean(),
  remedy: z.nullable(remedy),
});
export type FindingPart = z.infer<typeof findingPart>;

const share = z.nullable(z.strictObject({ numerator: count, denominator: count }));

export const finding = z.strictObject({
  ruleId: z.string(),
  itemId: z.string(),
  kind: z.string(),
  /** On whose page it stands. */
  page: z.string(),
  outcome,
  notApplicableBecause: z.optional(z.string()),
  waitsFor: z.optional(waitsFor),
  /** Weight in hundredths of a point, 0 for what is shown only; and what was earned of it as an exact fraction. */
  weightHundredths: count,
  fraction: share,
  expected: count,
  actual: count,
  madeUp: count,
  parts: z.array(findingPart),
  evidenceIds: z.array(id),
  cite: z.array(citation),
  remedy: z.nullable(remedy),
});
export type Finding = z.infer<typeof finding>;

export const dimensionLine = z.strictObject({
  dimensionId: z.string(),
  name: z.string(),
  /** Tenths of a percent; null when nothing is applicable yet. */
  percentTenths: z.nullable(count),
  isBelowFloor: z.boolean(),
  items: z.array(z.strictObject({ itemId: z.string(), name: z.string(), percentTenths: z.nullable(count), ruleIds: z.array(z.string()) })),
});
export type DimensionLine = z.infer<typeof dimensionLine>;

const verdict = {
  scoreTenths: z.nullable(count),
  coveragePercent: count,
  isQualified: z.nullable(z.boolean()),
  bonusTenths: count,
};

export const scoreSheet = z.strictObject({
  orgId: id,
  orgName: z.string(),
  year,
  asOfOn: day,
  packVersion: z.string(),
  ...verdict,
  passLineTenths: count,
  floorPercent: count,
  /** Points whose day has come, in hundredths. */
  applicableHundredths: count,
  /** Settled and met, settled and not, open: points of all that the year asks, in hundredths. */
  standing: z.strictObject({ metHundredths: count, notMetHundredths: count, openHundredths: count }),
  blockedBy: z.array(z.strictObject({ kind: z.enum(['score', 'dimension', 'floor', 'veto']), id: z.string() })),
  isInsufficientPeriod: z.boolean(),
  dimensions: z.array(dimensionLine),
  findings: z.array(finding),
  /** The records that prove something and that the caller may see, so that a tap needs no further call. */
  evidence: z.strictObject({ activities: z.array(activityLine), records: z.array(registerLine) }),
  mayPlan: z.boolean(),
  /** What-if needs the facts of the branch; they go to those who may read all of them. */
  mayTry: z.boolean(),
});
export type ScoreSheetView = z.infer<typeof scoreSheet>;

/** A sheet in figures: one point of the trend, one column beside another year. */
const brief = z.strictObject({
  year,
  asOfOn: day,
  packVersion: z.string(),
  ...verdict,
  dimensions: z.array(z.strictObject({ dimensionId: z.string(), percentTenths: z.nullable(count) })),
  items: z.array(z.strictObject({ itemId: z.string(), percentTenths: z.nullable(count) })),
});
export type SheetBrief = z.infer<typeof brief>;

export const scoreActions = {
  'score.read': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: scoreSheet,
    errors: [],
  }),
  /** The sheet at the end of each month of the year so far, and last year's beside it, each by the numbers in force then. */
  'score.trend': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: z.strictObject({ orgId: id, months: z.array(brief), lastYear: z.nullable(brief), thisYear: brief }),
    errors: [],
  }),
  /** Everything a sheet is computed from, for what-if on the phone: to secretary and deputy, without texts and secrets. */
  'score.facts': action({
    kind: 'query',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: z.strictObject({
      orgId: id,
      year,
      asOfOn: day,
      facts: z.record(z.string(), z.unknown()),
      tailorings: z.array(z.record(z.string(), z.unknown())),
    }),
    errors: [],
  }),
  /** The records of a branch-year as a file for `npm run score`; logged. With names only to the branch's own secretary; without to whoever looks for the general branch or the Party committee above it, the auditor too. */
  'score.dataset': action({
    kind: 'command',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id, years: z.array(year).check(z.minLength(1), z.maxLength(3)), hasNames: z.boolean() }),
    output: z.strictObject({ fileName: z.string(), file: z.record(z.string(), z.unknown()) }),
    errors: [],
  }),
  /** The rules of the college, its general branches and leaders; each on the page of whoever can act on it. */
  'score.college': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: z.strictObject({ orgId: id, orgName: z.string(), year, asOfOn: day, findings: z.array(finding), mayWrite: z.boolean() }),
    errors: [],
  }),
};
