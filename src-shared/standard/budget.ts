import { lastDayOf, type Year } from '../kernel/period';
import type { Params } from './params';
import { valueOn } from './params/value-on';

/** So many members on the staff, students and retired. */
export type Heads = { staffCount: number; studentCount: number; retiredCount: number };

/** What a year's budget is to hold for so many members, in fen: with 400, 100 and 100 yuan, `{ staffCount: 40, studentCount: 55, retiredCount: 12 }` asks for 22,700 yuan (standard 1.4). */
export const budgetAskedFen = (
  { staffCount, studentCount, retiredCount }: Heads,
  year: Year,
  { budgetStaffFen, budgetStudentFen, budgetRetiredFen }: Pick<Params, 'budgetStaffFen' | 'budgetStudentFen' | 'budgetRetiredFen'>,
): number => {
  const on = lastDayOf(year);
  return (
    staffCount * valueOn(budgetStaffFen, on) + studentCount * valueOn(budgetStudentFen, on) + retiredCount * valueOn(budgetRetiredFen, on)
  );
};
