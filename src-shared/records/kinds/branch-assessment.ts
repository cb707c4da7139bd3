import { choice, day, number, optional, period, record } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { yearAsked } from '../vocabulary/parts';

export const BRANCH_GRADES = { model: '样板', excellent: '优秀', qualified: '合格' } as const;
const SCORE = { max: 100, unit: '分' } as const;
const OF_COMMITTEE = { sight: ['C'] } as const;

/** Three parts, each entered when it is known; the day of each stays with it. */
const ASSESSED: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['open', 'complete', 'closed'],
  sealing: ['complete', 'closed'],
  moves: [
    {
      verb: 'enterDaily',
      word: '录入日常分',
      from: ['open'],
      to: 'open',
      by: ['committee'],
      asks: ['dailyScore'],
      stamps: 'dailyEnteredOn',
    },
    {
      verb: 'enterVisit',
      word: '录入实地分',
      from: ['open'],
      to: 'open',
      by: ['committee'],
      asks: ['siteVisitScore'],
      stamps: 'siteVisitEnteredOn',
    },
    {
      verb: 'enterReview',
      word: '录入述职分',
      from: ['open'],
      to: 'open',
      by: ['committee'],
      asks: ['reviewScore'],
      stamps: 'reviewEnteredOn',
    },
    {
      verb: 'complete',
      word: '三项已齐',
      from: ['open'],
      to: 'complete',
      by: ['committee'],
      needsAll: true,
      asks: ['dailyScore', 'siteVisitScore', 'reviewScore'],
    },
    { verb: 'reopen', word: '重新打开', from: ['complete'], to: 'open', by: ['committee'], needsReason: true },
    { verb: 'close', word: '归档', from: ['complete'], to: 'closed', by: ['committee'] },
  ],
};

/** 支部综合考核: the committee's score of a branch, in the books of that branch. The branch reads which parts are entered, not the scores (standard 4.2). */
export const branchAssessment = defineKind({
  type: 'branchAssessment',
  name: '支部综合考核',
  purpose: '党委给支部的年度综合考核，日常、实地、述职三项',
  area: 'review',
  owners: ['branch'],
  life: ASSESSED,
  writers: ['committee'],
  sight: ['C', 'O'],
  fields: {
    year: period('年度', 'year'),
    dailyScore: optional(number('日常分', SCORE, OF_COMMITTEE)),
    dailyEnteredOn: optional(day('日常分录入日', { isComputed: true })),
    siteVisitScore: optional(number('实地分', SCORE, OF_COMMITTEE)),
    siteVisitEnteredOn: optional(day('实地分录入日', { isComputed: true })),
    siteVisitId: optional(record('实地考评', ['siteVisit'], OF_COMMITTEE)),
    reviewScore: optional(number('述职分', SCORE, OF_COMMITTEE)),
    reviewEnteredOn: optional(day('述职分录入日', { isComputed: true })),
    reviewId: optional(record('双述双评', ['secretaryReview'], OF_COMMITTEE)),
    grade: optional(choice('等次', BRANCH_GRADES, { ...OF_COMMITTEE, hint: '等次由党委会定，不由分数算出' })),
    gradeDecidedOn: optional(day('等次议定日', OF_COMMITTEE)),
  },
  dayOf: ({ gradeDecidedOn }) => gradeDecidedOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year }, orgId) => (year === undefined ? undefined : `assess:${orgId}:${year}`),
  check: ({ grade, gradeDecidedOn }) => faultIf(grade !== undefined && gradeDecidedOn === undefined, 'gradeDecidedOn', '还差等次议定日'),
  defaults: (context) => ({ year: yearAsked(context) }),
  line: ({ year, dailyEnteredOn, siteVisitEnteredOn, reviewEnteredOn }) => ({
    title: `${year ?? ''}年综合考核`,
    note: `已录 ${[dailyEnteredOn, siteVisitEnteredOn, reviewEnteredOn].filter((on) => on !== undefined).length}/3 项`,
  }),
  register: { title: '综合考核表（供党委会使用）', columns: ['dailyScore', 'siteVisitScore', 'reviewScore', 'grade'] },
  proves: ['4.2.b', '4.2.c'],
});
