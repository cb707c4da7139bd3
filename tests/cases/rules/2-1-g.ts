import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { exempted, foundedMidQuarter, meetingBoundary, meetingChanges, type MeetingTold } from '../meetings';
import { GENERAL, having, held, world } from '../world';

const lecture = (day: string, over: Partial<ActivityFact> = {}): ActivityFact => held(['partyLecture'], day, over);
const told: MeetingTold = { thing: 'party lecture', none: world(), make: lecture, period: '2026-Q1', firstDay: '2026-01-01', half: '1/2' };
const each = ['03', '06', '09', '12'].map((month) => lecture(`2026-${month}-10`));

export const cases: RuleCases = {
  met: {
    says: 'a lecture in each quarter of 2026: met at the year’s end',
    facts: having(world(), ...each),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'none in the second quarter: half of it on 2026-07-08',
    facts: having(world(), lecture('2026-03-10', { _id: 'l1' })),
    asOfOn: '2026-07-08',
    outcome: 'notMet',
    share: '1/2',
    evidenceIds: ['l1'],
  },
  notApplicable: exempted('2.1.g'),
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
      says: 'a joint lecture of 2026-03-10 counts for each branch that takes part (Q16)',
      facts: having(world(), lecture('2026-03-10', { orgId: GENERAL, scope: 'joint', participatingOrgIds: ['o:b1', 'o:b2'] })),
      asOfOn: '2026-04-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a joint lecture of other branches does not',
      facts: having(world(), lecture('2026-03-10', { orgId: GENERAL, scope: 'joint', participatingOrgIds: ['o:b2'] })),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a lecture held with a general meeting on 2026-03-10 counts as one',
      facts: having(world(), held(['generalMeeting', 'partyLecture'], '2026-03-10')),
      asOfOn: '2026-04-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'of two held in a quarter the first is what it rests on',
      facts: having(world(), held(['partyLecture'], '2026-03-20', { _id: 'l2' }), held(['partyLecture'], '2026-02-10', { _id: 'l1' })),
      asOfOn: '2026-04-08',
      outcome: 'met',
      evidenceIds: ['l1'],
    },
  ],
};
