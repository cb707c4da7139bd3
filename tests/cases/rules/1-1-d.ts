import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { world } from '../world';

export const cases: RuleCases = {
  met: { says: 'a committee of three', facts: world(), asOfOn: '2026-06-30', outcome: 'met' },
  notMet: {
    says: 'a committee of five is advised against, and no fault',
    facts: world({ committee: 5 }),
    asOfOn: '2026-06-30',
    outcome: 'notMet',
  },
  notApplicable: {
    says: 'six full members have no committee',
    facts: world({ fullMembers: 6, committee: 0 }),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'noCommittee',
  },
  boundary: [
    { says: 'four is one more than advised', facts: world({ committee: 4 }), asOfOn: '2026-06-30', outcome: 'notMet' },
    { says: 'two is one fewer', facts: world({ committee: 2 }), asOfOn: '2026-06-30', outcome: 'notMet' },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is said of a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with five advised from 2026-07-01 on, five are as advised on that day',
      facts: world({ committee: 5 }),
      asOfOn: '2026-07-01',
      params: changed('committeeAdvised', '2026-07-01', 5),
      outcome: 'met',
    },
    {
      says: 'and were not on 2026-06-30',
      facts: world({ committee: 5 }),
      asOfOn: '2026-06-30',
      params: changed('committeeAdvised', '2026-07-01', 5),
      outcome: 'notMet',
    },
  ],
};
