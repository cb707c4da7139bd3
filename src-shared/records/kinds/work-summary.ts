import { period, text } from '../vocabulary/field';
import { halfNotOver, halfSummaryDueOn, lastHalfToReport } from '../vocabulary/half-year';
import { defineKind } from '../vocabulary/kind';
import { FILED } from '../vocabulary/life';

/** 总支工作报备: a general branch's half-year report to the committee, put together from those of its branches (standard 4.1). */
export const workSummary = defineKind({
  type: 'workSummary',
  name: '总支工作报备',
  purpose: '总支每半年把各支部的工作报学院党委',
  area: 'plans',
  owners: ['generalBranch'],
  life: FILED,
  writers: ['secretary'],
  sight: ['G', 'S'],
  fields: {
    half: period('半年', 'halfYear'),
    text: text('工作情况', 5000),
  },
  dayOf: () => undefined,
  yearsOf: ({ half }) => (half === undefined ? [] : [half.slice(0, 4)]),
  idOf: ({ half }, orgId) => (half === undefined ? undefined : `workSummary:${orgId}:${half}`),
  receivers: () => ['partyCommittee'],
  filingDueOn: ({ half }, params) => (half === undefined ? undefined : halfSummaryDueOn(half, params)),
  check: ({ half }, { today }) => halfNotOver(half, today),
  defaults: ({ today, period: asked }) => ({ half: asked ?? lastHalfToReport(today) }),
  line: ({ half }, say) => ({ title: `${half === undefined ? '' : say.period(half)}报备`, note: '报学院党委' }),
  proves: ['4.1.d'],
});
