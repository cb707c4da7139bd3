import { choice, day, optional, person, record, rows, text } from '../vocabulary/field';
import { faultIf, isBefore } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { OPEN } from '../vocabulary/life';
import { daySaid, nameSaid, yearsBetween } from '../vocabulary/parts';

export const HARDSHIP_KINDS = {
  livelihood: '生活困难',
  illness: '伤病',
  disaster: '突发变故',
  aloneElderly: '高龄独居',
  other: '其他',
} as const;
const HELPS_MAX = 60;
const OF_TWO = { isSecret: true, sight: ['S', 'M'] } as const;

/** 台账一项: a member in need and what was done; nobody above the branch reads it (standard 3.6). */
export const hardshipEntry = defineKind({
  type: 'hardshipEntry',
  name: '困难党员台账一项',
  purpose: '一名困难党员：需要什么，帮了什么；上级看不到',
  area: 'care',
  owners: ['branch'],
  life: OPEN,
  writers: ['secretary'],
  keptFor: 'short',
  sight: ['S', 'M'],
  fields: {
    memberId: person('党员'),
    category: choice('类别', HARDSHIP_KINDS, OF_TWO),
    openedOn: day('列入日'),
    need: optional(text('需求', 500, OF_TWO)),
    help: optional(
      rows(
        '帮扶',
        { day: day('日期'), text: text('内容', 200), careId: optional(record('关怀记录', ['careActivity'])) },
        { least: 0, most: HELPS_MAX, ...OF_TWO },
      ),
    ),
    closedOn: optional(day('办结日')),
  },
  dayOf: ({ openedOn }) => openedOn,
  yearsOf: ({ openedOn, closedOn }) => yearsBetween(openedOn, closedOn),
  isOpenEnded: (_, state) => state === 'open',
  idOf: ({ memberId, openedOn }) =>
    memberId === undefined || openedOn === undefined ? undefined : `hardshipEntry:${memberId}:${openedOn}`,
  check: ({ openedOn, help = [] }) =>
    help.flatMap(({ day: on }, index) => faultIf(isBefore(on, openedOn), `help.${index}.day`, '帮扶日期要晚于列入日')),
  defaults: ({ today, memberId }) => ({ memberId, openedOn: today }),
  line: ({ memberId, openedOn }, say) => ({
    title: nameSaid(memberId, say),
    note: openedOn === undefined ? '' : `${daySaid(openedOn, say)}列入`,
  }),
  register: { title: '困难党员台账（内部）', columns: ['memberId', 'category', 'need', 'help', 'openedOn', 'closedOn'] },
  proves: [],
});
