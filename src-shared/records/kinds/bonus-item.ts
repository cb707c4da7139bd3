import { day, number, optional, period, record, rows, text } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { DECIDED } from '../vocabulary/life';
import { yearAsked } from '../vocabulary/parts';

const BASIS_TYPES: readonly string[] = ['commendation', 'pioneerActivity'];
const BASIS_MAX = 5;
/** 3.0 points, which all items of a year share; the sheet caps their sum. */
const POINTS_TENTHS_MAX = 30;
const TENTHS = 10;

/** 加分项: results of an evaluation that the committee lets count, shown apart from the score (plan, 二(五)3). */
export const bonusItem = defineKind({
  type: 'bonusItem',
  name: '加分项',
  purpose: '示范岗等评比结果，经党委同意加分，另列',
  area: 'review',
  owners: ['branch'],
  life: DECIDED,
  writers: ['secretary'],
  sight: ['O'],
  fields: {
    year: period('年度', 'year'),
    basis: rows('依据', { recordId: record('记录', BASIS_TYPES) }, { most: BASIS_MAX }),
    pointsTenths: number('加分', { min: 1, max: POINTS_TENTHS_MAX, unit: '个 0.1 分' }, { hint: '加分合计最多 3 分，另列' }),
    reason: text('理由', 200),
    approvedOn: optional(day('同意日', { isComputed: true })),
  },
  dayOf: ({ approvedOn }) => approvedOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  check: ({ basis = [] }, { linked }) =>
    basis.flatMap(({ recordId }, index) => {
      const found = recordId === undefined ? null : linked(recordId);
      return faultIf(found !== null && !BASIS_TYPES.includes(found.type), `basis.${index}.recordId`, '依据要是通报表扬或先锋载体评比');
    }),
  defaults: (context) => ({ year: yearAsked(context) }),
  line: ({ reason, pointsTenths }) => ({ title: reason ?? '', note: pointsTenths === undefined ? '' : `${pointsTenths / TENTHS} 分` }),
  proves: ['B.14'],
});
