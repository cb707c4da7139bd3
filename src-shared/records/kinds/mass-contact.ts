import { choice, day, optional, person, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { dotted, daySaid } from '../vocabulary/parts';
import { CONTACT_WAYS } from '../vocabulary/shared-words';

/** Counts from the first word on; being dealt with is a second step. */
const CONTACTED: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['open', 'done'],
  sealing: ['done'],
  moves: [
    { verb: 'finish', word: '已办', from: ['open'], to: 'done', by: ['writer', 'secretary'], needsAll: true },
    { verb: 'reopen', word: '重新打开', from: ['done'], to: 'open', by: ['writer', 'secretary'], needsReason: true },
    { verb: 'void', word: '作废', from: ['open', 'done'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
};

/** 联系群众: a contact of a member with people around. No number is demanded and nothing is scored (domain.md §4.3). */
export const massContact = defineKind({
  type: 'massContact',
  name: '联系群众',
  purpose: '党员和群众联系一次，记下事项和办理',
  area: 'care',
  owners: ['branch'],
  life: CONTACTED,
  writers: ['member', 'secretary'],
  author: 'memberId',
  sight: ['M', 'O'],
  fields: {
    memberId: person('党员'),
    day: day('日期'),
    contactName: text('联系对象', 20, { hint: '对方只写称呼和班级部门' }),
    way: choice('方式', CONTACT_WAYS),
    topic: text('事项', 300),
    contactUnit: optional(text('单位班级', 30)),
    result: optional(text('办理', 300)),
  },
  dayOf: ({ day: on }) => on,
  defaults: ({ today, me, memberId }) => ({ memberId: memberId ?? me, day: today, way: 'meeting' }),
  line: ({ topic, contactName, day: on }, say) => ({ title: topic ?? '', note: dotted(contactName, daySaid(on, say)) }),
  register: { title: '党员开展联系群众签到册', columns: ['memberId', 'day', 'contactName', 'contactUnit', 'way', 'topic', 'result'] },
  proves: ['B.2'],
});
