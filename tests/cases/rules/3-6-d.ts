import type { RuleCases } from '../case';
import { having, rec, world, type RecordOver } from '../world';
import { foundedInTime, foundedLate, graceChanges, notYetFounded, yearBoundary } from '../yearly';

const praise = (day: string, { level = 'branch', ...over }: RecordOver & { level?: 'branch' | 'college' } = {}) =>
  rec(
    'commendation',
    { commendationKind: 'branchPraise', level, title: '半年通报表扬', reason: '带头参加安全检查', day, memberIds: ['m:2'] },
    over,
  );

export const cases: RuleCases = {
  met: {
    says: 'praise of 2026-07-01 is enough for the year',
    facts: having(world(), praise('2026-07-01', { _id: 'q1' })),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['q1'],
  },
  notMet: { says: 'no praise all year: short on 2027-01-08', facts: world(), asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: foundedLate,
  boundary: [...yearBoundary('praise', (day) => having(world(), praise(day))), foundedInTime()],
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(),
  others: [
    {
      says: 'an award of the college is no act of the branch',
      facts: having(world(), praise('2026-07-01', { level: 'college' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'voided, it is none',
      facts: having(world(), praise('2026-07-01', { state: 'voided' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
};
