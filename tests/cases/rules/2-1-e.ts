import type { ActivityFact } from '../../../src-shared/facts/facts';
import { fraction } from '../../../src-shared/kernel/fraction';
import type { RuleCase, RuleCases } from '../case';
import { changed } from '../changed-param';
import { foundedMidMonth, meetingBoundary, meetingChanges, type MeetingTold } from '../meetings';
import { committeeLines, having, held, termOf, world } from '../world';

const none = world({ foundedOn: '2026-02-10' });
const meeting = (day: string, over: Partial<ActivityFact> = {}): ActivityFact => held(['committeeMeeting'], day, over);
const told: MeetingTold = { thing: 'committee meeting', none, make: meeting, period: '2026-03', firstDay: '2026-03-01', half: '1/6' };

const { lines: _, ...withoutRoll } = meeting('2026-03-10');

const ofFour = world({ foundedOn: '2026-02-10', committee: 4 });
const ofFive = world({ foundedOn: '2026-02-10', committee: 5 });

const present = (seats: number, came: number): RuleCase => ({
  says: `committee ${seats}, present ${came}, in March 2026: ${came * 2 >= seats ? 'met' : 'not met'}`,
  facts: having(world({ foundedOn: '2026-02-10', committee: seats }), meeting('2026-03-10', { lines: committeeLines(seats, came) })),
  asOfOn: '2026-04-08',
  outcome: came * 2 >= seats ? 'met' : 'notMet',
  share: came * 2 >= seats ? '1/1' : '0/1',
});

