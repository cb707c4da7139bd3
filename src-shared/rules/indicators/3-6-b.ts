import { standardCite } from '../../standard/cite';
import { branchRule } from '../indicator';
import { judgeYearly } from '../judge/yearly';

export const hardshipReviewed = branchRule('3.6.b', {
  statement: 'members-in-need-reviewed-in-the-year',
  recordKinds: ['hardshipLedger'],
  why: 'Looking who is in need is the duty; that there is nobody is an answer too.',
  cite: [standardCite('三(六)党内激励关怀', '动态建立困难党员台账')],
  check: (facts, gathered, at) =>
    judgeYearly(
      {
        type: 'hardshipLedger',
        proves: ({ content }, year) => content.year === year,
        by: 'secretary',
        content: (day, year) => ({ year, reviewedOn: day, isEmpty: true }),
      },
      facts,
      { gathered, at },
    ),
});
