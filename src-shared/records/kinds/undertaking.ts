import { choice, day, dayAhead, optional, person, text } from '../vocabulary/field';
import { faultIf, isBefore, isBlank } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { daySaid, dotted, nameSaid } from '../vocabulary/parts';

export const UNDERTAKINGS = {
  modelPost: '党员示范岗',
  showIdentity: '党员亮身份',
  pledge: '承诺践诺',
  pairing: '结对',
  helpDesk: '有事请找我',
} as const;

/** Asked for by the member, agreed to by the secretary, and kept or given up; counted from the agreement on. */
const UNDERTAKEN: Life = {
  initial: 'open',
  editable: ['open'],
  counting: ['approved', 'done'],
  sealing: ['approved', 'done'],
  moves: [
    {
      verb: 'approve',
      word: '同意',
      from: ['open'],
      to: 'approved',
      by: ['secretary'],
      awaits: true,
      needsAll: true,
      stamps: 'approvedOn',
    },
    { verb: 'decline', word: '不同意', from: ['open'], to: 'declined', by: ['secretary'], needsReason: true },
    { verb: 'withdraw', word: '撤回', from: ['open'], to: 'withdrawn', by: ['writer'] },
    { verb: 'finish', word: '已兑现', from: ['approved'], to: 'done', by: ['writer', 'secretary'], takes: ['result'], stamps: 'doneOn' },
    { verb: 'drop', word: '不再做', from: ['approved'], to: 'dropped', by: ['writer', 'secretary'], needsReason: true },
    { verb: 'void', word: '作废', from: ['open', 'approved', 'done'], to: 'voided', by: ['secretary'], needsReason: true },
  ],
};

/** 岗位、承诺和结对: what a member takes upon themself (standard 3.5). That it was done is recorded as 先锋载体; this is who stands for what, and until when. */
export const undertaking = defineKind({
  type: 'undertaking',
  name: '岗位、承诺和结对',
  purpose: '示范岗、亮身份、承诺、结对：谁做什么，做到哪天，兑现没有',
  area: 'care',
  owners: ['branch'],
  life: UNDERTAKEN,
  writers: ['member', 'secretary'],
  author: 'memberId',
  sight: ['M', 'O'],
  fields: {
    memberId: person('党员'),
    carrier: choice('做什么', UNDERTAKINGS),
    text: text('怎样做', 300),
    withWhom: optional(text('和谁结对', 20, { hint: '只写称呼和班级部门', onlyWith: { field: 'carrier', among: ['pairing'] } })),
    day: day('申请日'),
    untilOn: optional(dayAhead('做到哪天')),
    result: optional(text('兑现情况', 200)),
    approvedOn: optional(day('同意日', { isComputed: true })),
    doneOn: optional(day('兑现日', { isComputed: true })),
  },
  dayOf: ({ day: on }) => on,
  isOpenEnded: (_, state) => state === 'open' || state === 'approved',
  check: ({ carrier, withWhom, day: on, untilOn }) => [
    ...faultIf(carrier === 'pairing' && isBlank(withWhom), 'withWhom', '还差和谁结对'),
    ...faultIf(isBefore(untilOn, on), 'untilOn', '做到哪天要晚于申请日'),
  ],
  defaults: ({ today, memberId }) => ({ memberId, day: today }),
  line: ({ memberId, carrier, untilOn }, say) => ({
    title: `${carrier === undefined ? '' : UNDERTAKINGS[carrier]}：${nameSaid(memberId, say)}`,
    note: untilOn === undefined ? '' : dotted(`到${daySaid(untilOn, say)}`),
  }),
  register: { title: '岗位、承诺和结对登记', columns: ['memberId', 'carrier', 'text', 'withWhom', 'day', 'untilOn', 'result'] },
  proves: [],
  sample: ({ on, memberIds: [memberId = ''] }) => ({
    content: { memberId, carrier: 'modelPost', text: '实训室安全示范岗：每周巡检一次，带一名新教师。', day: on },
    steps: ['approve'],
  }),
});
