import type { RuleCases } from '../case';
import { having, postOf, rec, world } from '../world';

const divided = (day: string, ...memberIds: string[]) =>
  rec('dutyDivision', { day, lines: memberIds.map((memberId) => ({ memberId, duty: '组织' })) }, { _id: `division:${day}` });
const withNewcomer = { ...world(), posts: [...world().posts, postOf('m:5', 'committeeMember', { fromOn: '2026-09-01' })] };

export const cases: RuleCases = {
  met: {
    says: 'a committee of three with all duties divided on 2026-01-10',
    facts: having(world(), divided('2026-01-10', 'm:0', 'm:1', 'm:2')),
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['division:2026-01-10'],
  },
  notMet: {
    says: 'a committee of three with nothing divided',
    facts: world(),
    asOfOn: '2026-03-01',
    outcome: 'notMet',
    share: '0/1',
    evidenceIds: [],
  },
  notApplicable: {
    says: 'a branch of six has no committee to divide work',
    facts: world({ fullMembers: 6, committee: 0 }),
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'noCommittee',
  },
  boundary: [
    {
      says: 'two of three members with a duty do not suffice',
      facts: having(world(), divided('2026-01-10', 'm:0', 'm:1')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'the day it is divided it is met',
      facts: having(world(), divided('2026-03-01', 'm:0', 'm:1', 'm:2')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'the day before it is not',
      facts: having(world(), divided('2026-03-01', 'm:0', 'm:1', 'm:2')),
      asOfOn: '2026-02-28',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'on the last day of 2019 a branch founded in 2020 is not asked',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'the latest division decides, even when it leaves somebody out',
      facts: having(world(), divided('2026-01-10', 'm:0', 'm:1', 'm:2'), divided('2026-02-10', 'm:0', 'm:1')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
    {
      says: 'who joins the committee on 2026-09-01 has no duty until the next division',
      facts: having(withNewcomer, divided('2026-01-10', 'm:0', 'm:1', 'm:2')),
      asOfOn: '2026-09-01',
      outcome: 'notMet',
    },
    {
      says: 'and has one after it',
      facts: having(withNewcomer, divided('2026-01-10', 'm:0', 'm:1', 'm:2'), divided('2026-09-20', 'm:0', 'm:1', 'm:2', 'm:5')),
      asOfOn: '2026-10-01',
      outcome: 'met',
    },
    {
      says: 'the sheet of 2025 is read on 12-31, a division of January 2026 comes too late for it',
      facts: having(world(), divided('2026-01-10', 'm:0', 'm:1', 'm:2')),
      year: '2025',
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
    {
      says: 'a division taken back does not count',
      facts: having(world(), { ...divided('2026-01-10', 'm:0', 'm:1', 'm:2'), state: 'voided' }),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
  ],
};
