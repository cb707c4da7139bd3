import type { RuleCases } from '../case';
import { BRANCH, having, memberOf, rec, world, type RecordOver } from '../world';
import { foundedInTime, foundedLate, graceChanges, notYetFounded, yearBoundary } from '../yearly';

type CheckOver = RecordOver & { memberIds?: string[]; result?: 'inOrder' | 'lostContact'; year?: string };
const everybody = Array.from({ length: 9 }, (_, index) => `m:${index}`);

const check = (checkedOn: string, { memberIds = everybody, result = 'inOrder', year = checkedOn.slice(0, 4), ...over }: CheckOver = {}) =>
  rec('relationCheck', { year, checkedOn, lines: memberIds.map((memberId) => ({ memberId, result })) }, over);

const base = world();
const newcomer = (fromOn: string) => ({
  ...base,
  members: [...base.members, memberOf(9, { memberships: [{ id: 'm:9:1', branchId: BRANCH, fromOn }] })],
});

export const cases: RuleCases = {
  met: {
    says: 'all nine were checked on 2026-10-12: met on 2026-12-31',
    facts: having(base, check('2026-10-12', { _id: 'c1' })),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['c1'],
  },
  notMet: { says: 'nobody checked: short on 2027-01-08', facts: base, asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: foundedLate,
  boundary: [
    ...yearBoundary('a check', (day) => having(base, check(day))),
    {
      says: 'with one of nine left out it is none',
      facts: having(base, check('2026-10-12', { memberIds: everybody.slice(1) })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'who came on 2026-10-12 has to be among them',
      facts: having(newcomer('2026-10-12'), check('2026-10-12')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'who came on 2026-10-13 has not',
      facts: having(newcomer('2026-10-13'), check('2026-10-12')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    foundedInTime(),
  ],
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(),
  others: [
    {
      says: 'that contact with some is lost does not make it less of a check',
      facts: having(base, check('2026-10-12', { result: 'lostContact' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'submitted and not confirmed, it is none yet',
      facts: having(base, check('2026-10-12', { state: 'submitted' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a check of 2025 made up in January 2026 is none of 2026',
      facts: having(base, check('2026-01-10', { year: '2025' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
};
