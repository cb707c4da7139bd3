import { choice, day, optional, period, person, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { daySaid, dotted, nameSaid, yearJudged } from '../vocabulary/parts';

export const DUTY_RESULTS = { done: '完成', partly: '部分完成', notDone: '没有完成' } as const;

/** 交办任务确认: whether a member did what the branch asked of them in the year; a fact only the branch knows. */
export const assignedDuty = defineKind({
  type: 'assignedDuty',
  name: '交办任务',
  purpose: '每名党员一年一条：支部交办的任务完成了没有',
  area: 'points',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary'],
  keptFor: 'short',
  sight: ['M', 'S'],
  fields: {
    memberId: person('党员'),
    year: period('年度', 'year'),
    result: choice('结果', DUTY_RESULTS),
    day: day('确认日'),
    note: optional(text('说明', 100)),
  },
  dayOf: (duty) => duty.day,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year, memberId }, orgId) => (year === undefined || memberId === undefined ? undefined : `assigned:${orgId}:${year}:${memberId}`),
  defaults: (context) => ({ memberId: context.memberId, year: yearJudged(context), result: 'done', day: context.today }),
  line: ({ memberId, result, day: on }, say) => ({
    title: nameSaid(memberId, say),
    note: dotted(result && DUTY_RESULTS[result], daySaid(on, say)),
  }),
  proves: [],
});
