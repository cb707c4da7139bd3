import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { exempted, foundedMidQuarter, meetingBoundary, meetingChanges, type MeetingTold } from '../meetings';
import { having, held, world } from '../world';

const meeting = (day: string, over: Partial<ActivityFact> = {}): ActivityFact => held(['generalMeeting'], day, over);
const told: MeetingTold = {
  thing: 'general meeting',
  none: world(),
  make: meeting,
  period: '2026-Q1',
  firstDay: '2026-01-01',
  half: '1/2',
};
const each = ['03', '06', '09', '12'].map((month) => meeting(`2026-${month}-10`, { _id: `g${month}` }));

export const cases: RuleCases = {
  met: {
    says: 'one in each quarter of 2026: met at the year’s end',
    facts: having(world(), ...each),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['g03', 'g06', 'g09', 'g12'],
  },
  notMet: {
    says: 'none in the third quarter: three of four on 2027-01-08',
    facts: having(world(), ...each.filter(({ _id }) => _id !== 'g09')),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    share: '3/4',
  },
  notApplicable: exempted('2.1.d'),
  boundary: meetingBoundary(told),
  beforeFounding: {
    says: 'a branch founded on 2026-10-02 has no full quarter in 2026',
    facts: world({ foundedOn: '2026-10-02' }),
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: meetingChanges(told),
  others: [
    ...foundedMidQuarter,
    {
      says: 'dissolved on 2026-08-15, a branch is asked until the second quarter',
      facts: having(world({ dissolvedOn: '2026-08-15' }), ...each.slice(0, 2)),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a general meeting of a group is none',
      facts: having(world({ groups: 1 }), meeting('2026-03-10', { scope: 'group', groupId: 'o:p1' })),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a joint one of the general branch is none (Q16)',
      facts: having(world(), meeting('2026-03-10', { orgId: 'o:g1', scope: 'joint', participatingOrgIds: ['o:b1'] })),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: '2019-03-20, one activity as theme day, general meeting and lecture: the first quarter is met',
      facts: having(world(), held(['themeDay', 'generalMeeting', 'partyLecture'], '2019-03-20')),
      year: '2019',
      asOfOn: '2019-04-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a meeting of 2027-01-31 still makes up the fourth quarter',
      facts: having(world(), ...each.slice(0, 3), meeting('2027-01-31', { makesUp: [{ kind: 'generalMeeting', period: '2026-Q4' }] })),
      asOfOn: '2027-01-31',
      outcome: 'met',
      share: '7/8',
    },
    {
      says: 'one of 2027-02-01 does not',
      facts: having(world(), ...each.slice(0, 3), meeting('2027-02-01', { makesUp: [{ kind: 'generalMeeting', period: '2026-Q4' }] })),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
      share: '3/4',
    },
    {
      says: 'it is the secretary who calls it, and it would be of the branch',
      facts: world(),
      asOfOn: '2026-03-10',
      outcome: 'notYetDue',
      next: {
        verb: 'hold',
        by: 'secretary',
        kinds: ['generalMeeting'],
        byOn: '2026-03-31',
        would: [expect.objectContaining({ kinds: ['generalMeeting'], scope: 'branch', day: '2026-03-10' }) as never],
      },
    },
    {
      says: 'of two held in a quarter the first is what it rests on',
      facts: having(world(), held(['generalMeeting'], '2026-03-20', { _id: 'g2' }), held(['generalMeeting'], '2026-02-10', { _id: 'g1' })),
      asOfOn: '2026-04-08',
      outcome: 'met',
      evidenceIds: ['g1'],
    },
  ],
};
