import { choice, day, optional, people, record, text, yes } from '../vocabulary/field';
import { faultIf, isBlank } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { dotted, daySaid } from '../vocabulary/parts';

export const CARRIERS = {
  modelPost: '党员示范岗',
  showIdentity: '党员亮身份',
  pledge: '承诺践诺',
  volunteering: '志愿服务',
  pairing: '结对共建',
  helpDesk: '有事请找我',
  suggestion: '建言献策',
} as const;

/** 先锋载体: a model post, a pledge, volunteering, pairing and the like (standard 3.5). */
export const pioneerActivity = defineKind({
  type: 'pioneerActivity',
  name: '先锋载体',
  purpose: '示范岗、承诺、志愿服务、结对，做一次记一笔',
  area: 'care',
  owners: ['branch'],
  life: LOG,
  writers: ['secretary', 'officer'],
  sight: ['B'],
  fields: {
    carrier: choice('载体', CARRIERS),
    title: text('名称', 60),
    day: day('日期'),
    memberIds: people('人员'),
    pledgeText: optional(text('承诺内容', 300, { onlyWith: { field: 'carrier', among: ['pledge'] } })),
    text: optional(text('经过', 1000)),
    isEvaluation: optional(yes('评比')),
    evaluationResult: optional(text('评比结果', 200)),
    activityId: optional(record('在哪次活动中', ['activity'])),
    isPublic: optional(yes('可以公开')),
  },
  dayOf: ({ day: on }) => on,
  check: ({ carrier, pledgeText }) => faultIf(carrier === 'pledge' && isBlank(pledgeText), 'pledgeText', '还差承诺内容'),
  defaults: ({ today }) => ({ day: today }),
  line: ({ carrier, title, day: on, memberIds = [] }, say) => ({
    title: `${carrier === undefined ? '' : CARRIERS[carrier]}：${title ?? ''}`,
    note: dotted(daySaid(on, say), `${memberIds.length} 人`),
  }),
  register: { title: '先锋载体登记', columns: ['day', 'carrier', 'title', 'memberIds'] },
  proves: ['3.5.a'],
  takesPhotos: true,
});
