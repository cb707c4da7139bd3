import { choices, optional, period, text } from '../vocabulary/field';
import { faultIf, isBlank, isHalfWay } from '../vocabulary/fault';
import { halfNotOver, halfReportDueOn, lastHalfToReport } from '../vocabulary/half-year';
import { defineKind } from '../vocabulary/kind';
import { FILED } from '../vocabulary/life';
import { halfYearReportId } from '../ids/records';

export const REPORT_KINDS = { threeMeetings: '三会一课', themeDay: '主题党日', work: '支部工作' } as const;
const PART_OF = { threeMeetings: 'partThreeMeetings', themeDay: 'partThemeDay', work: 'partWork' } as const;
type ReportKind = keyof typeof REPORT_KINDS;

/** 半年报告: one text in three parts, handed in once to both receivers (records.md §5.3). */
export const halfYearReport = defineKind({
  type: 'halfYearReport',
  name: '半年报告',
  purpose: '半年一份：三会一课、主题党日和支部工作，一次报送',
  area: 'plans',
  owners: ['branch'],
  life: FILED,
  writers: ['secretary'],
  sight: ['O'],
  fields: {
    half: period('半年', 'halfYear'),
    reportKinds: choices('包含', REPORT_KINDS),
    partThreeMeetings: optional(text('三会一课', 3000)),
    partThemeDay: optional(text('主题党日', 3000)),
    partWork: optional(text('支部工作', 3000)),
  },
  dayOf: () => undefined,
  yearsOf: ({ half }) => (half === undefined ? [] : [half.slice(0, 4)]),
  idOf: ({ half }, orgId) => (half === undefined ? undefined : halfYearReportId(orgId, half)),
  receivers: ({ reportKinds = [] }) => [
    ...(reportKinds.includes('threeMeetings') || reportKinds.includes('themeDay') ? ['partyCommittee' as const] : []),
    ...(reportKinds.includes('work') ? ['generalBranch' as const] : []),
  ],
  filingDueOn: ({ half }, params) => (half === undefined ? undefined : halfReportDueOn(half, params)),
  check: (report, { today, state }) => [
    ...halfNotOver(report.half, today),
    ...(report.reportKinds ?? []).flatMap((kind: ReportKind) =>
      faultIf(!isHalfWay(state) && isBlank(report[PART_OF[kind]]), PART_OF[kind], `还差“${REPORT_KINDS[kind]}”一段`),
    ),
  ],
  defaults: ({ today, period: asked }) => ({ half: asked ?? lastHalfToReport(today), reportKinds: ['threeMeetings', 'themeDay', 'work'] }),
  line: ({ half, reportKinds }, say) => ({
    title: `${half === undefined ? '' : say.period(half)}报告`,
    note: (reportKinds ?? []).map((kind) => REPORT_KINDS[kind]).join('、'),
  }),
  proves: ['2.1.c', '2.4.b', '4.1.c'],
});
