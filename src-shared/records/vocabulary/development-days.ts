// The days between the twenty-five steps: from when each may be taken, until when it is due, and where that stands.
import { addMonths, type Day } from '../../kernel/day';
import { halfOf, lastDayOf, nextPeriod, type Half } from '../../kernel/period';
import { laterOf } from '../../kernel/span';
import type { Params } from '../../standard/params';
import { valueOn } from '../../standard/params/value-on';
import type { Steps } from './development-steps';

/** The numbers among the days that are the college's own. */
export type DevelopmentParams = Pick<Params, 'politicalReviewMonths' | 'admissionMeetingMonths' | 'conversionRequestMonths'>;

/** The steps taken, and the days of the case that others hang on. */
export type CaseDays = { steps: Steps; extendedToOn?: Day | undefined; reviewedOn?: Day | undefined };

/** Why a step may not be earlier or later: by the 细则, or by a number of the college's own. */
export const LIMIT_GROUNDS = [
  'stepBefore',
  'talkDue',
  'trained',
  'probationEnds',
  'approvalDue',
  'approvalLongest',
  'conversionDue',
  'reviewValid',
  'meetingDue',
  'requestOpens',
] as const;
export type LimitGround = (typeof LIMIT_GROUNDS)[number];
/** `months`: from the day it is counted from. */
export type Limit = { on: Day; ground: LimitGround; months: number };
/** `longest`: where the 细则 lets a limit be prolonged, the last day of all. */
export type StepSpan = { earliest?: Limit | undefined; latest?: Limit | undefined; longest?: Limit | undefined };

/** The article of the 细则 on each step, from step 1 on. */
const ARTICLES: readonly string[] = [
  '第五条、第六条',
  '第七条',
  '第八条',
  '第八条',
  '第九条',
  '第十条至第十三条',
  '第十三条',
  '第十三条',
  '第十四条',
  '第十六条',
  '第十七条',
  '第十九条',
  '第十九条',
  '第十九条',
  '第二十条至第二十二条',
  '第二十五条',
  '第二十四条至第二十七条',
  '第二十七条',
  '第二十九条',
  '第三十条',
  '第三十一条、第三十二条',
  '第三十三条',
  '第三十二条、第三十三条',
  '第三十四条',
  '第三十七条',
];
export const STEP_COUNT = ARTICLES.length;
/** `articleOf(7)` is 「第十三条」: of the 发展党员工作细则, the number of the article still to be checked against a copy. */
export const articleOf = (step: number): string => ARTICLES[step - 1] ?? '';

/** Months that the 细则 itself sets: Art. 7, 13, 32, 24–27 and 34. */
export const STEP_MONTHS = { talk: 1, training: 12, probation: 12, approval: 3, approvalLongest: 6, conversion: 3 } as const;

const limit = (from: Day | undefined, months: number, ground: LimitGround): Limit | undefined =>
  from === undefined ? undefined : { on: addMonths(from, months), ground, months };

/** The end of the first probation: a year from the meeting of step 15 (细则 Art. 32). */
const firstProbationEndOf = (steps: Steps): Day | undefined => limit(steps.dayOf(15), STEP_MONTHS.probation, 'probationEnds')?.on;

/** The end of probation: one year from the meeting of step 15, or the day to which it was extended. */
export const probationEndOf = (steps: Steps, extendedToOn?: Day): Day | undefined => extendedToOn ?? firstProbationEndOf(steps);

/** From a day of the case on, for so many months as the college says on that day. */
const byCollege = (from: Day | undefined, param: DevelopmentParams[keyof DevelopmentParams], ground: LimitGround): Limit | undefined =>
  from === undefined ? undefined : limit(from, valueOn(param, from), ground);

/** The request is made towards the first end: an extension is decided on it, at step 23. */
const requestOpens = (steps: Steps, params: DevelopmentParams): Limit | undefined => {
  const end = firstProbationEndOf(steps);
  if (end === undefined) return undefined;
  const months = valueOn(params.conversionRequestMonths, end);
  return { on: addMonths(end, -months), ground: 'requestOpens', months };
};

