import type { Day } from '../../kernel/day';
import { yuanOf } from '../../kernel/money';
import { PARAMS, valueOn } from '../../standard/params';
import { day, money, number, optional, period, text } from '../vocabulary/field';
import { faultIf } from '../vocabulary/fault';
import { defineKind } from '../vocabulary/kind';
import { LOG } from '../vocabulary/life';
import { yearAsked } from '../vocabulary/parts';

const PEOPLE = { max: 10_000, unit: '人' } as const;

/** What the standard asks for so many members: 400 yuan for each on the staff, 100 for each student and each retired (standard 1.4). */
export const budgetAskedFen = ({
  staffCount,
  studentCount,
  retiredCount,
  day: on,
}: {
  staffCount: number;
  studentCount: number;
  retiredCount: number;
  day: Day;
}): number =>
  staffCount * valueOn(PARAMS.budgetStaffFen, on) +
  studentCount * valueOn(PARAMS.budgetStudentFen, on) +
  retiredCount * valueOn(PARAMS.budgetRetiredFen, on);

type Counts = {
  staffCount?: number | undefined;
  studentCount?: number | undefined;
  retiredCount?: number | undefined;
  asOfOn?: Day | undefined;
};

const askedBy = ({ staffCount, studentCount, retiredCount, asOfOn }: Counts): number | undefined =>
  staffCount === undefined || studentCount === undefined || retiredCount === undefined || asOfOn === undefined
    ? undefined
    : budgetAskedFen({ staffCount, studentCount, retiredCount, day: asOfOn });

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
  warn: (budget) => {
    const asked = askedBy(budget);
    const short = asked === undefined || budget.budgetFen === undefined ? 0 : asked - budget.budgetFen;
    return faultIf(short > 0, 'budgetFen', `少 ${yuanOf(short)} 元`);
  },
  defaults: (context) => ({ year: yearAsked(context), asOfOn: context.today }),
  line: (budget) => {
    const asked = askedBy(budget);
    return {
      title: `${budget.year ?? ''}年预算`,
      note: asked === undefined || budget.budgetFen === undefined ? '' : `应 ${yuanOf(asked)} 元，列 ${yuanOf(budget.budgetFen)} 元`,
    };
  },
  register: { title: '经费表', columns: ['year', 'staffCount', 'studentCount', 'retiredCount', 'budgetFen', 'note'] },
  proves: ['1.4.a'],
});
