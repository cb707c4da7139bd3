import type { RuleCases } from '../case';
import { having, rec, world } from '../world';

const shown = (publishedOn: string, isNone = false) =>
  rec(
    'disclosureEntry',
    { board: 'notices', subBoard: 'postsAndDuties', title: '示例', isNone, publishedOn },
    { _id: `entry:${publishedOn}` },
  );

export const cases: RuleCases = {
  met: {
    says: 'shown on 2026-06-10, it is met',
    facts: having(world(), shown('2026-06-10')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    evidenceIds: ['entry:2026-06-10'],
  },
  notMet: { says: 'not shown by 2027-01-08, it is short', facts: world(), asOfOn: '2027-01-08', outcome: 'notMet' },
  notApplicable: {
    says: 'a branch founded on 2026-10-01 is not asked for 2026',
    facts: world({ foundedOn: '2026-10-01' }),
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    { says: 'shown on 2026-12-31, it is met', facts: having(world(), shown('2026-12-31')), asOfOn: '2027-01-08', outcome: 'met' },
    { says: 'shown on 2027-01-01, it is short', facts: having(world(), shown('2027-01-01')), asOfOn: '2027-01-08', outcome: 'notMet' },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2020-01-08',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of the rule itself is dated' },
  others: [
    {
      says: '“nothing this year” is said on the board too',
      facts: having(world(), shown('2026-06-10', true)),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'what is made known under another head is none',
      facts: having(world(), rec('disclosureEntry', { board: 'notices', subBoard: 'snapshots', title: '示例', publishedOn: '2026-05-10' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
};
