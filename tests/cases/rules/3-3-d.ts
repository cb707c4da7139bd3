import type { RuleCases } from '../case';
import { having, rec, world, type RecordOver } from '../world';
import { foundedInTime, foundedLate, graceChanges, notYetFounded, yearBoundary } from '../yearly';

const books = (attestedOn: string, { isTrue = true, year = '2026', ...over }: RecordOver & { isTrue?: boolean; year?: string } = {}) =>
  rec('attestation', { attestKind: 'duesBook', isTrue, attestedOn, year }, over);

export const cases: RuleCases = {
  met: {
    says: 'the dues books were found in order on 2026-11-20: met on 2026-12-31',
    facts: having(world(), books('2026-11-20', { _id: 'x1' })),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['x1'],
  },
  notMet: { says: 'nobody looked: short on 2027-01-08', facts: world(), asOfOn: '2027-01-08', outcome: 'notMet', share: '0/1' },
  notApplicable: foundedLate,
  boundary: [...yearBoundary('a look', (day) => having(world(), books(day))), foundedInTime()],
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(),
  others: [
    {
      says: 'found not in order, it is short',
      facts: having(world(), books('2026-11-20', { isTrue: false })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'an attestation of something else is none',
      facts: having(world(), rec('attestation', { attestKind: 'terminal', isTrue: true, attestedOn: '2026-11-20', year: '2026' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'one about 2025, given on 2026-01-10, is none of 2026',
      facts: having(world(), books('2026-01-10', { year: '2025' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'voided by the committee, it does not count',
      facts: having(world(), books('2026-11-20', { state: 'voided' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
  ],
};