/** What no college can change: a year of training before step 7, the probation before step 23. */
const lawfulFrom = (step: number, { steps, extendedToOn }: CaseDays): Limit | undefined => {
  if (step === 7) return limit(steps.dayOf(3), STEP_MONTHS.training, 'trained');
  const end = step === 23 ? probationEndOf(steps, extendedToOn) : undefined;
  return end === undefined ? undefined : { on: end, ground: 'probationEnds', months: STEP_MONTHS.probation };
};

/** The first day on which the next step may be taken, where the 细则 sets one. */
export const nextStepFrom = (steps: Steps, extendedToOn?: Day): Day | undefined => lawfulFrom(steps.last + 1, { steps, extendedToOn })?.on;

const latestOf = (step: number, { steps, reviewedOn }: CaseDays, params: DevelopmentParams): Limit | undefined => {
  switch (step) {
    case 2:
      return limit(steps.dayOf(1), STEP_MONTHS.talk, 'talkDue');
    case 13:
      return byCollege(reviewedOn ?? steps.dayOf(10), params.politicalReviewMonths, 'reviewValid');
    case 15:
      return byCollege(steps.dayOf(13), params.admissionMeetingMonths, 'meetingDue');
    case 17:
      return limit(steps.dayOf(15), STEP_MONTHS.approval, 'approvalDue');
    case 24:
      return limit(steps.dayOf(23), STEP_MONTHS.conversion, 'conversionDue');
    default:
      return undefined;
  }
};

/**
 * From when and until when a step may be taken, as far as the days it is counted from are known: a step never before the
 * one before it; step 7 a year after step 3 (细则 Art. 13), 22 shortly before the probation ends, 23 when it has ended (Art. 32);
 * 2 within a month (Art. 7), 17 within three and at most six (Art. 24–27), 24 within three (Art. 34), 13 and 15 as the college says.
 * `spanOf(7, { steps: stepsOf([{ step: '3', doneOn: '2018-03-15' }]) }, PARAMS).earliest?.on` is `'2019-03-15'`.
 */
export const spanOf = (step: number, days: CaseDays, params: DevelopmentParams): StepSpan => {
  const before = limit(days.steps.dayOf(step - 1), 0, 'stepBefore');
  const own = step === 22 ? requestOpens(days.steps, params) : lawfulFrom(step, days);
  const isOwn = own !== undefined && (before === undefined || laterOf(own.on, before.on) === own.on);
  return {
    earliest: isOwn ? own : before,
    latest: latestOf(step, days, params),
    longest: step === 17 ? limit(days.steps.dayOf(15), STEP_MONTHS.approvalLongest, 'approvalLongest') : undefined,
  };
};

/** True for what was done before the day from which the college counts: it is entered as it was, and read as history. */
export const isHistory = (day: Day | undefined, countsFromOn: Day | undefined): boolean =>
  day !== undefined && countsFromOn !== undefined && day < countsFromOn;

/** The limit that a step on this day would be too early for; undefined where it is not, and for history. */
export const tooEarlyFor = (
  step: number,
  doneOn: Day | undefined,
  at: { days: CaseDays; params: DevelopmentParams; countsFromOn: Day | undefined },
): Limit | undefined => {
  const { earliest } = spanOf(step, at.days, at.params);
  const isEarly = doneOn !== undefined && earliest !== undefined && doneOn < earliest.on;
  return isEarly && !isHistory(doneOn, at.countsFromOn) ? earliest : undefined;
};

/** Halves that lay wholly within a span of being looked after and have no row (form 4.6). */
const halvesWithin = (written: readonly (Half | undefined)[], fromOn: Day | undefined, toOn: Day): Half[] => {
  const found: Half[] = [];
  if (fromOn !== undefined)
    for (let half = nextPeriod(halfOf(fromOn)); lastDayOf(half) < toOn; half = nextPeriod(half))
      if (!written.includes(half)) found.push(half);
  return found;
};

/** The half-years of steps 3 to 7 and of the probation that nobody has looked into by a day (细则 Art. 10, 31). */
export const halvesMissing = (steps: Steps, inspections: readonly { half?: Half | undefined }[], today: Day): Half[] => {
  const written = inspections.map(({ half }) => half);
  return [
    ...new Set([
      ...halvesWithin(written, steps.dayOf(3), steps.dayOf(7) ?? today),
      ...halvesWithin(written, steps.dayOf(15), steps.dayOf(23) ?? today),
    ]),
  ];
};
