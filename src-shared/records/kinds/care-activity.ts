import { choice, day, optional, people, record, text } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { daySaid } from '../vocabulary/parts';

export const CARE_KINDS = {
  visit: '走访慰问',
  relief: '困难帮扶',
  sickVisit: '探望伤病',
  teachAtHome: '送学上门',
  festival: '节日慰问',
  other: '其他',
} as const;

/** 关怀帮扶: a visit, help or consolation; whom it reached is not told to the branch (standard 3.6). */
export const careActivity = defineKind({
  type: 'careActivity',
  name: '关怀帮扶',
  purpose: '慰问、探望、送学上门，做一次记一笔',
  area: 'care',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary', 'officer'],
  sight: ['B'],
  fields: {
    careKind: choice('类别', CARE_KINDS),
    title: text('名称', 40, { hint: '不写被慰问人的姓名' }),
    day: day('日期'),
    byIds: { ...people('经办人', { sight: ['S'] }), isConcerned: false },
    memberIds: optional(people('慰问对象', { sight: ['S', 'M'] })),
    text: optional(text('经过', 500, { isSecret: true, sight: ['S'] })),
    hardshipEntryId: optional(record('台账', ['hardshipEntry'], { sight: ['S'] })),
  },
  dayOf: ({ day: on }) => on,
  check: ({ title = '', memberIds = [] }, { nameOf }) =>
    faultIf(
      memberIds.map(nameOf).some((name) => name !== '' && title.includes(name)),
      'title',
      '名称会公开，不写被慰问人的姓名',
    ),
  defaults: ({ today, me, memberId }) => ({ day: today, byIds: [me], memberIds: memberId === undefined ? undefined : [memberId] }),
  line: ({ careKind, title, day: on }, say) => ({
    title: `${careKind === undefined ? '' : CARE_KINDS[careKind]}：${title ?? ''}`,
    note: daySaid(on, say),
  }),
  register: { title: '关怀登记', columns: ['day', 'careKind', 'title', 'memberIds'] },
  proves: ['3.6.c'],
});
