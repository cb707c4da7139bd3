import type { RuleCases } from '../case';
import { planCases } from '../plans';
import { COMMITTEE, GENERAL, having, rec, world } from '../world';

const plan = (filedOn: string, year = '2026') =>
  rec('developmentPlan', { year, planned: [{ stage: 'activeApplicant', people: 4 }] }, { filedOn });
const none = (filedOn: string) => rec('developmentPlan', { year: '2026', isNone: true }, { filedOn });
const returned = (returnedOn: string) =>
  rec(
    'developmentPlan',
    { year: '2026', isNone: true },
    {
      day: '2026-03-01',
      state: 'submitted',
      filedTo: [
        { receiver: 'partyCommittee', receiverOrgId: COMMITTEE, state: 'returned', firstSubmittedOn: '2026-03-01', returnedOn },
        { receiver: 'generalBranch', receiverOrgId: GENERAL, state: 'submitted', firstSubmittedOn: '2026-03-01' },
      ],
    },
  );

export const cases: RuleCases = {
  ...planCases(plan, [
    {
      says: 'until 2027-01-31 a plan still counts half',
      facts: having(world(), plan('2027-01-31')),
      asOfOn: '2027-02-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'on 2027-02-01 it comes too late',
      facts: having(world(), plan('2027-02-01')),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
  ]),
  others: [
    {
      says: 'a plan that says nobody this year is a plan',
      facts: having(world(), none('2026-03-10')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a plan of 2025 is none for 2026',
      facts: having(world(), plan('2026-03-01', '2025')),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a draft is no plan yet',
      facts: having(world(), rec('developmentPlan', { year: '2026', isNone: true }, { day: '2026-03-01', state: 'draft' })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'given back on 2026-04-01 it keeps its day for ten days',
      facts: having(world(), returned('2026-04-01')),
      asOfOn: '2026-04-11',
      outcome: 'met',
      share: '1/1',
    },
    { says: 'and not on the eleventh', facts: having(world(), returned('2026-04-01')), asOfOn: '2026-04-12', outcome: 'notMet' },
    {
      says: 'founded on 2026-03-20, a branch has thirty days for its plan',
      facts: world({ foundedOn: '2026-03-20' }),
      asOfOn: '2026-04-19',
      outcome: 'notYetDue',
    },
    {
      says: 'the plan of another branch is none of its own',
      facts: having(world(), { ...plan('2026-03-10'), orgId: 'o:b2' }),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'a draft of the plan of 2025 is not continued for 2026',
      facts: having(world(), rec('developmentPlan', { year: '2025', isNone: true }, { day: '2026-01-10', state: 'draft' })),
      asOfOn: '2026-02-01',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'enter' },
    },
  ],
};
