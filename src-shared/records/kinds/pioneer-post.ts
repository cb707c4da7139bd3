import { choice, text } from '../vocabulary/field';
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
import { CARRIERS } from './pioneer-activity';

const { modelPost, showIdentity, helpDesk } = CARRIERS;
/** The carriers one stands for over a time; the others are done once and recorded as such. */
export const POST_CARRIERS = { modelPost, showIdentity, helpDesk } as const;

/** 先锋岗位: a member asks to stand for a post, the branch agrees (standard 3.5). That something was done there is 先锋载体. */
export const pioneerPost = defineKind({
  type: 'pioneerPost',
  name: '先锋岗位',
  purpose: '示范岗、亮身份、有事请找我：谁申请、同意没有、做得怎样',
  area: 'care',
  owners: ['branch'],
  life: UNDERTAKEN,
  writers: ['member', 'secretary'],
  author: 'memberId',
  sight: ['M', 'O'],
  fields: { carrier: choice('申请什么', POST_CARRIERS), text: text('在哪里，做什么', 300), ...UNDERTAKEN_FIELDS },
  dayOf: ({ day: on }) => on,
  yearsOf: yearsUndertaken,
  isOpenEnded: (_, state) => isUndertaken(state),
  check: undertakenFaults,
  defaults: undertakenDefaults,
  line: ({ memberId, carrier, text: what, untilOn }, say) => ({
    title: `${carrier === undefined ? '' : POST_CARRIERS[carrier]}：${nameSaid(memberId, say)}`,
    note: dotted(what, untilOn === undefined ? '' : `到${daySaid(untilOn, say)}`),
  }),
  register: { title: '先锋岗位登记', columns: ['memberId', 'carrier', 'text', 'day', 'untilOn', 'result'] },
  proves: [],
  sample: ({ on, memberIds: [memberId = ''] }) => ({
    content: { memberId, carrier: 'modelPost', text: '实训室安全示范岗：每周巡检一次。', day: on },
    steps: ['approve'],
  }),
});
