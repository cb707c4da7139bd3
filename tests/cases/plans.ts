// What all rules about a plan of the year have in common.
import type { RecordFact } from '../../src-shared/facts/facts';
import type { RuleCase, RuleCases } from './case';
import { changed } from './changed-param';
import { having, world } from './world';

/** `plan`: one handed in on a day, of 2026 or of a year. `boundary`: what the rule adds about its days. */
export const planCases = (plan: (filedOn: string, year?: string) => RecordFact, boundary: readonly RuleCase[]): RuleCases => ({
  met: {
    says: 'a plan handed in on 2026-03-10, looked at on 04-01, is on time',
    facts: having(world(), plan('2026-03-10')),
    asOfOn: '2026-04-01',
    outcome: 'met',
    share: '1/1',
  },
  notMet: { says: 'without a plan it is short on 2026-04-01', facts: world(), asOfOn: '2026-04-01', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a branch founded on 2026-10-01 owes no plan for 2026',
    facts: world({ foundedOn: '2026-10-01' }),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    {
      says: 'handed in on 2026-03-31 it counts in full',
      facts: having(world(), plan('2026-03-31')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'handed in on 2026-04-01 it counts half',
      facts: having(world(), plan('2026-04-01')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/2',
    },
    { says: 'without a plan it is not yet due on 2026-03-31', facts: world(), asOfOn: '2026-03-31', outcome: 'notYetDue', share: null },
    ...boundary,
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 04-30 as the day from 2026 on, a plan of 2026-04-20 is on time',
      facts: having(world(), plan('2026-04-20')),
      asOfOn: '2026-05-01',
      params: changed('planUntil', '2026-01-01', '04-30'),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and in 2025 the same plan would have been late',
      facts: having(world(), plan('2025-04-20', '2025')),
      year: '2025',
      asOfOn: '2025-05-01',
      params: changed('planUntil', '2026-01-01', '04-30'),
      outcome: 'met',
      share: '1/2',
    },
  ],
});
