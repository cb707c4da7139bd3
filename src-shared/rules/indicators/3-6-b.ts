import { standardCite } from '../../standard/cite';
import { branchIndicator } from '../indicator';
import { judgeYearly } from '../judge/yearly';

export const hardshipReviewed = branchIndicator({
  id: '3.6.b',
  statement: 'members-in-need-reviewed-in-the-year',
  item: '3.6',
  kind: 'periodic',
  weightKey: '3.6.b',
  period: 'year',
  activityKinds: [],
  recordKinds: ['hardshipLedger'],
  page: 'secretary',
  hasFloor: false,
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
