import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, rec, world, type RecordOver } from '../world';
import { foundedInTime, foundedLate, notYetFounded } from '../yearly';
import { adopted } from './3-1-a';

const result = (closedOn: string, over: RecordOver = {}, year = '2026') => rec('pointsAnnualResult', { year, closedOn }, over);
const based = having(world(), ...adopted('2026-03-20'));

export const cases: RuleCases = {
  met: {
    says: 'a first stage closed on 2027-01-12 is on time on 01-16',
    facts: having(based, result('2027-01-12', { _id: 'r1' })),
    asOfOn: '2027-01-16',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['r1'],
  },
  notMet: { says: 'without a result it is short on 2027-01-16', facts: based, asOfOn: '2027-01-16', outcome: 'notMet', share: '0/1' },
  notApplicable: foundedLate,
  boundary: [
    { says: 'without a result it is not yet due on 2027-01-15', facts: based, asOfOn: '2027-01-15', outcome: 'notYetDue', share: null },
    {
      says: 'closed on 2027-01-15 it counts in full',
      facts: having(based, result('2027-01-15')),
      asOfOn: '2027-01-16',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'closed on 2027-01-16 it counts half',
      facts: having(based, result('2027-01-16')),
      asOfOn: '2027-01-16',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'closed on 2027-01-31 it counts half',
      facts: having(based, result('2027-01-31')),
      asOfOn: '2027-02-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'closed on 2027-02-01 it counts no more',
      facts: having(based, result('2027-02-01')),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
    foundedInTime(),
  ],
  beforeFounding: notYetFounded,
  valueChanges: [
    {
      says: 'with 01-25 as the day from 2026-12-01 on, a result of 2027-01-20 is on time',
      facts: having(based, result('2027-01-20')),
      asOfOn: '2027-01-26',
      params: changed('pointsResultUntil', '2026-12-01', '01-25'),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and one of 2026-01-20 for 2025 was late',
      facts: having(world(), ...adopted('2025-03-20', '2025'), result('2026-01-20', {}, '2025')),
      year: '2025',
      asOfOn: '2026-01-26',
      params: changed('pointsResultUntil', '2026-12-01', '01-25'),
      outcome: 'met',
      share: '1/2',
    },
  ],
  others: [
    {
      says: 'no points scheme all year: 3.1.a, 3.1.c, 3.1.d all notMet',
      facts: world(),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a result without a scheme for the year does not pay',
      facts: having(world(), result('2027-01-12')),
      asOfOn: '2027-01-16',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a result completed with the part of the peers stays on time',
      facts: having(based, result('2027-01-12', { state: 'complete' })),
      asOfOn: '2027-03-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a draft of a result is none',
      facts: having(based, result('2027-01-12', { state: 'draft' })),
      asOfOn: '2027-01-16',
      outcome: 'notMet',
    },
    {
      says: 'the result of 2025 is none for 2026',
      facts: having(based, result('2026-01-12', {}, '2025')),
      asOfOn: '2027-01-16',
      outcome: 'notMet',
    },
  ],
};
