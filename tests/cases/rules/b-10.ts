import type { RuleCases } from '../case';
import { meetingOf } from '../college-meeting';
import { college, world } from '../world';

const empty = college(world());

export const cases: RuleCases = {
  met: {
    says: 'summed up on 2026-12-20, it is met',
    facts: college(world(), meetingOf('annualSummary', '2026-12-20')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    evidenceIds: ['cmeet:annualSummary:2026-12-20'],
  },
  notMet: { says: 'not summed up by 2027-01-08, it is short', facts: empty, asOfOn: '2027-01-08', outcome: 'notMet' },
  notApplicable: {
    says: 'a committee founded on 2026-10-01 is not asked for 2026',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2026-10-01' } },
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    {
      says: 'summed up on 2026-12-31, it is met',
      facts: college(world(), meetingOf('annualSummary', '2026-12-31')),
      asOfOn: '2027-01-08',
      outcome: 'met',
    },
    {
      says: 'summed up on 2027-01-01, it is short',
      facts: college(world(), meetingOf('annualSummary', '2027-01-01')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'in 2019 a committee founded in 2020 was not asked',
    facts: { ...empty, committee: { ...empty.committee, foundedOn: '2020-01-01' } },
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of the rule itself is dated' },
};
