import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { GENERAL, having, rec, world } from '../world';

const plan = (filedOn: string, year = '2026') => rec('annualPlan', { year, planKinds: ['threeMeetings', 'partyBuilding'] }, { filedOn });
const returned = (returnedOn: string) =>
  rec(
    'annualPlan',
    { year: '2026', planKinds: ['partyBuilding'] },
    { filedTo: [{ receiver: 'generalBranch', receiverOrgId: GENERAL, state: 'returned', firstSubmittedOn: '2026-03-01', returnedOn }] },
  );

export const cases: RuleCases = {
  met: {
    says: 'a plan handed in on 2026-03-10, looked at on 04-01, is on time',
    facts: having(world(), plan('2026-03-10')),
    asOfOn: '2026-04-01',
    outcome: 'met',
    share: '1/1',
  },
  notMet: { says: 'without a plan it is short on 2026-04-01', facts: world(), asOfOn: '2026-04-01', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a branch founded on 2026-10-01 owes no plan for 2026',
    facts: world({ foundedOn: '2026-10-01' }),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'foundedLate',
  },
  boundary: [
    {
      says: 'handed in on 2026-03-31 it counts in full',
      facts: having(world(), plan('2026-03-31')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'handed in on 2026-04-01 it counts half',
      facts: having(world(), plan('2026-04-01')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'handed in on 2027-01-31 it still counts half',
      facts: having(world(), plan('2027-01-31')),
      asOfOn: '2027-02-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'handed in on 2027-02-01 it counts for nothing',
      facts: having(world(), plan('2027-02-01')),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'founded on 2026-09-30, a branch owes a plan by 10-30',
      facts: world({ foundedOn: '2026-09-30' }),
      asOfOn: '2026-10-31',
      outcome: 'notMet',
    },
    { says: 'without a plan it is not yet due on 2026-03-31', facts: world(), asOfOn: '2026-03-31', outcome: 'notYetDue', share: null },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with 04-30 as the day from 2026 on, a plan of 2026-04-20 is on time',
      facts: having(world(), plan('2026-04-20')),
      asOfOn: '2026-05-01',
      params: changed('planUntil', '2026-01-01', '04-30'),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and in 2025 the same plan would have been late',
      facts: having(world(), plan('2025-04-20', '2025')),
      year: '2025',
      asOfOn: '2025-05-01',
      params: changed('planUntil', '2026-01-01', '04-30'),
      outcome: 'met',
      share: '1/2',
    },
  ],
  others: [
    {
      says: 'a plan without the Party-building part is none',
      facts: having(world(), rec('annualPlan', { year: '2026', planKinds: ['threeMeetings'] }, { filedOn: '2026-03-01' })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'handed only to the committee it has not reached the general branch',
      facts: having(
        world(),
        rec(
          'annualPlan',
          { year: '2026', planKinds: ['partyBuilding'] },
          { filedTo: [{ receiver: 'partyCommittee', receiverOrgId: 'o:c1', state: 'submitted', firstSubmittedOn: '2026-03-01' }] },
        ),
      ),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a branch right under the committee hands it in there',
      facts: having(world({ hasGeneralBranch: false }), plan('2026-03-10')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'given back on 2026-03-05 and left lying until 04-01 it is not handed in',
      facts: having(world(), { ...returned('2026-03-05'), state: 'returned' }),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a draft of the plan of 2025 is not continued for 2026',
      facts: having(world(), rec('annualPlan', { year: '2025', planKinds: ['partyBuilding'] }, { day: '2026-01-10', state: 'draft' })),
      asOfOn: '2026-02-01',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'enter' },
    },
    {
      says: 'the plan of 2025 is none for 2026',
      facts: having(world(), rec('annualPlan', { year: '2025', planKinds: ['partyBuilding'] }, { filedOn: '2026-03-10' })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
  ],
};
