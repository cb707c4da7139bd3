import { addMonths, type Day } from '../../kernel/day';
import { lastDayOf, monthOf, quarterOf, yearOf, type Month } from '../../kernel/period';
import { monthAhead } from '../../standard/dues/ahead';
import { largeExtraWords } from '../../standard/dues/voluntary';
import type { Params } from '../../standard/params';
import { valueOn } from '../../standard/params/value-on';
import { day, money, optional, period, person, record, rows, text } from '../vocabulary/field';
import { faultIf, isBlank, repeatedIn } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { dotted, daySaid } from '../vocabulary/parts';

/** One quarter of a large branch. */
const LINES_MAX = 300;

/** The last month for which dues may be received on a day: of its quarter, or as far ahead as the college takes them. */
const lastMonthReceived = (on: Day, params: Params): Month => {
  const ahead = monthAhead(on, params);
  const ofQuarter = monthOf(lastDayOf(quarterOf(on)));
  return ahead > ofQuarter ? ahead : ofQuarter;
};

/** 党费登记: what the branch received in its own way. No money passes through the program; a mistake is a further entry (党费规定第十二条). */
export const duesPayment = defineKind({
  type: 'duesPayment',
  name: '党费登记',
  purpose: '收到的党费记一笔；这里只登记，不收款',
  area: 'dues',
  owners: ['branch'],
  life: LOG,
  writers: ['organization', 'secretary'],
  sight: ['D', 'M'],
  fields: {
    day: day('日期'),
    lines: rows('明细', { memberId: person('党员'), month: period('月份', 'month'), paidFen: money('实交') }, { most: LINES_MAX }),
    receivedBy: { ...person('收款人'), isConcerned: false },
    byProxy: optional(text('代交人', 20, { sight: ['D'] })),
    /** 流动党员可以在流入地交 (党费规定第九条): it is paid, and this branch has received nothing. */
    paidAt: optional(text('在流入地交的，填收的党组织', 40, { hint: '只用于流动党员：凭流入地的收据登记，本支部没有收款' })),
    corrects: optional(record('更正哪一笔', ['duesPayment'])),
    reason: optional(text('更正原因', 200, { sight: ['D'] })),
  },
  dayOf: ({ day: on }) => on,
  yearsOf: ({ day: on, lines = [] }) => [
    ...new Set([
      ...(on === undefined ? [] : [yearOf(on)]),
      ...lines.flatMap(({ month }) => (month === undefined ? [] : [month.slice(0, 4)])),
    ]),
  ],
  check: ({ day: on, lines = [], corrects, reason }, { nameOf, today, params }) => {
    const lastMonth = lastMonthReceived(on ?? today, params);
    const twice = repeatedIn(
      lines.map(({ memberId, month }) => (memberId === undefined || month === undefined ? undefined : `${memberId} ${month}`)),
    );
    return [
      ...lines.flatMap(({ month, paidFen }, index) => [
        ...faultIf(month !== undefined && month > lastMonth, `lines.${index}.month`, '党费不预交'),
        ...faultIf(paidFen !== undefined && paidFen < 0 && corrects === undefined, `lines.${index}.paidFen`, '只有更正才能记负数'),
      ]),
      ...twice.map((index) => ({ field: `lines.${index}.month`, words: `${nameOf(lines[index]?.memberId ?? '')}这个月已在名单里` })),
      ...faultIf(corrects !== undefined && isBlank(reason), 'reason', '还差更正原因'),
    ];
  },
  warn: ({ day: on, lines = [] }, { today, params }) => {
    const months = valueOn(params.duesMakeUpMonths, today);
    const earliest = monthOf(addMonths(on ?? today, -months));
    return lines.flatMap(({ month, paidFen = 0 }, index) => [
      ...faultIf(month !== undefined && month < earliest, `lines.${index}.month`, `补交一般不超过 ${months} 个月`),
      ...faultIf(largeExtraWords(paidFen) !== '', `lines.${index}.paidFen`, largeExtraWords(paidFen)),
    ]);
  },
  defaults: ({ today, me }) => ({ day: today, receivedBy: me }),
  line: ({ day: on, lines = [], paidAt = '' }, say) => {
    const months = [...new Set(lines.flatMap(({ month }) => (month === undefined ? [] : [month])))].sort();
    const people = new Set(lines.map(({ memberId }) => memberId)).size;
    return {
      title: `${months.map((month) => say.period(month)).join('、')}党费`,
      note: dotted(`${people} 人`, on === undefined ? '' : `${daySaid(on, say)}登记`, paidAt === '' ? '' : `在${paidAt}交`),
    };
  },
  register: { title: '党费收缴登记表', columns: ['day', 'lines', 'receivedBy', 'byProxy', 'paidAt', 'reason'] },
  proves: ['3.3.b'],
});
