import type { ActivityFact, BranchFacts } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { COMMITTEE, college, held, postOf, world } from '../world';

const led = (over: Parameters<typeof postOf>[2] = {}): BranchFacts => {
  const base = world();
  return { ...base, posts: [...base.posts, postOf('m:5', 'committeeLeader', { orgId: COMMITTEE, ...over })] };
};
const attended = (day: string, over: Partial<ActivityFact> = {}): ActivityFact =>
  held(['themeDay'], day, { lines: [{ memberId: 'm:5', status: 'present', mode: 'inPerson', isCommittee: false }], ...over });

export const cases: RuleCases = {
  met: {
    says: 'a leader came to the own branch on 2026-02-10: the first quarter is met',
    facts: college(led(), attended('2026-02-10', { _id: 'a1' })),
    asOfOn: '2026-03-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['a1'],
  },
  notMet: {
    says: 'and not in the second: half of it on 2026-07-08',
    facts: college(led(), attended('2026-02-10')),
    asOfOn: '2026-07-08',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'a college without leaders in its roster is not asked',
    facts: college(world()),
    asOfOn: '2026-07-08',
    outcome: 'notApplicable',
    because: 'noMembers',
  },
  boundary: [
    {
      says: 'coming on 2026-03-31 counts for the first quarter',
      facts: college(led(), attended('2026-03-31')),
      asOfOn: '2026-04-08',
      outcome: 'met',
    },
    { says: 'coming on 2026-04-01 does not', facts: college(led(), attended('2026-04-01')), asOfOn: '2026-04-08', outcome: 'notMet' },
    {
      says: 'in office since 2026-01-02, a leader is not asked for the first quarter',
      facts: college(led({ fromOn: '2026-01-02' })),
      asOfOn: '2026-04-08',
      outcome: 'notYetDue',
    },
    {
      says: 'in office since 2026-01-01 a leader is',
      facts: college(led({ fromOn: '2026-01-01' })),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
  ],
  beforeFounding: { cannotOccur: 'a leader is asked by the days in office, not by the age of a branch' },
  valueChanges: [
    {
      says: 'with fifteen days of grace from 2026-03-31 on, nothing is short on 04-08',
      facts: college(led()),
      asOfOn: '2026-04-08',
      params: changed('graceDays', '2026-03-31', 15),
      outcome: 'notYetDue',
    },
  ],
  others: [
    {
      says: 'a leave on 2026-02-10 is no attendance',
      facts: college(led(), attended('2026-02-10', { lines: [{ memberId: 'm:5', status: 'absentExcused', isCommittee: false }] })),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
    {
      says: 'coming to another branch is none',
      facts: college(led(), attended('2026-02-10', { orgId: 'o:b2' })),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
    {
      says: 'somebody else’s presence is not the leader’s',
      facts: college(
        led(),
        attended('2026-02-10', {
          lines: [
            { memberId: 'm:4', status: 'present', mode: 'inPerson', isCommittee: false },
            { memberId: 'm:5', status: 'absentExcused', isCommittee: false },
          ],
        }),
      ),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
    {
      says: 'among others the leader is found',
      facts: college(
        led(),
        attended('2026-02-10', {
          lines: [
            { memberId: 'm:4', status: 'absentExcused', isCommittee: false },
            { memberId: 'm:5', status: 'present', mode: 'inPerson', isCommittee: false },
          ],
        }),
      ),
      asOfOn: '2026-03-31',
      outcome: 'met',
    },
    {
      says: 'a meeting without a roll shows nobody',
      facts: college(led(), attended('2026-02-10', { lines: undefined })),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
    {
      says: 'a leader who is in no branch has none to go to',
      facts: college({
        ...led(),
        members: led().members.map((member) => (member._id === 'm:5' ? { ...member, memberships: [] } : member)),
      }),
      asOfOn: '2026-02-10',
      outcome: 'notYetDue',
      next: { verb: 'hold', orgId: undefined, would: [] },
    },
    {
      says: 'the own branch is where to go, with the leader there',
      facts: college(led()),
      asOfOn: '2026-02-10',
      outcome: 'notYetDue',
      next: {
        verb: 'hold',
        memberId: 'm:5',
        orgId: 'o:b1',
        byOn: '2026-03-31',
        would: [
          expect.objectContaining({
            kinds: ['themeDay'],
            lines: [{ memberId: 'm:5', status: 'present', mode: 'inPerson', isCommittee: false }],
          }) as never,
        ],
      },
    },
  ],
};
