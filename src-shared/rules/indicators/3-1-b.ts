import { standardCite } from '../../standard/cite';
import { notApplicable } from '../finding';
import { branchRule } from '../indicator';

export const declarationsStayVoluntary = branchRule('3.1.b', {
  statement: 'members-may-declare-each-month-and-need-not',
  recordKinds: [],
  why: 'Declaring is each member’s own choice: without a declaration nothing is added, and nobody is short of anything.',
  cite: [standardCite('三(一)党员积分管理', '月末自主申报')],
  check: () => notApplicable('neverJudged'),
});
