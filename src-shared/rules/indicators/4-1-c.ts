import { defaultCite, standardCite } from '../../standard/cite';
import { branchIndicator } from '../indicator';
import { judgeHalfReport } from '../judge/half-report';

export const workReportedEachHalf = branchIndicator({
  id: '4.1.c',
  statement: 'work-reported-to-the-general-branch-each-half',
  item: '4.1',
  kind: 'periodic',
  weightKey: '4.1.c',
  period: 'halfYear',
  activityKinds: [],
  recordKinds: ['halfYearReport'],
  page: 'secretary',
  hasFloor: false,
  why: 'Twice a year the general branch reads how the work goes; a branch right under the committee reports to it.',
  cite: [standardCite('四(一)落实党建工作责任制', '每半年向上级党总支报告一次工作'), defaultCite('半年报告')],
  check: (facts, gathered, at) => judgeHalfReport({ kind: 'work', receiver: 'generalBranch' }, facts, { gathered, at }),
});
