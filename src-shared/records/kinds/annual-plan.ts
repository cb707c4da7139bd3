import { ACTIVITY_KIND_WORDS, MONTH_ITEMS_MAX } from '../kind/shared-words';
import { choice, choices, optional, period, person, record, rows, text } from '../kind/field';
import { FILED } from '../kind/life';
import { defineKind } from '../kind/kind';

export const PLAN_KINDS = { threeMeetings: '三会一课计划', partyBuilding: '党建工作计划' } as const;

/** 年度计划: one plan of the year in two parts, each of which proves its own rule (records.md §5.3). */
export const annualPlan = defineKind({
  type: 'annualPlan',
  name: '年度计划',
  purpose: '一年一份：三会一课逐月安排和党建工作计划，一次报送',
  area: 'plans',
  owners: ['branch'],
  life: FILED,
  writers: ['secretary'],
  sight: ['B', 'O'],
  fields: {
    year: period('年度', 'year'),
    planKinds: choices('包含', PLAN_KINDS),
    items: optional(
      rows('逐月安排', { month: period('月份', 'month'), activityKind: choice('类别', ACTIVITY_KIND_WORDS), topic: text('主题', 60), leadId: optional(person('牵头人')) }, { least: 0, most: MONTH_ITEMS_MAX }),
    ),
    workText: optional(text('党建工作计划', 5000)),
    adoptedActivityId: optional(record('讨论通过的会议', ['activity'])),
  },
  dayOf: () => undefined,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year }, orgId) => (year === undefined ? undefined : `annualPlan:${orgId}:${year}`),
  receivers: ({ planKinds }) => [...(planKinds?.includes('threeMeetings') ? ['partyCommittee' as const] : []), ...(planKinds?.includes('partyBuilding') ? ['generalBranch' as const] : [])],
  check: (plan) => [
    ...(plan.planKinds?.includes('threeMeetings') && (plan.items ?? []).length === 0 ? [{ field: 'items', words: '还差逐月安排' }] : []),
    ...(plan.planKinds?.includes('partyBuilding') && (plan.workText ?? '') === '' ? [{ field: 'workText', words: '还差党建工作计划' }] : []),
  ],
  defaults: ({ today, period: asked, last }) => ({
    year: asked ?? today.slice(0, 4),
    planKinds: ['threeMeetings', 'partyBuilding'],
    workText: typeof last?.workText === 'string' ? last.workText : undefined,
  }),
  line: ({ year, planKinds }) => ({ title: `${year ?? ''}年计划`, note: (planKinds ?? []).map((kind) => PLAN_KINDS[kind]).join('、') }),
  proves: ['2.1.a', '2.1.b', '4.1.a'],
});
