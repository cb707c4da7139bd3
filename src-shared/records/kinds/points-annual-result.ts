import { dayWord } from '../../text/time-words';
import { faultIf, isBefore } from '../kind/fault';
import { day, optional, period, record, text, yes } from '../kind/field';
import { defineKind } from '../kind/kind';
import type { Life } from '../kind/life';

/** First without the peer part, which is what the appraisal starts from; complete once the poll is counted. */
const RESULT: Life = {
  initial: 'draft',
  editable: ['draft'],
  counting: ['firstStage', 'complete'],
  sealing: ['firstStage', 'complete'],
  moves: [
    { verb: 'closeFirst', word: '第一阶段定稿', from: ['draft'], to: 'firstStage', by: ['secretary'], needsAll: true },
    { verb: 'complete', word: '加上互评，定稿', from: ['firstStage'], to: 'complete', by: ['secretary'], needsAll: true, asks: ['isPeerLeftOut'], stamps: 'completedOn' },
    { verb: 'void', word: '作废', from: ['draft'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
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
    isPeerLeftOut: optional(yes('测评不足 5 票，不计互评', { hint: '总分按其余项目折算' })),
    note: optional(text('说明', 300)),
    completedOn: optional(day('加上互评的日子', { isComputed: true })),
  },
  dayOf: ({ closedOn }) => closedOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year }, orgId) => (year === undefined ? undefined : `pointsResult:${orgId}:${year}`),
  check: ({ year, closedOn, schemeId }, { linked, today }) => [
    ...(year === undefined ? [] : faultIf(isBefore(closedOn, frozenOn(year)), 'closedOn', `12月积分 ${dayWord(frozenOn(year), today)}结账，之后才能评定`)),
    ...(schemeId === undefined ? [] : faultIf(linked(schemeId)?.state === 'draft', 'schemeId', '这一版积分办法还没有通过')),
  ],
  defaults: ({ today, period: asked }) => ({ year: asked ?? String(Number(today.slice(0, 4)) - 1), closedOn: today }),
  line: ({ year, closedOn, completedOn }, say) => ({
    title: `${year ?? ''}年积分结果`,
    note: closedOn === undefined ? '' : completedOn === undefined ? `第一阶段·${say.day(closedOn)}` : `已完成·${say.day(completedOn)}`,
  }),
  proves: ['3.1.d'],
});
