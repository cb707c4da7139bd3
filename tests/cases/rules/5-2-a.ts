import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { roomCheckOf } from '../room-checks';
import { BRANCH, GENERAL, having, world } from '../world';

const waits = changed('graceDays', '2026-01-01', 14);

export const cases: RuleCases = {
  met: {
    says: 'all three sets of rules on the wall on 2026-09-03',
    facts: having(world(), roomCheckOf('2026-09-03')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: [`roomCheck:${BRANCH}:2026`],
  },
  notMet: { says: 'never checked, 2026 is short on 2027-01-08', facts: world(), asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a branch founded on 2026-10-01 is not asked for 2026',
    facts: world({ foundedOn: '2026-10-01' }),
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    {
      says: 'two of three earn two thirds and are short',
      facts: having(world(), roomCheckOf('2026-09-03', { wallRules: 2 })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '2/3',
    },
    {
      says: 'a wall without any of them earns nothing, though it was looked at',
      facts: having(world(), roomCheckOf('2026-09-03', { wallRules: 0 })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      share: '0/1',
      evidenceIds: [`roomCheck:${BRANCH}:2026`],
    },
    {
      says: 'checked on 2026-12-31 it is in time',
      facts: having(world(), roomCheckOf('2026-12-31')),
      asOfOn: '2027-01-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'checked on 2027-01-01 it is not 2026’s',
      facts: having(world(), roomCheckOf('2027-01-01', { year: '2026' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
    { says: 'not checked, it is not yet due on 2027-01-07', facts: world(), asOfOn: '2027-01-07', outcome: 'notYetDue', share: null },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2020-01-08',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 14 days of waiting from 2026 on, 2026 is not yet due on 2027-01-08',
      facts: world(),
      asOfOn: '2027-01-08',
      params: waits,
      outcome: 'notYetDue',
    },
    { says: 'and 2025 is short on 2026-01-08', facts: world(), year: '2025', asOfOn: '2026-01-08', params: waits, outcome: 'notMet' },
  ],
  others: [
    {
      says: 'a branch without any room is asked all the same',
      facts: world({ hasGeneralBranch: false }),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'of two rooms the better one by this list counts',
      facts: having(world(), roomCheckOf('2026-09-03', { wallRules: 2 }), roomCheckOf('2026-09-04', { orgId: GENERAL, haves: 1 })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      evidenceIds: [`roomCheck:${GENERAL}:2026`],
    },
    {
      says: 'a branch of the administration right under the committee, without a room, is not asked (Q28)',
      facts: world({ hasGeneralBranch: false, branch: { unitKind: 'organ' } }),
      asOfOn: '2027-01-08',
      outcome: 'notApplicable',
      because: 'noGeneralBranch',
    },
  ],
};
