import type { RuleCases } from '../case';
import { having, rec, world, type RecordOver } from '../world';
import { foundedInTime, foundedLate, graceChanges, notYetFounded, yearBoundary } from '../yearly';

export const review = (
  reviewedOn: string,
  { isEmpty = false, year = reviewedOn.slice(0, 4), ...over }: RecordOver & { isEmpty?: boolean; year?: string } = {},
) => rec('hardshipLedger', { year, reviewedOn, isEmpty }, over);

export const cases: RuleCases = {
  met: {
    says: 'reviewed on 2026-09-03, it is met on 2026-12-31',
    facts: having(world(), review('2026-09-03', { _id: 'h1' })),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['h1'],
  },
  notMet: { says: 'not reviewed all year: short on 2027-01-08', facts: world(), asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: foundedLate,
  boundary: [...yearBoundary('a review', (day) => having(world(), review(day))), foundedInTime()],
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(),
  others: [
    {
      says: 'that nobody is in need is a review too',
      facts: having(world(), review('2026-09-03', { isEmpty: true })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'the ledger of 2025, looked at on 2026-01-05, is none of 2026',
      facts: having(world(), review('2026-01-05', { year: '2025' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
};
