import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeHalfReport } from '../judge/half-report';

export const workReportedEachHalf = branchRule('4.1.c', {
  statement: 'work-reported-to-the-general-branch-each-half',
  recordKinds: ['halfYearReport'],
  why: 'Twice a year the general branch reads how the work goes; a branch right under the committee reports to it.',
  cite: [standardCite('四(一)落实党建工作责任制', '每半年向上级党总支报告一次工作'), defaultCite('半年报告')],
  check: (facts, gathered, at) => judgeHalfReport({ kind: 'work', receiver: 'generalBranch' }, facts, { gathered, at }),
});
