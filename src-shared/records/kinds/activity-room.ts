import { day, number, optional, person, text, yes } from '../vocabulary/field';
import { faultIf, isBefore } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { OPEN } from '../vocabulary/life';
import { yearsBetween } from '../vocabulary/parts';

/** 党员活动室: a room of a general branch, or of a branch that has its own (standard 5.1). */
export const activityRoom = defineKind({
  type: 'activityRoom',
  name: '党员活动室',
  purpose: '总支或支部的活动室：在哪里，从哪天起',
  area: 'venue',
  owners: ['generalBranch', 'branch'],
  life: OPEN,
  writers: ['secretary'],
  sight: ['P'],
  fields: {
    name: text('名称', 30),
    place: text('地点', 40),
    openedOn: day('启用日'),
    seats: optional(number('座位', { min: 1, max: 2000, unit: '个' })),
    isBookable: optional(yes('可以预约')),
    keeperId: optional(person('管理人')),
    closedOn: optional(day('停用日')),
  },
  dayOf: ({ openedOn }) => openedOn,
  yearsOf: ({ openedOn, closedOn }) => yearsBetween(openedOn, closedOn),
  isOpenEnded: (_, state) => state === 'open',
  check: ({ openedOn, closedOn }) => faultIf(isBefore(closedOn, openedOn), 'closedOn', '停用日要晚于启用日'),
  defaults: ({ today }) => ({ openedOn: today, isBookable: true }),
  line: ({ name, place }) => ({ title: name ?? '', note: place ?? '' }),
  proves: ['5.1.a', '5.1.b'],
  takesPhotos: true,
});
