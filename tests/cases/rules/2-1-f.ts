import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { foundedMidMonth, meetingBoundary, meetingChanges, type MeetingTold } from '../meetings';
import { having, held, world } from '../world';

const one = world({ foundedOn: '2026-02-10', groups: 1 });
const two = world({ foundedOn: '2026-02-10', groups: 2 });
const meeting = (day: string, over: Partial<ActivityFact> = {}): ActivityFact =>
  held(['groupMeeting'], day, { scope: 'group', groupId: 'o:p1', ...over });
const told: MeetingTold = { thing: 'group meeting', none: one, make: meeting, period: '2026-03', firstDay: '2026-03-01', half: '1/6' };

export const cases: RuleCases = {
  met: {
    says: 'both groups met in March 2026',
    facts: having(two, meeting('2026-03-10', { _id: 'p1' }), meeting('2026-03-12', { groupId: 'o:p2', _id: 'p2' })),
    asOfOn: '2026-04-08',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['p1', 'p2'],
  },
  notMet: {
    says: 'one of two groups met in March 2026: one of two group-months',
    facts: having(two, meeting('2026-03-10')),
    asOfOn: '2026-04-08',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'a branch without groups is not asked in 2026 (Q2)',
    facts: world(),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noGroups',
  },
  boundary: meetingBoundary(told),
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01', groups: 1 }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: meetingChanges(told),
  others: [
    ...foundedMidMonth({ groups: 1 }),
    {
      says: 'a meeting of another group is none of this one',
      facts: having(two, meeting('2026-03-10'), meeting('2026-03-20')),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'a group founded on 2026-05-10 is asked from June on: seven group-months by 07-08, one of them met',
      facts: having(
        {
          ...world({ groups: 2 }),
          groups: world({ groups: 2 }).groups.map((group) => (group._id === 'o:p2' ? { ...group, foundedOn: '2026-05-10' } : group)),
        },
        meeting('2026-06-02'),
      ),
      asOfOn: '2026-07-08',
      outcome: 'notMet',
      share: '1/7',
    },
    {
      says: 'it is the leader of the group who calls it',
      facts: one,
      asOfOn: '2026-03-10',
      outcome: 'notYetDue',
      next: {
        verb: 'hold',
        by: 'groupLeader',
        groupId: 'o:p1',
        kinds: ['groupMeeting'],
        would: [expect.objectContaining({ scope: 'group', groupId: 'o:p1' }) as never],
      },
    },
    {
      says: 'of two held the first is what it rests on',
      facts: having(one, meeting('2026-03-20', { _id: 'p2' }), meeting('2026-03-10', { _id: 'p1' })),
      asOfOn: '2026-04-08',
      outcome: 'met',
      evidenceIds: ['p1'],
    },
  ],
};
