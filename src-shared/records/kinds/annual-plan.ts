import { ACTIVITY_KIND_WORDS, MONTH_ITEMS_MAX } from '../vocabulary/shared-words';
import { choice, choices, optional, period, person, record, rows, text } from '../vocabulary/field';
import { firstDayOf, inYear, lastDayOf, periodsOfYear, type Period } from '../../kernel/period';
import { periodWord } from '../../kernel/time-words';
import { valueOn } from '../../standard/params';
import { meetingEach } from '../../standard/rules';
import { FILED } from '../vocabulary/life';
import { defineKind } from '../vocabulary/kind';
import { annualPlanId } from '../ids/records';

const isWithin = (month: string, period: Period): boolean =>
  month !== '' && firstDayOf(month) >= firstDayOf(period) && firstDayOf(month) <= lastDayOf(period);

export const PLAN_KINDS = { threeMeetings: '三会一课计划', partyBuilding: '党建工作计划' } as const;

const PLANNED = ['themeDay', 'committeeMeeting', 'generalMeeting', 'partyLecture'] as const;

type PlannedKind = keyof typeof ACTIVITY_KIND_WORDS;
type Item = { month: string; activityKind: PlannedKind; topic: string };

/** Last year's lines, each in its month of the year that is planned. Whoever led then is asked anew. */
const carriedOver = (last: unknown, year: string): Item[] | undefined => {
  if (!Array.isArray(last) || last.length === 0) return undefined;
  return (last as Partial<Item>[]).flatMap(({ month, activityKind, topic }) =>
    month === undefined || activityKind === undefined || topic === undefined
      ? []
      : [{ month: `${year}${month.slice(4)}`, activityKind, topic }],
  );
};

/** Periods of the year in which nothing of a kind is planned, as one sentence. Of the committee's only where it plans any: a small branch has none. */
const gapsIn = (items: readonly Partial<Item>[], year: string): string[] => {
  const inPeriods = (kind: PlannedKind): string[] => {
    const own = items.filter((item) => item.activityKind === kind && item.month !== undefined);
    if (kind === 'committeeMeeting' && own.length === 0) return [];
    const empty = periodsOfYear(year, meetingEach(kind) ?? 'year').filter(
      (period) => !own.some((item) => isWithin(item.month ?? '', period)),
    );
    return empty.length === 0
      ? []
      : [`${empty.map((period) => periodWord(period, `${year}-01-01`)).join('、')}没有安排${ACTIVITY_KIND_WORDS[kind]}`];
  };
  return PLANNED.flatMap(inPeriods);
};

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
      rows(
        '逐月安排',
        {
          month: period('月份', 'month'),
          activityKind: choice('类别', ACTIVITY_KIND_WORDS),
          topic: text('主题', 60),
          leadId: optional(person('牵头人')),
        },
        { least: 0, most: MONTH_ITEMS_MAX },
      ),
    ),
    workText: optional(text('党建工作计划', 5000)),
    adoptedActivityId: optional(record('讨论通过的会议', ['activity'])),
  },
  dayOf: () => undefined,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year }, orgId) => (year === undefined ? undefined : annualPlanId(orgId, year)),
  receivers: ({ planKinds }) => [
    ...(planKinds?.includes('threeMeetings') ? ['partyCommittee' as const] : []),
    ...(planKinds?.includes('partyBuilding') ? ['generalBranch' as const] : []),
  ],
  filingDueOn: ({ year }, { planUntil }) => (year === undefined ? undefined : inYear(year, valueOn(planUntil, lastDayOf(year)))),
  check: (plan) => [
    ...(plan.planKinds?.includes('threeMeetings') && (plan.items ?? []).length === 0 ? [{ field: 'items', words: '还差逐月安排' }] : []),
    ...(plan.planKinds?.includes('partyBuilding') && (plan.workText ?? '') === ''
      ? [{ field: 'workText', words: '还差党建工作计划' }]
      : []),
  ],
  warn: ({ year, planKinds, items }) =>
    year === undefined || planKinds?.includes('threeMeetings') !== true
      ? []
      : gapsIn(items ?? [], year).map((words) => ({ field: 'items', words })),
  defaults: ({ today, period: asked, last }) => ({
    year: asked ?? today.slice(0, 4),
    items: carriedOver(last?.items, asked ?? today.slice(0, 4)),
    planKinds: ['threeMeetings', 'partyBuilding'],
    workText: typeof last?.workText === 'string' ? last.workText : undefined,
  }),
  line: ({ year, planKinds }) => ({ title: `${year ?? ''}年计划`, note: (planKinds ?? []).map((kind) => PLAN_KINDS[kind]).join('、') }),
  proves: ['2.1.a', '2.1.b', '4.1.a'],
});
