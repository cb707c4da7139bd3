import { choice, day, optional, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import { PUBLISHED } from '../vocabulary/life';
import { daySaid, yearsBetween } from '../vocabulary/parts';

export const FLOW_KINDS = {
  organizationalLife: '组织生活',
  threeMeetings: '三会一课',
  memberDevelopment: '党员发展',
  democraticAppraisal: '民主评议',
  heartTalk: '谈心谈话',
  themeDay: '主题党日',
} as const;

/** 流程图: that one of the six is published; the chart itself is drawn from the program's own steps (plan, 二(二)1). */
export const flowChart = defineKind({
  type: 'flowChart',
  name: '流程图',
  purpose: '六类工作流程图，发布一次一直有效',
  area: 'college',
  owners: ['partyCommittee'],
  life: PUBLISHED,
  writers: ['committee'],
  sight: ['B'],
  fields: {
    flowKind: choice('流程', FLOW_KINDS),
    note: optional(text('说明', 300)),
    publishedOn: optional(day('发布日', { isComputed: true })),
  },
  dayOf: ({ publishedOn }) => publishedOn,
  yearsOf: ({ publishedOn }) => yearsBetween(publishedOn, undefined),
  isOpenEnded: (_, state) => state === 'published',
  idOf: ({ flowKind }) => (flowKind === undefined ? undefined : `flow:${flowKind}`),
  line: ({ flowKind, publishedOn }, say) => ({
    title: flowKind === undefined ? '' : `${FLOW_KINDS[flowKind]}流程图`,
    note: daySaid(publishedOn, say),
  }),
  proves: ['B.1'],
});
