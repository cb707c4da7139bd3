import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { exempted, foundedMidMonth, meetingBoundary, meetingChanges, type MeetingTold } from '../meetings';
import { foundFalse, GENERAL, having, held, world } from '../world';

const none = world({ foundedOn: '2026-02-10' });
const grouped = world({ foundedOn: '2026-02-10', groups: 2 });
const themeDay = (day: string, over: Partial<ActivityFact> = {}): ActivityFact => held(['themeDay'], day, over);
const ofGroup = (day: string, groupId: string, _id: string): ActivityFact => themeDay(day, { scope: 'group', groupId, _id });
const told: MeetingTold = { thing: 'theme day', none, make: themeDay, period: '2026-03', firstDay: '2026-03-01', half: '1/6' };

export const cases: RuleCases = {
  met: {
    says: 'a theme day in March 2026, the first full month',
    facts: having(none, themeDay('2026-03-10', { _id: 't1' })),
    asOfOn: '2026-04-08',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['t1'],
  },
  notMet: {
    says: 'two of twelve months of 2026 without a theme day: ten of twelve on 2027-01-08',
    facts: having(world(), ...Array.from({ length: 10 }, (_, index) => themeDay(`2026-${String(index + 1).padStart(2, '0')}-10`))),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    share: '5/6',
  },
  notApplicable: exempted('2.4.a'),
  boundary: meetingBoundary(told),
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: meetingChanges(told),
  others: [
    ...foundedMidMonth(),
    {
      says: 'groups A and B: A held on 03-10 and none for B leaves March 2026 unmet',
      facts: having(grouped, ofGroup('2026-03-10', 'o:p1', 'a')),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '0/1',
      evidenceIds: ['a'],
    },
    {
      says: 'B held on 03-30 meets it',
      facts: having(grouped, ofGroup('2026-03-10', 'o:p1', 'a'), ofGroup('2026-03-30', 'o:p2', 'b')),
      asOfOn: '2026-04-08',
      outcome: 'met',
      share: '1/1',
      evidenceIds: ['a', 'b'],
    },
    {
      says: 'one that the committee found false counts no more from that day on',
      facts: having(none, themeDay('2026-03-10', { _id: 'false' }), foundFalse('false', '2026-05-06')),
      asOfOn: '2026-05-07',
      outcome: 'notMet',
      share: '0/1',
      evidenceIds: [],
    },
    {
      says: 'and did count until then',
      facts: having(none, themeDay('2026-03-10', { _id: 'false' }), foundFalse('false', '2026-05-06')),
      asOfOn: '2026-05-05',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'one of the whole branch suffices where there are groups',
      facts: having(grouped, themeDay('2026-03-10', { _id: 'whole' })),
      asOfOn: '2026-04-08',
      outcome: 'met',
      evidenceIds: ['whole'],
    },
    {
      says: 'a group’s theme day does not stand for a branch without groups',
      facts: having(none, ofGroup('2026-03-10', 'o:p1', 'a')),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a joint theme day of 2026-03-10 counts for each branch that takes part (Q16)',
      facts: having(none, themeDay('2026-03-10', { orgId: GENERAL, scope: 'joint', participatingOrgIds: ['o:b1'] })),
      asOfOn: '2026-04-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'January and August are asked like every month (Q34): of an empty 2026 eight months are short on 09-08',
      facts: world(),
      asOfOn: '2026-09-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'one that names two months makes up the first only: 2026-03 half, 04 and 05 short on 06-08',
      facts: having(
        none,
        themeDay('2026-05-10', {
          makesUp: [
            { kind: 'themeDay', period: '2026-03' },
            { kind: 'themeDay', period: '2026-04' },
          ],
        }),
      ),
      asOfOn: '2026-06-08',
      outcome: 'notMet',
      share: '1/6',
    },
    {
      says: 'it is the secretary who holds it, also where there are groups',
      facts: world({ groups: 2 }),
      asOfOn: '2026-03-10',
      outcome: 'notMet',
      next: { verb: 'hold', by: 'secretary', kinds: ['themeDay'], period: '2026-03' },
    },
  ],
};
