import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeHalfReport } from '../judge/half-report';

export const themeDaysReportedEachHalf = branchRule('2.4.b', {
  statement: 'theme-days-reported-each-half-year',
  recordKinds: ['halfYearReport'],
  why: 'The same document as that on the three meetings may say it; what is asked is that it speaks of the theme days (Q19).',
  cite: [standardCite('二(四)支部主题党日', '主题党日开展情况每半年向学校党委报备1次'), defaultCite('半年报告')],
  check: (facts, gathered, at) => judgeHalfReport({ kind: 'themeDay', receiver: 'partyCommittee' }, facts, { gathered, at }),
});
