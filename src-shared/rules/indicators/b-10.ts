import { planCite } from '../../standard/cite';
import { collegeRule } from '../indicator';
import { judgeCollegeMeetings } from '../judge/college-meetings';

export const yearSummedUp = collegeRule('B.10', {
  statement: 'the-year-was-summed-up-at-a-meeting',
  recordKinds: ['collegeMeeting'],
  why: 'What went well and what did not is said once a year in front of everybody.',
  cite: [planCite('三(三)', '学院每年年底召开年度阶段总结会议')],
  check: (facts, gathered, at) => judgeCollegeMeetings({ meetingKind: 'annualSummary', each: 'year' }, facts, { gathered, at }),
});
