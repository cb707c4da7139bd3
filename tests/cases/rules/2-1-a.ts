import type { RuleCases } from '../case';
import { planCases } from '../plans';
import { COMMITTEE, GENERAL, having, rec, world } from '../world';

const plan = (filedOn: string, year = '2026') => rec('annualPlan', { year, planKinds: ['threeMeetings', 'partyBuilding'] }, { filedOn });

/** Handed in to both on 2026-03-10, and given back by one of them. */
const returned = (by: 'partyCommittee' | 'generalBranch', returnedOn: string) => {
  const filedTo = (['partyCommittee', 'generalBranch'] as const).map((receiver) => ({
    receiver,
    receiverOrgId: receiver === 'partyCommittee' ? COMMITTEE : GENERAL,
    firstSubmittedOn: '2026-03-10',
    ...(receiver === by ? { state: 'returned' as const, returnedOn } : { state: 'received' as const }),
  }));
  return rec(
    'annualPlan',
    { year: '2026', planKinds: ['threeMeetings', 'partyBuilding'] },
    { _id: 'plan', state: 'returned', day: '2026-03-08', filedTo },
  );
};

export const cases: RuleCases = {
  ...planCases(plan, [
    {
      says: 'a plan of 2025 is none for 2026',
      facts: having(world(), plan('2026-03-01', '2025')),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
  ]),
  others: [
    {
      says: 'a plan without the three-meetings part is none',
      facts: having(world(), rec('annualPlan', { year: '2026', planKinds: ['partyBuilding'] }, { filedOn: '2026-03-01' })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'given back on 2026-04-20 it still counts on 04-30, the tenth day',
      facts: having(world(), returned('partyCommittee', '2026-04-20')),
      asOfOn: '2026-04-30',
      outcome: 'met',
      share: '1/1',
      evidenceIds: ['plan'],
    },
    {
      says: 'and no more on 05-01, when it still lies there',
      facts: having(world(), returned('partyCommittee', '2026-04-20')),
      asOfOn: '2026-05-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'given back by the general branch it is still with the committee',
      facts: having(world(), returned('generalBranch', '2026-04-20')),
      asOfOn: '2026-11-24',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'founded on 2026-03-20, a branch has thirty days for its plan',
      facts: world({ foundedOn: '2026-03-20' }),
      asOfOn: '2026-04-19',
      outcome: 'notYetDue',
    },
    {
      says: 'a draft of the plan of 2025 is not continued for 2026',
      facts: having(world(), rec('annualPlan', { year: '2025', planKinds: ['threeMeetings'] }, { day: '2026-01-10', state: 'draft' })),
      asOfOn: '2026-02-01',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'enter' },
    },
  ],
};