export const cases: RuleCases = {
  met: {
    says: 'a meeting in March 2026, the first full month, with all three present',
    facts: having(none, meeting('2026-03-10', { _id: 'c1' })),
    asOfOn: '2026-04-08',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['c1'],
  },
  notMet: {
    says: 'March without, April with a meeting: half of it on 2026-05-08',
    facts: having(none, meeting('2026-04-10')),
    asOfOn: '2026-05-08',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'six full members and three probationary need no committee: 2.1.e does not apply in 2026',
    facts: world({ fullMembers: 6, probationary: 3, committee: 0 }),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noCommittee',
  },
  boundary: [
    {
      says: 'a joint committee meeting of 2026-03-10 is none, for its host neither (Q16)',
      facts: having(none, meeting('2026-03-10', { scope: 'joint', participatingOrgIds: ['o:b2'] })),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '0/1',
    },
    ...meetingBoundary(told),
    present(5, 3),
    present(5, 2),
    present(3, 2),
    present(3, 1),
    present(4, 2),
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
    ...meetingChanges(told),
    {
      says: 'with two thirds from 2026-03-10 on, two of four do not suffice on 03-10',
      facts: having(ofFour, meeting('2026-03-10', { lines: committeeLines(4, 2) })),
      asOfOn: '2026-04-08',
      params: changed('committeeQuorum', '2026-03-10', fraction(2, 3)),
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'and on 03-09 they did',
      facts: having(ofFour, meeting('2026-03-09', { lines: committeeLines(4, 2) })),
      asOfOn: '2026-04-08',
      params: changed('committeeQuorum', '2026-03-10', fraction(2, 3)),
      outcome: 'met',
      share: '1/1',
    },
  ],
  others: [
    ...foundedMidMonth(),
    {
      says: 'a second meeting of March with half present stands in for a first without',
      facts: having(
        ofFive,
        meeting('2026-03-03', { lines: committeeLines(5, 2) }),
        meeting('2026-03-24', { lines: committeeLines(5, 4), _id: 'good' }),
      ),
      asOfOn: '2026-04-08',
      outcome: 'met',
      share: '1/1',
      evidenceIds: ['good'],
    },
    {
      says: 'without a roll nobody was shown to be there in March: it is short as an honest roll of too few is',
      facts: having(none, withoutRoll),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'two of five on a roll that leaves the other three out are two of five, whatever it says it expected',
      facts: having(ofFive, {
        ...meeting('2026-03-10', { lines: committeeLines(2, 2) }),
        roll: { expected: 5, present: 5, online: 0, excused: 0, unexcused: 0, settledOn: '2026-03-13' },
      }),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
    {
      says: 'three of five on a roll that leaves two out are three of five',
      facts: having(ofFive, meeting('2026-03-10', { lines: committeeLines(3, 3) })),
      asOfOn: '2026-04-08',
      outcome: 'met',
    },
    {
      says: 'whoever is marked as of the committee and is not, by the roster, does not make up its half',
      facts: having(
        none,
        meeting('2026-03-10', { lines: ['m:6', 'm:7', 'm:8'].map((memberId) => ({ memberId, status: 'present', isCommittee: true })) }),
      ),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
    {
      says: 'a committee whose term begins on 2026-03-02 has no whole March',
      facts: { ...none, terms: [termOf({ fromOn: '2026-03-02' })] },
      asOfOn: '2026-04-08',
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'an election on 2026-03-15 without a gap leaves March whole',
      facts: { ...none, terms: [termOf({ fromOn: '2026-02-10', endedOn: '2026-03-14' }), termOf({ fromOn: '2026-03-15' })] },
      asOfOn: '2026-04-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'March 2019 made up on 04-03 tagged 2019-03: March one half, April still needs its own',
      facts: having(
        world({ foundedOn: '2019-02-10' }),
        meeting('2019-04-03', { makesUp: [{ kind: 'committeeMeeting', period: '2019-03' }] }),
      ),
      year: '2019',
      asOfOn: '2019-05-08',
      outcome: 'notMet',
      share: '1/4',
    },
    {
      says: 'of two that suffice the first is what it rests on',
      facts: having(none, meeting('2026-03-20', { _id: 'c2' }), meeting('2026-03-10', { _id: 'c1' })),
      asOfOn: '2026-04-08',
      outcome: 'met',
      evidenceIds: ['c1'],
    },
    {
      says: 'others who came do not make half of the committee',
      facts: having(
        none,
        meeting('2026-03-10', {
          lines: [
            ...committeeLines(3, 1),
            { memberId: 'm:7', status: 'present', isCommittee: false },
            { memberId: 'm:8', status: 'present', isCommittee: false },
          ],
        }),
      ),
      asOfOn: '2026-04-08',
      outcome: 'notMet',
    },
    {
      says: 'one that suffices decides, though another has no roll',
      facts: having(none, withoutRoll, meeting('2026-03-20')),
      asOfOn: '2026-04-08',
      outcome: 'met',
    },
    {
      says: 'one without a roll does not make up for March',
      facts: having(none, { ...withoutRoll, day: '2026-04-10', makesUp: [{ kind: 'committeeMeeting', period: '2026-03' }] }),
      asOfOn: '2026-04-10',
      outcome: 'notMet',
    },
    {
      says: 'it rests also on what did not suffice, in time and made up',
      facts: having(
        none,
        meeting('2026-03-10', { _id: 'c1', lines: committeeLines(3, 1) }),
        meeting('2026-04-10', { _id: 'c2', lines: committeeLines(3, 1), makesUp: [{ kind: 'committeeMeeting', period: '2026-03' }] }),
      ),
      asOfOn: '2026-04-12',
      outcome: 'notMet',
      evidenceIds: ['c1', 'c2'],
    },
    {
      says: 'what is planned covers March, as it may have its half',
      facts: having(none, meeting('2026-03-10', { _id: 'c1', state: 'published', lines: undefined })),
      asOfOn: '2026-03-05',
      outcome: 'notYetDue',
      openIds: ['c1'],
    },
    {
      says: 'what was held with too few does not, confirmed or not',
      facts: having(none, meeting('2026-03-10', { _id: 'c1', state: 'submitted', lines: committeeLines(3, 1) })),
      asOfOn: '2026-03-15',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'hold', period: '2026-03' },
    },
  ],
};
