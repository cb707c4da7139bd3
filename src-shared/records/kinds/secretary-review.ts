import { choice, day, number, optional, period, person, record } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { nameSaid, yearAsked } from '../vocabulary/parts';

export const REVIEW_FORMS = { meeting: '大会述职', written: '书面述职' } as const;
export const REVIEW_LEVELS = { good: '好', fairlyGood: '较好', fair: '一般', poor: '差' } as const;
const VOTES_MAX = 300;
const SCORE = { max: 100, unit: '分' } as const;

const OF_MEMBERS = ['toMembersOn', 'pollGood', 'pollFairlyGood', 'pollFair', 'pollPoor'] as const;
const OF_SUPERIOR = ['toSuperiorOn', 'scoreSuperior', 'level'] as const;

const PARTS = [
  { field: 'toMembersOn', words: '还差向党员述职' },
  { field: 'pollGood', words: '还差党员评议' },
  { field: 'toSuperiorOn', words: '还差向上级述职' },
  { field: 'scoreSuperior', words: '还差上级评议' },
] as const;

/** Two parts, each entered by the side that held it; what one side has entered counts while the other is still waited for. */
const REVIEWED: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['open', 'complete', 'closed'],
  sealing: ['complete', 'closed'],
  moves: [
    { verb: 'reportToMembers', word: '录入向党员述职', from: ['open'], to: 'open', by: ['secretary'], asks: OF_MEMBERS },
    { verb: 'reportToSuperior', word: '录入向上级述职', from: ['open'], to: 'open', by: ['above'], awaits: true, asks: OF_SUPERIOR },
    { verb: 'complete', word: '四项已齐', from: ['open'], to: 'complete', by: ['secretary', 'above'], needsAll: true },
    { verb: 'reopen', word: '重新打开', from: ['complete'], to: 'open', by: ['above'], needsReason: true },
    { verb: 'close', word: '归档', from: ['complete'], to: 'closed', by: ['committee'], awaits: false },
  ],
};

/** 双述双评: a secretary's year, two reports and two evaluations (standard 4.2, 支部条例第二十七条). */
export const secretaryReview = defineKind({
  type: 'secretaryReview',
  name: '双述双评',
  purpose: '书记一年的两次述职和两份评议',
  area: 'review',
  owners: ['branch'],
  life: REVIEWED,
  writers: ['secretary', 'above'],
  sight: ['G', 'M'],
  fields: {
    year: period('年度', 'year'),
    memberId: person('书记'),
    form: choice('形式', REVIEW_FORMS),
    toMembersOn: optional(day('向党员述职日')),
    toMembersActivityId: optional(record('述职的党员大会', ['activity'])),
    pollGood: optional(number('党员评议·好', { max: VOTES_MAX, unit: '票' })),
    pollFairlyGood: optional(number('党员评议·较好', { max: VOTES_MAX, unit: '票' })),
    pollFair: optional(number('党员评议·一般', { max: VOTES_MAX, unit: '票' })),
    pollPoor: optional(number('党员评议·差', { max: VOTES_MAX, unit: '票' })),
    toSuperiorOn: optional(day('向上级述职日')),
    scoreSuperior: optional(number('上级评议分', SCORE, { sight: ['C', 'G'] })),
    level: optional(choice('等次', REVIEW_LEVELS)),
  },
  dayOf: ({ toMembersOn, toSuperiorOn }) => toMembersOn ?? toSuperiorOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year, memberId }, orgId) => (year === undefined || memberId === undefined ? undefined : `review:${orgId}:${year}:${memberId}`),
  check: (content, { linked, membersOn, today, state }) => {
    const { toMembersOn, toMembersActivityId, pollGood = 0, pollFairlyGood = 0, pollFair = 0, pollPoor = 0 } = content;
    const kinds = toMembersActivityId === undefined ? undefined : linked(toMembersActivityId)?.kinds;
    return [
      // Each side enters its own part by its own step, so that being complete asks for nothing: it only looks.
      ...PARTS.flatMap(({ field, words }) => faultIf(state === 'complete' && content[field] === undefined, field, words)),
      // Nobody outside the roster has a ballot, so this holds whoever of it came.
      ...faultIf(pollGood + pollFairlyGood + pollFair + pollPoor > membersOn(toMembersOn ?? today).length, 'pollGood', '票数多于到会人数'),
      ...faultIf(kinds !== undefined && !kinds.includes('generalMeeting'), 'toMembersActivityId', '向党员述职要在党员大会上'),
    ];
  },
  defaults: (context) => ({ year: yearAsked(context), memberId: context.secretaryId, form: 'meeting' }),
  line: ({ memberId, toMembersOn, pollGood, toSuperiorOn, scoreSuperior }, say) => ({
    title: nameSaid(memberId, say),
    note: `四项已录 ${[toMembersOn, pollGood, toSuperiorOn, scoreSuperior].filter((part) => part !== undefined).length}`,
  }),
  register: {
    title: '双述双评表（供党委会使用）',
    columns: ['memberId', 'toSuperiorOn', 'toMembersOn', 'scoreSuperior', 'pollGood', 'pollFairlyGood', 'pollFair', 'pollPoor', 'level'],
  },
  proves: ['4.2.a'],
});
