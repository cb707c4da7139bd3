import { anyPeople, choice, day, number, optional, rows, text } from '../vocabulary/field';
import { faultIf, isBefore } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { CONFIRMED_BY_WRITER } from '../vocabulary/life';
import { daySaid } from '../vocabulary/parts';

export const VISIT_RESULTS = { ok: '达到', short: '有缺', notApplicable: '不适用' } as const;
const VISITORS_MIN = 2;
const LINES_MAX = 100;
const PROBLEMS_MAX = 30;

/** 实地考评: a visit of those above with a checklist, in the books of the branch that was visited (standard 4.2). */
export const siteVisit = defineKind({
  type: 'siteVisit',
  name: '实地考评',
  purpose: '上级到支部看一次：逐项结果和问题',
  area: 'review',
  owners: ['branch'],
  life: CONFIRMED_BY_WRITER,
  writers: ['above'],
  sight: ['O', 'C'],
  fields: {
    day: day('日期'),
    visitorIds: { ...anyPeople('考评人', { hint: '至少两人' }), isConcerned: false },
    lines: rows(
      '逐项',
      { label: text('项目', 60), result: choice('结果', VISIT_RESULTS), note: optional(text('说明', 100)) },
      { most: LINES_MAX },
    ),
    score: optional(number('得分', { max: 100, unit: '分' }, { sight: ['G', 'C'] })),
    problems: optional(
      rows('问题', { text: text('问题', 200), measureHint: optional(text('整改建议', 200)) }, { least: 0, most: PROBLEMS_MAX }),
    ),
    readBackOn: optional(day('反馈支部日')),
  },
  dayOf: ({ day: on }) => on,
  check: ({ visitorIds, day: on, readBackOn }) => [
    ...faultIf(visitorIds !== undefined && new Set(visitorIds).size < VISITORS_MIN, 'visitorIds', '考评至少两人'),
    ...faultIf(isBefore(readBackOn, on), 'readBackOn', '反馈支部日要晚于日期'),
  ],
  defaults: ({ today, me }) => ({ day: today, visitorIds: [me] }),
  line: ({ day: on, problems = [] }, say) => ({ title: `${daySaid(on, say)}实地`, note: `问题 ${problems.length} 条` }),
  proves: [],
});
