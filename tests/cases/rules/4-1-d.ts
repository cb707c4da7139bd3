import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { COMMITTEE, GENERAL, college, orgOf, rec, world } from '../world';

const summary = (half: string, filedOn: string, orgId = GENERAL) =>
  rec(
    'workSummary',
    { half, text: '示例' },
    { orgId, filedTo: [{ receiver: 'partyCommittee', receiverOrgId: COMMITTEE, state: 'submitted', firstSubmittedOn: filedOn }], filedOn },
  );
const two = college(world(), summary('2026-H1', '2026-07-20'));

export const cases: RuleCases = {
  met: { says: 'with the first half of 2026 reported on 07-20, it is met', facts: two, asOfOn: '2026-08-01', outcome: 'met', share: '1/1' },
  notMet: {
    says: 'not reported, it is short on 2026-08-01',
    facts: college(world()),
    asOfOn: '2026-08-01',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'of a college without general branches, it is not asked',
    facts: college(world({ hasGeneralBranch: false })),
    asOfOn: '2026-08-01',
    outcome: 'notApplicable',
    because: 'noGeneralBranch',
  },
  boundary: [
    {
      says: 'reported on 2026-07-31 it is on time',
      facts: college(world(), summary('2026-H1', '2026-07-31')),
      asOfOn: '2026-08-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'reported on 2026-08-01 it counts half',
      facts: college(world(), summary('2026-H1', '2026-08-01')),
      asOfOn: '2026-08-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'not reported, it is not yet due on 2026-07-31',
      facts: college(world()),
      asOfOn: '2026-07-31',
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'the second half reported on 2027-01-31 is on time',
      facts: college(world(), summary('2026-H1', '2026-07-20'), summary('2026-H2', '2027-01-31')),
      asOfOn: '2027-02-01',
      outcome: 'met',
      share: '1/1',
    },
  ],
  beforeFounding: {
    says: 'a general branch founded on 2026-08-01 is not asked for the first half',
    facts: { ...two, orgs: two.orgs.map((org) => (org._id === GENERAL ? { ...org, foundedOn: '2026-08-01' } : org)) },
    asOfOn: '2026-08-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 08-31 as the day from 2026 on, 2026-08-15 is on time',
      facts: college(world(), summary('2026-H1', '2026-08-15')),
      asOfOn: '2026-09-01',
      params: changed('firstHalfSummaryUntil', '2026-01-01', '08-31'),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and 2025-08-15 was late',
      facts: college(world(), summary('2025-H1', '2025-08-15')),
      year: '2025',
      asOfOn: '2025-09-01',
      params: changed('firstHalfSummaryUntil', '2026-01-01', '08-31'),
      outcome: 'met',
      share: '1/2',
    },
  ],
  others: [
    {
      says: 'each general branch is asked for itself',
      facts: { ...two, orgs: [...two.orgs, orgOf('o:g2', { kind: 'generalBranch', parentId: COMMITTEE, path: [COMMITTEE] })] },
      asOfOn: '2026-08-01',
      outcome: 'notMet',
      share: '1/2',
    },
  ],
};
