// What is asked once for a year and may be held until the end of the next March, told of the meeting that does it.
import type { BranchFacts } from '../../src-shared/facts/facts';
import type { RuleCase } from './case';
import { changed } from './changed-param';
import { world } from './world';

export const windowBoundary = (thing: string, done: (day: string) => BranchFacts): RuleCase[] => [
  { says: `a ${thing} of 2026-11-20 is counted on 12-31`, facts: done('2026-11-20'), asOfOn: '2026-12-31', outcome: 'met', share: '1/1' },
  { says: 'and not the day before', facts: done('2026-11-20'), asOfOn: '2026-12-30', outcome: 'notYetDue', share: null },
  {
    says: `a ${thing} of 2027-03-31 for 2026 counts in full`,
    facts: done('2027-03-31'),
    asOfOn: '2027-03-31',
    outcome: 'met',
    share: '1/1',
  },
  {
    says: `a ${thing} of 2027-04-01 for 2026 does not count`,
    facts: done('2027-04-01'),
    asOfOn: '2027-04-01',
    outcome: 'notMet',
    share: '0/1',
  },
  { says: 'without one it is not yet due on 2027-03-31', facts: world(), asOfOn: '2027-03-31', outcome: 'notYetDue', share: null },
  { says: 'without one it is short on 2027-04-01', facts: world(), asOfOn: '2027-04-01', outcome: 'notMet', share: '0/1' },
];

export const windowChanges = (thing: string, done: (day: string) => BranchFacts): RuleCase[] => [
  {
    says: `with 04-30 from 2026-12-31 on, a ${thing} of 2027-04-20 counts for 2026`,
    facts: done('2027-04-20'),
    asOfOn: '2027-04-20',
    params: changed('appraisalUntil', '2026-12-31', '04-30'),
    outcome: 'met',
    share: '1/1',
  },
  {
    says: 'from 2027-01-01 on it does not',
    facts: done('2027-04-20'),
    asOfOn: '2027-04-20',
    params: changed('appraisalUntil', '2027-01-01', '04-30'),
    outcome: 'notMet',
    share: '0/1',
  },
];
