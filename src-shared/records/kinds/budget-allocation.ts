import { yuanOf } from '../../kernel/money';
import type { Year } from '../../kernel/period';
import { budgetAskedFen } from '../../standard/budget';
import type { Params } from '../../standard/params';
import { day, money, number, optional, period, text } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { yearAsked } from '../vocabulary/parts';

const PEOPLE = { max: 10_000, unit: '人' } as const;

type Counts = {
  year?: Year | undefined;
  staffCount?: number | undefined;
  studentCount?: number | undefined;
  retiredCount?: number | undefined;
};

const askedBy = ({ year, staffCount, studentCount, retiredCount }: Counts, { params }: { params: Params | null }): number | undefined =>
  params === null || year === undefined || staffCount === undefined || studentCount === undefined || retiredCount === undefined
    ? undefined
    : budgetAskedFen({ staffCount, studentCount, retiredCount }, year, params);

/** 经费预算: what the college set aside for the work of its branches in a year. */
export const budgetAllocation = defineKind({
  type: 'budgetAllocation',
  name: '经费预算',
  purpose: '一年列支多少党建经费，和按人数应列多少',
  area: 'college',
  owners: ['partyCommittee'],
  life: LOG,
  writers: ['committee'],
  sight: ['C', 'G'],
  fields: {
    year: period('年度', 'year'),
    asOfOn: day('人数截至'),
    staffCount: number('在职党员', PEOPLE),
    studentCount: number('学生党员', PEOPLE),
    retiredCount: number('离退休党员', PEOPLE),
    budgetFen: money('列支'),
    note: optional(text('说明', 200)),
  },
  dayOf: ({ asOfOn }) => asOfOn,
  yearsOf: ({ year }) => (year === undefined ? [] : [year]),
  idOf: ({ year }) => (year === undefined ? undefined : `budget:${year}`),
  check: ({ budgetFen }) => faultIf(budgetFen !== undefined && budgetFen < 0, 'budgetFen', '列支不能小于 0'),
  warn: (budget, context) => {
    const asked = askedBy(budget, context);
    const short = asked === undefined || budget.budgetFen === undefined ? 0 : asked - budget.budgetFen;
    return faultIf(short > 0, 'budgetFen', `少 ${yuanOf(short)} 元`);
  },
  defaults: (context) => ({ year: yearAsked(context), asOfOn: context.today }),
  line: (budget, say) => {
    const asked = askedBy(budget, say);
    return {
      title: `${budget.year ?? ''}年预算`,
      note: asked === undefined || budget.budgetFen === undefined ? '' : `应 ${yuanOf(asked)} 元，列 ${yuanOf(budget.budgetFen)} 元`,
    };
  },
  register: { title: '经费表', columns: ['year', 'staffCount', 'studentCount', 'retiredCount', 'budgetFen', 'note'] },
  proves: ['1.4.a'],
});
