import { standardCite } from '../../standard/cite';
import { notApplicable } from '../finding';
import { collegeRule } from '../indicator';

export const branchesRanked = collegeRule('4.2.c', {
  statement: 'totals-are-for-the-committee-alone',
  recordKinds: ['branchAssessment'],
  why: 'The later rule forbids rankings in a program; the order of totals stands in the committee’s own export and nowhere else, so nothing is judged.',
  cite: [
    standardCite('四(二)坚持和完善述职评议考核制度', '考核结果实行得分排名'),
    { source: 'appRegulation', article: '国办函〔2026〕12号', doubts: '条文据公开转载，待核对' },
  ],
  check: () => notApplicable('neverJudged'),
});
