// 公示、异议、全年结果 and what the college sees of points.
import { count, day, id, requiredText, rev, text, year } from '../kernel/fields';
import { z } from '../kernel/schema';
import { counts, pointsLine } from '../records/points';
import { action } from './action';
import { lineView, schemeView } from './points';

const quarter = z.string().check(z.regex(/^(19|20)\d{2}-Q[1-4]$/, 'quarter'));
const grade = z.enum(['excellent', 'qualified', 'basicallyQualified', 'unqualified']);

/** One person in roster order. Somebody who takes no part has no figures, and no reason is said. */
export const noticeLine = z.strictObject({
  memberId: id,
  name: z.string(),
  group: z.string(),
  isInScheme: z.boolean(),
  baseTenths: z.int(),
  bonusTenths: z.int(),
  deductionTenths: z.int(),
  totalTenths: z.int(),
});
export type NoticeLine = z.infer<typeof noticeLine>;

export const objectionView = z.strictObject({
  objectionId: id,
  rev,
  state: z.enum(['open', 'answered', 'forwarded', 'withdrawn']),
  /** Only to the secretary, and to the person. */
  name: z.optional(z.string()),
  memberId: z.optional(id),
  text: z.string(),
  entryId: z.optional(id),
  entryWords: z.optional(z.string()),
  noticeId: z.optional(id),
  noticeTitle: z.optional(z.string()),
  writtenOn: day,
  answerDueOn: day,
  isUpheld: z.optional(z.boolean()),
  answer: z.optional(z.string()),
  answeredOn: z.optional(day),
  superiorAnswer: z.optional(z.string()),
  /** What the entry says now, and the facts it may be corrected to. */
  entry: z.optional(z.strictObject({ lineKey: pointsLine, counts, names: z.array(z.string()) })),
});
export type ObjectionView = z.infer<typeof objectionView>;

export const noticeView = z.strictObject({
  orgId: id,
  orgName: z.string(),
  today: day,
  quarter,
  title: z.string(),
  body: z.string(),
  recordId: z.optional(id),
  rev: z.optional(rev),
  state: z.enum(['none', 'draft', 'published', 'ended', 'withdrawn']),
  publishedOn: z.optional(day),
  /** Of a notice not yet put up: the day it would end if it were put up today. */
  endsOn: day,
  workingDaysLeft: count,
  isCalendarDoubtful: z.boolean(),
  scheme: schemeView,
  /** What stands in the way of publishing. */
  waiting: count,
  isMonthFrozen: z.boolean(),
  month: z.string(),
  lines: z.array(noticeLine),
  ownId: z.nullable(id),
  objections: z.strictObject({ all: count, answered: count, corrected: count }),
  mine: z.array(objectionView),
  mayPublish: z.boolean(),
});
export type NoticeView = z.infer<typeof noticeView>;

export const yearLine = z.strictObject({
  memberId: id,
  name: z.string(),
  isInScheme: z.boolean(),
  isProbationary: z.boolean(),
  baseTenths: z.int(),
  bonusTenths: z.int(),
  deductionTenths: z.int(),
  peerTenths: z.optional(z.int()),
  totalTenths: z.int(),
  suggested: z.optional(grade),
});

/** The four steps of a branch's year, in the order of the organisation; no figure of anybody. */
export const coverageLine = z.strictObject({
  orgId: id,
  name: z.string(),
  schemeOn: z.nullable(day),
  declared: count,
  waiting: count,
  months: z.array(z.string()),
  quarters: z.array(quarter),
  quartersDue: count,
  stage: z.enum(['none', 'firstStage', 'complete']),
});
export const spotLine = z.strictObject({
  declarationId: id,
  rev,
  name: z.string(),
  month: z.string(),
  lineKey: pointsLine,
  day,
  text: z.string(),
  confirmedByName: z.string(),
  checks: z.array(z.strictObject({ byName: z.string(), on: day, isFine: z.boolean(), note: z.optional(z.string()) })),
});

export const pointsPublicActions = {
  /** 季度公示: as it stands, or as members would see it if it were put up today. */
  'points.notice': action({
    kind: 'query',
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id, quarter: z.optional(quarter), noticeId: z.optional(id) }),
    output: noticeView,
    errors: [],
  }),
  /** 异议: all of a branch for its secretary, the own ones for everybody else. */
  'points.objections': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({
      orgId: id,
      today: day,
      mayAnswer: z.boolean(),
      mayAnswerAbove: z.boolean(),
      objections: z.array(objectionView),
    }),
    errors: [],
  }),
  /** The written answer; upheld together with the correcting entry, in one step. */
  'points.answer': action({
    kind: 'command',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({
      orgId: id,
      objectionId: id,
      rev,
      isUpheld: z.boolean(),
      answer: requiredText(500),
      counts: z.optional(counts),
    }),
    output: z.strictObject({ objectionId: id, rev, entryId: z.optional(id), month: z.optional(z.string()) }),
    errors: [
      'points.refused',
      'points.correctionMissing',
      'register.refused',
      'register.incomplete',
      'register.wrongState',
      'register.reasonNeeded',
    ],
  }),
  /** 年底综合评定: as it stands, or as it would be closed now. */
  'points.year': action({
    kind: 'query',
    may: { right: 'confirm', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      today: day,
      year,
      recordId: z.optional(id),
      rev: z.optional(rev),
      stage: z.enum(['none', 'draft', 'firstStage', 'complete']),
      closedOn: z.optional(day),
      completedOn: z.optional(day),
      isFrozen: z.boolean(),
      waiting: count,
      late: count,
      ballots: count,
      scheme: schemeView,
      lines: z.array(yearLine),
    }),
    errors: [],
  }),
  /** The branch's scheme of a year: what is in force, a draft, the meetings that may have adopted it. */
  'points.scheme': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'readBranch', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: z.strictObject({
      orgId: id,
      orgName: z.string(),
      today: day,
      year,
      inForce: schemeView,
      lines: z.array(lineView),
      bonusMaxTenths: z.int(),
      deductionMaxTenths: z.int(),
      mayWrite: z.boolean(),
      draft: z.optional(z.strictObject({ recordId: id, rev, version: count })),
      versions: z.array(z.strictObject({ recordId: id, version: count, adoptedOn: day, meetingId: id })),
      meetings: z.array(z.strictObject({ activityId: id, title: z.string(), day })),
    }),
    errors: [],
  }),
  /** For those above: which of the four steps each branch has taken. */
  'points.coverage': action({
    kind: 'query',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id, year: z.optional(year) }),
    output: z.strictObject({ orgId: id, orgName: z.string(), today: day, year, branches: z.array(coverageLine) }),
    errors: [],
  }),
  /** 抽查: the confirmed declarations of a branch in the last months. */
  'points.spot': action({
    kind: 'query',
    tellsApart: true,
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id }),
    output: z.strictObject({ orgId: id, orgName: z.string(), declarations: z.array(spotLine) }),
    errors: [],
  }),
  'points.spotCheck': action({
    kind: 'command',
    may: { right: 'oversee', of: 'orgId' },
    input: z.strictObject({ orgId: id, declarationId: id, rev, isFine: z.boolean(), note: z.optional(text(100)) }),
    output: spotLine,
    errors: ['points.reasonMissing'],
  }),
  /** Tables in roster order, without any place: a quarter's notice, or the year. */
  'points.export': action({
    kind: 'query',
    may: { right: 'plan', of: 'orgId' },
    input: z.strictObject({ orgId: id, quarter: z.optional(quarter), year: z.optional(year) }),
    output: z.strictObject({ fileName: z.string(), base64: z.string() }),
    errors: [],
  }),
};
