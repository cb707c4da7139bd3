import { day, optional, text } from '../vocabulary/field';
import { faultIf, isBefore } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { RECOGNISED } from '../vocabulary/life';
import { daySaid, yearsBetween } from '../vocabulary/parts';

/** 党建品牌: a brand of a general branch, recognised by the committee (plan, 三(二): at least one by 2020-08). */
export const partyBrand = defineKind({
  type: 'partyBrand',
  name: '党建品牌',
  purpose: '总支推出、党委认定的党建品牌',
  area: 'college',
  owners: ['generalBranch'],
  life: RECOGNISED,
  writers: ['secretary'],
  sight: ['P'],
  fields: {
    name: text('名称', 40),
    text: optional(text('介绍', 1000)),
    awardedOn: optional(day('认定日')),
    endedOn: optional(day('结束日', { isComputed: true })),
  },
  dayOf: ({ awardedOn }) => awardedOn,
  yearsOf: ({ awardedOn, endedOn }) => yearsBetween(awardedOn, endedOn),
  isOpenEnded: (_, state) => state === 'proposed' || state === 'recognised',
  check: ({ awardedOn, endedOn }) => faultIf(isBefore(endedOn, awardedOn), 'awardedOn', '结束日要晚于认定日'),
  line: ({ name, awardedOn }, say) => ({ title: name ?? '', note: daySaid(awardedOn, say) }),
  proves: ['B.8'],
});
