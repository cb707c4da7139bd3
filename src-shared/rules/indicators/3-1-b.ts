import { standardCite } from '../../standard/cite';
import { notApplicable } from '../finding';
import { branchIndicator } from '../indicator';

export const declarationsStayVoluntary = branchIndicator({
  id: '3.1.b',
  statement: 'members-may-declare-each-month-and-need-not',
  item: '3.1',
  kind: 'process',
  weightKey: null,
  period: 'month',
  activityKinds: [],
  recordKinds: [],
  page: 'member',
  hasFloor: false,
  why: 'Declaring is each member’s own choice: without a declaration nothing is added, and nobody is short of anything.',
  cite: [standardCite('三(一)党员积分管理', '月末自主申报')],
  check: () => notApplicable('neverJudged'),
});
