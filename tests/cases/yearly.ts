// What all rules about something that happens within a year have in common, told of each of them.
import type { BranchFacts } from '../../src-shared/facts/facts';
import type { RuleCase } from './case';
import { changed } from './changed-param';
import { world } from './world';

/** The year's end and the days of grace after it; `done` tells the branch that did it on a day. */
export const yearBoundary = (thing: string, done: (day: string) => BranchFacts, none: BranchFacts = world()): RuleCase[] => [
  { says: `${thing} of 2026-12-31 counts for 2026`, facts: done('2026-12-31'), asOfOn: '2027-01-08', outcome: 'met', share: '1/1' },
  {
    says: `${thing} of 2027-01-01 does not, even within the days of grace`,
    facts: done('2027-01-01'),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    share: '0/1',
  },
  {
    says: `${thing} of 2026-01-01 counts for 2026, and not before the year is over`,
    facts: done('2026-01-01'),
    asOfOn: '2026-12-30',
    outcome: 'notYetDue',
    share: null,
  },
  { says: `${thing} of 2025-12-31 does not`, facts: done('2025-12-31'), asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  { says: 'without any it is not yet due on 2027-01-07', facts: none, asOfOn: '2027-01-07', outcome: 'notYetDue', share: null },
  { says: 'without any it is short on 2027-01-08', facts: none, asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
];

export const graceChanges = (none: BranchFacts = world()): RuleCase[] => [
  {
    says: 'with fifteen days of grace from 2026-12-31 on, nothing is short on 2027-01-08',
    facts: none,
    asOfOn: '2027-01-08',
    params: changed('graceDays', '2026-12-31', 15),
    outcome: 'notYetDue',
    share: null,
  },
  {
    says: 'and for 2025, which ended before, it was short on 2026-01-08',
    facts: none,
    year: '2025',
    asOfOn: '2026-01-08',
    params: changed('graceDays', '2026-12-31', 15),
    outcome: 'notMet',
  },
];

export const notYetFounded: RuleCase = {
  says: 'of 2019 nothing is asked from a branch founded on 2020-02-01',
  facts: world({ foundedOn: '2020-02-01' }),
  year: '2019',
  asOfOn: '2019-12-31',
  outcome: 'notApplicable',
  because: 'beforeFounding',
};

export const foundedLate: RuleCase = {
  says: 'a branch founded on 2026-10-01 does not owe it for 2026',
  facts: world({ foundedOn: '2026-10-01' }),
  asOfOn: '2027-01-31',
  outcome: 'notApplicable',
  because: 'foundedLate',
};

export const foundedInTime = (share = '0/1'): RuleCase => ({
  says: 'a branch founded on 2026-09-30 owes it for 2026',
  facts: world({ foundedOn: '2026-09-30' }),
  asOfOn: '2027-02-01',
  outcome: 'notMet',
  share,
});
