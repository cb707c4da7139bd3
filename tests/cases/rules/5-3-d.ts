import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, rec, world } from '../world';

const entry = (publishedOn: string) =>
  rec('disclosureEntry', { board: 'notices', subBoard: 'snapshots', title: '示例', publishedOn }, { _id: `entry:${publishedOn}` });
const waits = changed('graceDays', '2026-01-01', 14);

export const cases: RuleCases = {
  met: {
    says: 'one entry in each of the first two quarters of 2026',
    facts: having(world(), entry('2026-02-10'), entry('2026-05-10')),
    asOfOn: '2026-07-08',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'nothing in the second quarter of 2026',
    facts: having(world(), entry('2026-02-10')),
    asOfOn: '2026-07-08',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'a branch founded on 2026-10-02 has no full quarter in 2026',
    facts: world({ foundedOn: '2026-10-02' }),
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    {
      says: 'published on 2026-03-31 it is the first quarter’s',
      facts: having(world(), entry('2026-03-31')),
      asOfOn: '2026-04-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'published on 2026-04-01 it is not',
      facts: having(world(), entry('2026-04-01')),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '0/1',
    },
    { says: 'with nothing it is not yet due on 2026-04-07', facts: world(), asOfOn: '2026-04-07', outcome: 'notYetDue', share: null },
    { says: 'and short on 2026-04-08', facts: world(), asOfOn: '2026-04-08', outcome: 'notMet', share: '0/1' },
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
      says: 'with 14 days of waiting from 2026 on, the first quarter is not yet due on 2026-04-08',
      facts: world(),
      asOfOn: '2026-04-08',
      params: waits,
      outcome: 'notYetDue',
    },
    {
      says: 'and that of 2025 was short on 2025-04-08',
      facts: world(),
      year: '2025',
      asOfOn: '2025-04-08',
      params: waits,
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'any board will do',
      facts: having(world(), rec('disclosureEntry', { board: 'pledges', title: '示例', publishedOn: '2026-02-10' })),
      asOfOn: '2026-04-08',
      outcome: 'met',
    },
    {
      says: 'what was withdrawn is no update',
      facts: having(world(), { ...entry('2026-02-10'), state: 'withdrawn' }),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
    {
      says: 'founded 2019-04-01, a branch is first asked for the second quarter',
      facts: world({ foundedOn: '2019-04-01' }),
      year: '2019',
      asOfOn: '2019-07-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'founded 2019-04-10, for the third',
      facts: world({ foundedOn: '2019-04-10' }),
      year: '2019',
      asOfOn: '2019-07-08',
      outcome: 'notYetDue',
    },
    {
      says: 'a draft is finished while its quarter runs, on its first day',
      facts: having(world(), { ...entry('2026-04-01'), _id: 'd1', state: 'draft' as const }),
      asOfOn: '2026-04-01',
      outcome: 'notYetDue',
      next: { verb: 'finish', recordId: 'd1', period: '2026-Q2' },
    },
    {
      says: 'and on its last',
      facts: having(world(), { ...entry('2026-04-01'), _id: 'd1', state: 'draft' as const }),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: { verb: 'finish', recordId: 'd1', period: '2026-Q2' },
    },
    {
      says: 'of a quarter to come it is not begun',
      facts: having(world(), entry('2026-04-10'), { ...entry('2026-04-20'), _id: 'd1', state: 'draft' as const }),
      asOfOn: '2026-04-20',
      outcome: 'notMet',
      next: { verb: 'enter', period: '2026-Q3' },
    },
  ],
};
