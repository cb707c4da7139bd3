import { dayWord } from '../../kernel/time-words';
import { faultIf, isBefore } from '../vocabulary/fault';
import { choice, day, optional, period, person, record, rows, tenths, text, yes } from '../vocabulary/field';
import { defineKind } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { GRADE_WORDS } from '../vocabulary/shared-words';
import { pointsResultId } from '../ids/points';

/** First without the peer part, which is what the appraisal starts from; complete once the poll is counted. */
const RESULT: Life = {
  initial: 'draft',
  editable: ['draft'],
  counting: ['firstStage', 'complete'],
  sealing: ['firstStage', 'complete'],
  moves: [
    { verb: 'closeFirst', word: '第一阶段定稿', from: ['draft'], to: 'firstStage', by: ['secretary'], needsAll: true },
    {
      verb: 'complete',
      word: '加上互评，定稿',
      from: ['firstStage'],
      to: 'complete',
      by: ['secretary'],
      needsAll: true,
      stamps: 'completedOn',
    },
    { verb: 'void', word: '作废', from: ['draft'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
};

const LINES_MOST = 300;
/** One member, in roster order; the suggestion stands on the complete total only and is no grade. */
const line = {
  memberId: { ...person('姓名'), isConcerned: false },
  isInScheme: yes('参与积分'),
  isProbationary: yes('预备党员'),
  baseTenths: tenths('基础', { max: 1000 }),
  bonusTenths: tenths('加分', { max: 1000 }),
  deductionTenths: tenths('扣分', { max: 1000 }),
  peerTenths: optional(tenths('互评', { max: 1000 })),
  totalTenths: tenths('合计', { max: 1000 }),
  suggested: optional(choice('建议等次', GRADE_WORDS)),
};

/** December is frozen in the night to this day; before it the year's points are not all there. */
const frozenOn = (year: string): string => `${Number(year) + 1}-01-11`;

/** 年度积分结果: the year's evaluation in two stages (standard 3.1, 年底综合评定). */
export const pointsAnnualResult = defineKind({
  type: 'pointsAnnualResult',
  name: '年度积分结果',
  purpose: '一年一份：先不含互评，评议后补上互评',
  area: 'points',
  owners: ['branch'],
  life: RESULT,
  writers: ['secretary'],
  sight: ['O'],
  fields: {
    year: period('年度', 'year'),
    closedOn: day('评定日'),
    schemeId: optional(record('按哪一版积分办法', ['pointsScheme'])),
    isPeerLeftOut: optional(yes('测评不足 5 票，不计互评', { hint: '总分按其余项目折算', isComputed: true })),
    note: optional(text('说明', 300)),
    completedOn: optional(day('加上互评的日子', { isComputed: true })),
    lines: optional(rows('明细', line, { least: 0, most: LINES_MOST, sight: ['S'], isComputed: true })),
  },
  dayOf: ({ closedOn }) => closedOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year }, orgId) => (year === undefined ? undefined : pointsResultId(orgId, year)),
  check: ({ year, closedOn, schemeId }, { linked, today }) => [
    ...(year === undefined
      ? []
      : faultIf(isBefore(closedOn, frozenOn(year)), 'closedOn', `12月积分 ${dayWord(frozenOn(year), today)}结账，之后才能评定`)),
    ...(schemeId === undefined ? [] : faultIf(linked(schemeId)?.state === 'draft', 'schemeId', '这一版积分办法还没有通过')),
  ],
  defaults: ({ today, period: asked }) => ({ year: asked ?? String(Number(today.slice(0, 4)) - 1), closedOn: today }),
  line: ({ year, closedOn, completedOn }, say) => ({
    title: `${year ?? ''}年积分结果`,
    note: closedOn === undefined ? '' : completedOn === undefined ? `第一阶段·${say.day(closedOn)}` : `已完成·${say.day(completedOn)}`,
  }),
  proves: ['3.1.d'],
});
