import { defaultCite, standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeHalfReport } from '../judge/half-report';

export const threeMeetingsReportedEachHalf = branchRule('2.1.c', {
  statement: 'three-meetings-reported-each-half-year',
  recordKinds: ['halfYearReport'],
  why: 'Twice a year the committee hears how it went; the report is drawn from the records and needs no second writing.',
  cite: [standardCite('二(一)“三会一课”', '每半年向学院党委报告情况'), defaultCite('半年报告')],
  check: (facts, gathered, at) => judgeHalfReport({ kind: 'threeMeetings', receiver: 'partyCommittee' }, facts, { gathered, at }),
});
