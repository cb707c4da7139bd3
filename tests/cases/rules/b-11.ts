import type { RuleCases } from '../case';
import { BRANCH, COMMITTEE, college, postOf, rec, world } from '../world';

const led = (...leaders: string[]) => ({
  ...world(),
  posts: [...world().posts, ...leaders.map((memberId) => postOf(memberId, 'committeeLeader', { orgId: COMMITTEE }))],
});
const contact = (leaderId: string, fromOn: string, toOn?: string) =>
  rec(
    'leaderContact',
    { leaderId, branchId: BRANCH, fromOn, ...(toOn === undefined ? {} : { toOn }) },
    { _id: `contact:${leaderId}`, orgId: COMMITTEE, state: toOn === undefined ? 'open' : 'closed' },
  );

export const cases: RuleCases = {
  met: {
    says: 'both leaders keep contact with a branch',
    facts: college(led('m:5', 'm:6'), contact('m:5', '2024-03-01'), contact('m:6', '2025-03-01')),
    asOfOn: '2026-03-01',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'where one of two leaders keeps no contact, it is short',
    facts: college(led('m:5', 'm:6'), contact('m:5', '2024-03-01')),
    asOfOn: '2026-03-01',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'where no leader is known, it is not asked',
    facts: college(world()),
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'noMembers',
  },
  boundary: [
    {
      says: 'with contact from the asked day on, it is met',
      facts: college(led('m:5'), contact('m:5', '2026-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'with contact from the day after on, it is short',
      facts: college(led('m:5'), contact('m:5', '2026-03-02')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
    {
      says: 'with contact to the asked day, it is met',
      facts: college(led('m:5'), contact('m:5', '2024-03-01', '2026-03-01')),
      asOfOn: '2026-03-01',
      outcome: 'met',
    },
    {
      says: 'with contact to the day before, it is short',
      facts: college(led('m:5'), contact('m:5', '2024-03-01', '2026-02-28')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'who is a leader from 2026-03-02 on is not asked the day before',
    facts: college({ ...world(), posts: [postOf('m:5', 'committeeLeader', { orgId: COMMITTEE, fromOn: '2026-03-02' })] }),
    asOfOn: '2026-03-01',
    outcome: 'notApplicable',
    because: 'noMembers',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    {
      says: 'contact would be kept with the first branch by its code',
      facts: college(led('m:5')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: {
        verb: 'enter',
        memberId: 'm:5',
        would: [
          expect.objectContaining({ memberIds: ['m:5'], content: { leaderId: 'm:5', branchId: BRANCH, fromOn: '2026-06-30' } }) as never,
        ],
      },
    },
    {
      says: 'without a branch there is none to keep contact with',
      facts: { ...college(led('m:5')), orgs: college(led('m:5')).orgs.filter((org) => org.kind !== 'branch') },
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      next: null,
    },
  ],
};
