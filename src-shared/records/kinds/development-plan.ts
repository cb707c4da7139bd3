import { STAGE_WORDS } from '../vocabulary/development-steps';
import { choice, day, number, optional, period, record, rows, text, yes } from '../vocabulary/field';
import { faultIf, isBlank, isHalfWay } from '../vocabulary/fault';
import { yearAsked } from '../vocabulary/parts';
import { defineKind } from '../vocabulary/kind';
import { FILED } from '../vocabulary/life';

/**
 * 发展党员计划: the year's intended numbers; “none this year” is a plan too (standard 1.2). The committee's own has the
 * college's quota in it, as approved from above; it is handed to nobody.
 */
export const developmentPlan = defineKind({
  type: 'developmentPlan',
  name: '发展党员计划',
  purpose: '一年一份：各阶段打算发展几人，没有也报一次',
  area: 'development',
  owners: ['branch', 'partyCommittee'],
  life: FILED,
  writers: ['secretary', 'organization'],
  sight: ['O'],
  fields: {
    year: period('年度', 'year'),
    planned: optional(
      rows(
        '计划人数',
        { stage: choice('阶段', STAGE_WORDS), people: number('人数', { min: 1, max: 200, unit: '人' }) },
        { least: 0, most: 5 },
      ),
    ),
    isNone: optional(yes('本年度无计划')),
    reason: optional(text('说明', 300)),
    adoptedActivityId: optional(record('讨论通过的会议', ['activity'])),
    quota: optional(number('上级核定', { max: 200, unit: '人' }, { hint: '支部按学院党委的批复填，学院党委按上级的批复填' })),
    quotaApprovedOn: optional(day('核定日')),
  },
  dayOf: () => undefined,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year }, orgId) => (year === undefined ? undefined : `developmentPlan:${orgId}:${year}`),
  receivers: () => ['generalBranch', 'partyCommittee'],
  check: ({ planned, isNone }, { state }) => [
    ...faultIf(!isHalfWay(state) && isBlank(planned) && isNone !== true, 'planned', '填人数，或点“本年度无计划”'),
    ...faultIf(!isBlank(planned) && isNone === true, 'isNone', '填了人数就不用点“本年度无计划”'),
  ],
  defaults: (context) => ({ year: yearAsked(context) }),
  line: ({ year, planned = [], isNone }) => ({
    title: `${year ?? ''}年发展计划`,
    note: isNone === true ? '本年度无计划' : planned.map(({ stage, people }) => `${STAGE_WORDS[stage] ?? ''} ${people ?? 0}`).join('·'),
  }),
  proves: ['1.2.a'],
});
