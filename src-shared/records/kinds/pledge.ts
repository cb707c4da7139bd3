import { text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { daySaid, nameSaid } from '../vocabulary/parts';
import {
  isUndertaken,
  UNDERTAKEN,
  UNDERTAKEN_FIELDS,
  undertakenDefaults,
  undertakenFaults,
  yearsUndertaken,
} from '../vocabulary/undertaken';

/** 承诺践诺: what a member promises to do, and what became of it (standard 3.5). It is put on the board by hand, or not at all. */
export const pledge = defineKind({
  type: 'pledge',
  name: '承诺践诺',
  purpose: '谁承诺做什么，做到哪天，兑现没有',
  area: 'care',
  owners: ['branch'],
  life: UNDERTAKEN,
  writers: ['member', 'secretary'],
  author: 'memberId',
  sight: ['M', 'O'],
  fields: { text: text('承诺做什么', 300), ...UNDERTAKEN_FIELDS },
  dayOf: ({ day: on }) => on,
  yearsOf: yearsUndertaken,
  isOpenEnded: (_, state) => isUndertaken(state),
  check: undertakenFaults,
  defaults: undertakenDefaults,
  line: ({ memberId, text: what, untilOn }, say) => ({
    title: `${nameSaid(memberId, say)}：${what ?? ''}`,
    note: untilOn === undefined ? '' : `到${daySaid(untilOn, say)}`,
  }),
  register: { title: '承诺践诺登记', columns: ['memberId', 'text', 'day', 'untilOn', 'result'] },
  proves: [],
  sample: ({ on, memberIds: [memberId = ''] }) => ({
    content: { memberId, text: '每周到实训室答疑一次，带好两名新教师。', day: on },
    steps: ['approve'],
  }),
});
