import { text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { daySaid, dotted, nameSaid } from '../vocabulary/parts';
import {
  isUndertaken,
  UNDERTAKEN,
  UNDERTAKEN_FIELDS,
  undertakenDefaults,
  undertakenFaults,
  yearsUndertaken,
} from '../vocabulary/undertaken';

/** 结对: a member and whom they help (standard 3.5). Of the other side no more is kept than one would say aloud. */
export const pairing = defineKind({
  type: 'pairing',
  name: '结对',
  purpose: '谁和谁结对，帮什么，到哪天',
  area: 'care',
  owners: ['branch'],
  life: UNDERTAKEN,
  writers: ['member', 'secretary'],
  author: 'memberId',
  sight: ['M', 'O'],
  fields: {
    withWhom: text('和谁结对', 20, { hint: '只写称呼和班级部门' }),
    text: text('帮什么', 300),
    ...UNDERTAKEN_FIELDS,
  },
  dayOf: ({ day: on }) => on,
  yearsOf: yearsUndertaken,
  isOpenEnded: (_, state) => isUndertaken(state),
  check: undertakenFaults,
  defaults: undertakenDefaults,
  line: ({ memberId, withWhom, text: what, untilOn }, say) => ({
    title: `${nameSaid(memberId, say)}和${withWhom ?? ''}`,
    note: dotted(what, untilOn === undefined ? '' : `到${daySaid(untilOn, say)}`),
  }),
  register: { title: '结对登记', columns: ['memberId', 'withWhom', 'text', 'day', 'untilOn', 'result'] },
  proves: [],
  sample: ({ on, memberIds: [memberId = ''] }) => ({
    content: { memberId, withWhom: '石化2401班小赵', text: '补高等数学，联系实习单位。', day: on },
    steps: ['approve'],
  }),
});
