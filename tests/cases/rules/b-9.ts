import type { BranchResult, CollegeFacts } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { college, world } from '../world';

type Told = { year: string; qualified: number; failed: number; tooShort?: number; open?: number };
const results = ({ year, qualified, failed, tooShort = 0, open = 0 }: Told): BranchResult[] => {
  const of = (word: string, count: number, over: Pick<BranchResult, 'isQualified' | 'isInsufficientPeriod'>): BranchResult[] =>
    Array.from({ length: count }, (_, index) => ({ branchId: `o:${word}${index}`, year, ...over }));
  return [
    ...of('q', qualified, { isQualified: true, isInsufficientPeriod: false }),
    ...of('f', failed, { isQualified: false, isInsufficientPeriod: false }),
    ...of('s', tooShort, { isQualified: null, isInsufficientPeriod: true }),
    ...of('u', open, { isQualified: null, isInsufficientPeriod: false }),
  ];
};
const withResults = (told: Told): CollegeFacts => ({ ...college(world()), results: results(told) });

export const cases: RuleCases = {
  met: {
    says: '12 branches of 2019, 2 with too short a period, 9 of 10 qualified: 90 % meets the 80 % of 2019',
    facts: withResults({ year: '2019', qualified: 9, failed: 1, tooShort: 2 }),
    year: '2019',
    asOfOn: '2020-04-01',
    outcome: 'met',
    share: '9/10',
  },
  notMet: {
    says: 'the same 90 % does not meet the 100 % of 2020',
    facts: withResults({ year: '2020', qualified: 9, failed: 1, tooShort: 2 }),
    year: '2020',
    asOfOn: '2021-04-01',
    outcome: 'notMet',
    share: '9/10',
  },
  notApplicable: { cannotOccur: 'where no branch has a verdict nothing can be said; the aim itself always holds' },
  boundary: [
    {
      says: 'in 2019 8 of 10 are just enough',
      facts: withResults({ year: '2019', qualified: 8, failed: 2 }),
      year: '2019',
      asOfOn: '2020-04-01',
      outcome: 'met',
      share: '4/5',
    },
    {
      says: 'in 2019 79 of 100 are not',
      facts: withResults({ year: '2019', qualified: 79, failed: 21 }),
      year: '2019',
      asOfOn: '2020-04-01',
      outcome: 'notMet',
      share: '79/100',
    },
    {
      says: 'in 2026 all ten must be',
      facts: withResults({ year: '2026', qualified: 10, failed: 0 }),
      asOfOn: '2027-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'in 2026 one of ten missing is too many: the aim of 2020 is open-ended',
      facts: withResults({ year: '2026', qualified: 9, failed: 1 }),
      asOfOn: '2027-04-01',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'where no branch has a verdict when the verdicts stand there is nothing to count',
    facts: college(world()),
    asOfOn: '2027-04-01',
    outcome: 'notApplicable',
    share: null,
  },
  valueChanges: [
    {
      says: 'with 95 % as the aim from 2026 on, 19 of 20 are enough',
      facts: withResults({ year: '2026', qualified: 19, failed: 1 }),
      asOfOn: '2027-04-01',
      params: changed('targetPercent', '2026-01-01', 95),
      outcome: 'met',
      share: '19/20',
    },
    {
      says: 'and in 2025 were not',
      facts: withResults({ year: '2025', qualified: 19, failed: 1 }),
      year: '2025',
      asOfOn: '2026-04-01',
      params: changed('targetPercent', '2026-01-01', 95),
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'a branch without a verdict is in neither number',
      facts: withResults({ year: '2026', qualified: 3, failed: 0, open: 4 }),
      asOfOn: '2027-02-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'verdicts of another year say nothing',
      facts: withResults({ year: '2025', qualified: 3, failed: 0 }),
      asOfOn: '2027-04-01',
      outcome: 'notApplicable',
    },
    {
      says: 'on 2027-03-31, before the verdicts stand, it is not yet due',
      facts: college(world()),
      asOfOn: '2027-03-31',
      outcome: 'notYetDue',
    },
    {
      says: 'before the last day of the year it is not yet stated',
      facts: withResults({ year: '2026', qualified: 3, failed: 1 }),
      asOfOn: '2026-12-30',
      outcome: 'notYetDue',
    },
  ],
};
