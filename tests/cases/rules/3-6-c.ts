import type { RuleCases } from '../case';
import { having, rec, world, type RecordOver } from '../world';
import { foundedInTime, graceChanges, notYetFounded, yearBoundary } from '../yearly';
import { review } from './3-6-b';

const visit = (day: string, over: RecordOver = {}) =>
  rec('careActivity', { careKind: 'visit', title: '走访退休党员', day, byIds: ['m:0'] }, over);

export const cases: RuleCases = {
  met: {
    says: 'a visit of 2026-01-28 is enough for the year',
    facts: having(world(), visit('2026-01-28', { _id: 'k1' })),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['k1'],
  },
  notMet: {
    says: 'no visit and no review all year: short on 2027-01-08',
    facts: world(),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'the review of 2026-09-03 found nobody in need: not asked',
    facts: having(world(), review('2026-09-03', { isEmpty: true })),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noneInHardship',
  },
  boundary: [...yearBoundary('a visit', (day) => having(world(), visit(day))), foundedInTime()],
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(),
  others: [
    {
      says: 'the review found somebody: a visit is asked',
      facts: having(world(), review('2026-09-03')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'what the review of 2025 found says nothing about 2026',
      facts: having(world(), review('2025-09-03', { isEmpty: true })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'of two reviews of the year the later one decides',
      facts: having(world(), review('2026-03-03', { isEmpty: true }), review('2026-09-03')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a review of 2026-09-03 is not known on 09-02',
      facts: having(world(), review('2026-09-03', { isEmpty: true })),
      asOfOn: '2026-09-02',
      outcome: 'notYetDue',
    },
    {
      says: 'a review of 2025 that found nobody says nothing of 2026',
      facts: having(world(), rec('hardshipLedger', { year: '2025', reviewedOn: '2025-09-03', isEmpty: true })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'nor does one of 2026 that was made in 2027',
      facts: having(world(), rec('hardshipLedger', { year: '2026', reviewedOn: '2027-01-05', isEmpty: true })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'nor one for 2025 that was made in 2026',
      facts: having(world(), rec('hardshipLedger', { year: '2025', reviewedOn: '2026-01-05', isEmpty: true })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
};
