import { day, optional, org, text } from '../vocabulary/field';
import { faultIf, isBefore } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { RECOGNISED } from '../vocabulary/life';
import { daySaid, dotted, orgSaid, yearsBetween } from '../vocabulary/parts';

/** 特色支部: a branch that its general branch puts forward and the committee recognises (plan, 三(二): at least one by 2020-08). */
export const featuredBranch = defineKind({
  type: 'featuredBranch',
  name: '特色支部',
  purpose: '总支推出、党委认定的特色支部',
  area: 'college',
  owners: ['generalBranch'],
  life: RECOGNISED,
  writers: ['secretary'],
  sight: ['P'],
  fields: {
    branchId: org('支部', ['branch']),
    name: text('名称', 40),
    text: optional(text('介绍', 1000)),
    awardedOn: optional(day('认定日')),
    endedOn: optional(day('结束日', { isComputed: true })),
  },
  dayOf: ({ awardedOn }) => awardedOn,
  yearsOf: ({ awardedOn, endedOn }) => yearsBetween(awardedOn, endedOn),
  isOpenEnded: (_, state) => state === 'proposed' || state === 'recognised',
  check: ({ awardedOn, endedOn }) => faultIf(isBefore(endedOn, awardedOn), 'awardedOn', '结束日要晚于认定日'),
  line: ({ name, branchId, awardedOn }, say) => ({ title: name ?? '', note: dotted(orgSaid(branchId, say), daySaid(awardedOn, say)) }),
  proves: ['B.8'],
});
