import type { BranchFacts } from '../../../src-shared/facts/facts';
import type { CommitteeTerm } from '../../../src-shared/records/post';
import type { RuleCases } from '../case';
import { termOf, world } from '../world';

const terms = (...found: Partial<CommitteeTerm>[]): BranchFacts => ({
  ...world(),
  terms: found.map((over) => termOf({ fromOn: '2023-07-01', termEndOn: '2026-06-30', ...over })),
});

export const cases: RuleCases = {
  met: { says: 'a term from 2023-07-01 to 2026-06-30 runs on 2026-03-01', facts: terms({}), asOfOn: '2026-03-01', outcome: 'met' },
  notMet: { says: 'on 2026-07-15 it has run out and nobody was elected', facts: terms({}), asOfOn: '2026-07-15', outcome: 'notMet' },
  notApplicable: {
    says: 'a branch without a committee has no term',
    facts: world({ fullMembers: 6, committee: 0 }),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'noCommittee',
  },
  boundary: [
    { says: 'the last day of the term still counts', facts: terms({}), asOfOn: '2026-06-30', outcome: 'met' },
    { says: 'the day after does not', facts: terms({}), asOfOn: '2026-07-01', outcome: 'notMet' },
    {
      says: 'postponed with approval to 2027-06-30 it still runs on that day',
      facts: terms({ extendedUntilOn: '2027-06-30' }),
      year: '2027',
      asOfOn: '2027-06-30',
      outcome: 'met',
    },
    {
      says: 'more than a year is no postponement',
      facts: terms({ extendedUntilOn: '2028-06-30' }),
      year: '2027',
      asOfOn: '2027-07-01',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'the days are those of the term, no number of this rule is judged by' },
  others: [
    {
      says: 'an election in time begins a new term',
      facts: terms({ endedOn: '2026-06-20' }, { fromOn: '2026-06-21', termEndOn: '2029-06-20' }),
      asOfOn: '2026-07-15',
      outcome: 'met',
    },
    {
      says: 'a committee that was given up has no term to run out',
      facts: terms({ endedOn: '2026-04-30' }),
      asOfOn: '2026-07-15',
      outcome: 'notApplicable',
    },
    {
      says: 'the term of another organisation is not its own',
      facts: terms({ orgId: 'o:g1' }),
      asOfOn: '2026-03-01',
      outcome: 'notApplicable',
    },
  ],
};
