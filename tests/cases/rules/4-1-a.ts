import type { RuleCases } from '../case';
import { planCases } from '../plans';
import { COMMITTEE, GENERAL, having, rec, world } from '../world';

const plan = (filedOn: string, year = '2026') => rec('annualPlan', { year, planKinds: ['threeMeetings', 'partyBuilding'] }, { filedOn });
const returned = (returnedOn: string) =>
  rec(
    'annualPlan',
    { year: '2026', planKinds: ['partyBuilding'] },
    { filedTo: [{ receiver: 'generalBranch', receiverOrgId: GENERAL, state: 'returned', firstSubmittedOn: '2026-03-01', returnedOn }] },
  );
const toCommittee = rec(
  'annualPlan',
  { year: '2026', planKinds: ['partyBuilding'] },
  { filedTo: [{ receiver: 'partyCommittee', receiverOrgId: COMMITTEE, state: 'submitted', firstSubmittedOn: '2026-03-01' }] },
);

export const cases: RuleCases = {
  ...planCases(plan, [
    {
      says: 'of a branch right under the committee a line to the committee alone suffices',
      facts: having(world({ hasGeneralBranch: false }), toCommittee),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'of a branch of a general branch it does not',
      facts: having(world(), toCommittee),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
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
  ]),
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
