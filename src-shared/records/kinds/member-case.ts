import { faultIf, isBefore } from '../vocabulary/fault';
import { choice, day, optional, person, record, text } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { daySaid, nameSaid } from '../vocabulary/parts';
import { GRADE_WORDS } from '../vocabulary/shared-words';

export const CASE_KINDS = {
  threeAbsences: '三次主题党日未到',
  unpaidSixMonths: '连续六个月未交党费',
  noOrgLifeSixMonths: '连续六个月未过组织生活',
  lostContact: '失去联系',
} as const;
export const CASE_DECISIONS = {
  noAction: '情况有因，不作处理',
  criticism: '批评教育',
  correctByDate: '限期改正',
  suggestUnqualified: '提请评议时研究不合格',
  refer: '报上级研究',
} as const;

/** Told, heard, decided by people; the person may appeal, the superior answers. Closed when the facts no longer hold. */
const CASE: Life = {
  initial: 'open',
  editable: ['open', 'informed', 'heard'],
  counting: ['open', 'informed', 'heard', 'decided', 'appealed', 'answered'],
  sealing: ['decided', 'answered', 'closed'],
  moves: [
    { verb: 'inform', word: '已告知本人', from: ['open'], to: 'informed', by: ['secretary'], needsAll: true, asks: ['informedOn'] },
    // Written on the phone, or by the secretary for somebody without one; heard is whoever has spoken.
    {
      verb: 'speak',
      word: '写说明',
      from: ['informed', 'heard'],
      to: 'heard',
      by: ['subject', 'secretary'],
      awaits: ['informed'],
      asks: ['statement'],
      stamps: 'heardOn',
    },
    { verb: 'hear', word: '已听取说明', from: ['informed'], to: 'heard', by: ['secretary'], awaits: true, asks: ['heardOn'] },
    {
      verb: 'decide',
      word: '作出决定',
      from: ['heard'],
      to: 'decided',
      by: ['secretary'],
      asks: ['studiedActivityId', 'decision', 'decidedActivityId', 'decidedOn'],
    },
    {
      verb: 'appeal',
      word: '申诉',
      from: ['decided'],
      to: 'appealed',
      by: ['subject'],
      awaits: false,
      asks: ['appealText'],
      stamps: 'appealOn',
    },
    {
      verb: 'answer',
      word: '答复申诉',
      from: ['appealed'],
      to: 'answered',
      by: ['above'],
      awaits: true,
      asks: ['appealAnswer'],
      stamps: 'appealAnsweredOn',
    },
    { verb: 'close', word: '更正后不再成立', from: ['open', 'informed', 'heard'], to: 'closed', by: ['secretary'], needsReason: true },
  ],
};

/** 党员个案: a reminder that people must look at somebody's case (standard 2.4); never a decision by itself. */
export const memberCase = defineKind({
  type: 'memberCase',
  name: '党员个案',
  purpose: '三次未到等情况：告知、听取说明、研究决定',
  area: 'review',
  owners: ['branch'],
  life: CASE,
  writers: ['secretary'],
  keptFor: 'short',
  sight: ['M', 'O'],
  fields: {
    memberId: person('党员'),
    caseKind: choice('情况', CASE_KINDS),
    openedOn: day('提出日'),
    facts: optional(text('依据', 200, { hint: '哪几次活动，或哪几个月' })),
    suggestion: optional(choice('提请研究的等次', GRADE_WORDS, { hint: '只是提请，由会议决定' })),
    informedOn: optional(day('告知本人日')),
    heardOn: optional(day('听取说明日')),
    statement: optional(text('本人说明', 1000, { isSecret: true, sight: ['M', 'S'], hint: '支部会先听您说明。' })),
    studiedActivityId: optional(record('支委会研究', ['activity'])),
    decision: optional(choice('决定', CASE_DECISIONS)),
    decidedActivityId: optional(record('作出决定的会议', ['activity'])),
    decidedOn: optional(day('决定日')),
    decisionText: optional(text('决定内容', 500)),
    appealText: optional(text('申诉', 500)),
    appealOn: optional(day('申诉日', { isComputed: true })),
    appealAnswer: optional(text('对申诉的答复', 500)),
    appealAnsweredOn: optional(day('答复申诉日', { isComputed: true })),
  },
  dayOf: ({ openedOn }) => openedOn,
  isOpenEnded: (_, state) => state !== 'decided' && state !== 'answered' && state !== 'closed',
  idOf: ({ caseKind, memberId, openedOn }) =>
    caseKind === undefined || memberId === undefined || openedOn === undefined ? undefined : `case:${caseKind}:${memberId}:${openedOn}`,
  check: ({ informedOn, heardOn, decision, decidedOn }) => [
    ...faultIf(isBefore(heardOn, informedOn), 'heardOn', '听取说明日要晚于告知本人日'),
    ...faultIf(decision !== undefined && (heardOn === undefined || isBefore(decidedOn, heardOn)), 'decision', '先听本人说明，再作决定'),
  ],
  defaults: ({ today, memberId }) => ({ memberId, caseKind: 'threeAbsences', openedOn: today }),
  line: ({ memberId, caseKind, openedOn }, say) => ({
    title: `${nameSaid(memberId, say)}：${caseKind === undefined ? '' : CASE_KINDS[caseKind]}`,
    note: daySaid(openedOn, say),
  }),
  proves: ['2.4.c'],
});
