import { isRuleId } from '../../standard/rules';
import { day, dayAhead, optional, rule, text } from '../vocabulary/field';
import { faultIf, isBefore } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { DECIDED, type Life } from '../vocabulary/life';
import { yearsBetween } from '../vocabulary/parts';

/** An exemption that is over still holds for the time in which it held. */
const EXEMPTED: Life = {
  ...DECIDED,
  counting: ['approved', 'ended'],
  moves: DECIDED.moves.map((move) => (move.verb === 'end' ? { ...move, stamps: 'endedOn' } : move)),
};

/** 不适用认定: from a day on a rule does not apply to a branch; the committee decides (domain.md Q33). */
export const exemption = defineKind({
  type: 'exemption',
  name: '不适用认定',
  purpose: '某一条对本支部不适用，由党委认定',
  area: 'review',
  owners: ['branch'],
  life: EXEMPTED,
  writers: ['secretary'],
  sight: ['O'],
  fields: {
    ruleId: rule('条款'),
    fromOn: dayAhead('起'),
    reason: text('理由', 200),
    toOn: optional(dayAhead('止')),
    approvedOn: optional(day('同意日', { isComputed: true })),
    endedOn: optional(day('结束日', { isComputed: true })),
  },
  dayOf: ({ fromOn }) => fromOn,
  yearsOf: ({ fromOn, toOn, endedOn }) =>
    yearsBetween(fromOn, endedOn !== undefined && (toOn === undefined || endedOn < toOn) ? endedOn : toOn),
  isOpenEnded: ({ toOn }, state) => state === 'approved' && toOn === undefined,
  idOf: ({ ruleId, fromOn }, orgId) => (ruleId === undefined || fromOn === undefined ? undefined : `exempt:${orgId}:${ruleId}:${fromOn}`),
  check: ({ ruleId, fromOn, toOn }) => [
    ...faultIf(ruleId !== undefined && !isRuleId(ruleId), 'ruleId', '没有这条规则'),
    ...faultIf(isBefore(toOn, fromOn), 'toOn', '止要晚于起'),
  ],
  defaults: ({ today }) => ({ fromOn: today }),
  line: ({ ruleId, reason }) => ({ title: `${ruleId ?? ''} 不适用`, note: reason ?? '' }),
  proves: [],
  sample: ({ on }) => ({ content: { ruleId: '3.2.b', fromOn: on, reason: '党务工作者脱产学习一年，本年度不安排业务培训。' } }),
});
