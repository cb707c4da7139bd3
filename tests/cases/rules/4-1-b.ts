import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { ActivityKind } from '../../../src-shared/records/activity';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, held, world } from '../world';

const discussed = (day: string, kind: ActivityKind = 'committeeMeeting', over: Partial<ActivityFact> = {}): ActivityFact =>
  held([kind], day, { topics: ['partyBuilding'], ...over });
const late = changed('graceDays', '2026-01-01', 14);

export const cases: RuleCases = {
  met: {
    says: 'discussed in each month of the first quarter of 2026, it is met on 04-08',
    facts: having(world(), discussed('2026-01-12'), discussed('2026-02-10'), discussed('2026-03-10')),
    asOfOn: '2026-04-08',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'not discussed in February 2026, it is two thirds met on 04-08',
    facts: having(world(), discussed('2026-01-12'), discussed('2026-03-10')),
    asOfOn: '2026-04-08',
    outcome: 'notMet',
    share: '2/3',
  },
  notApplicable: {
    says: 'a branch founded on 2026-12-02 has no full month in 2026',
    facts: world({ foundedOn: '2026-12-02' }),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    {
      says: 'discussed on 2026-01-31 it is January’s',
      facts: having(world(), discussed('2026-01-31')),
      asOfOn: '2026-02-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'discussed on 2026-02-01 it is not January’s',
      facts: having(world(), discussed('2026-02-01')),
      asOfOn: '2026-02-08',
      outcome: 'notMet',
      share: '0/1',
    },
    { says: 'with nothing it is not yet due on 2026-02-07', facts: world(), asOfOn: '2026-02-07', outcome: 'notYetDue', share: null },
    { says: 'with nothing it is short on 2026-02-08', facts: world(), asOfOn: '2026-02-08', outcome: 'notMet', share: '0/1' },
    {
      says: 'made up on 2026-06-30, January counts half of one of five months',
      facts: having(world(), discussed('2026-06-30', 'committeeMeeting', { makesUp: [{ kind: 'committeeMeeting', period: '2026-01' }] })),
      asOfOn: '2026-07-01',
      outcome: 'notMet',
      share: '1/10',
    },
    {
      says: 'on 2026-07-01 it can no longer be made up',
      facts: having(world(), discussed('2026-07-01', 'committeeMeeting', { makesUp: [{ kind: 'committeeMeeting', period: '2026-01' }] })),
      asOfOn: '2026-07-01',
      outcome: 'notMet',
      share: '0/1',
    },
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
    {
      says: 'with 14 days of waiting from 2026 on, January is not yet due on 2026-02-08',
      facts: world(),
      asOfOn: '2026-02-08',
      params: late,
      outcome: 'notYetDue',
    },
    {
      says: 'and January 2025 is short on 2025-02-08',
      facts: world(),
      year: '2025',
      asOfOn: '2025-02-08',
      params: late,
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'the kinds of meeting do not matter: committee, general or work meeting',
      facts: having(world(), discussed('2026-01-12'), discussed('2026-02-10', 'generalMeeting'), discussed('2026-03-10', 'workMeeting')),
      asOfOn: '2026-04-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a branch of six, without a committee, discusses it at a work meeting',
      facts: having(world({ fullMembers: 6, committee: 0 }), discussed('2026-01-12', 'workMeeting')),
      asOfOn: '2026-02-08',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a meeting without the topic is none',
      facts: having(world(), held(['committeeMeeting'], '2026-01-12')),
      asOfOn: '2026-02-08',
      outcome: 'notMet',
      evidenceIds: [],
    },
    {
      says: 'nor is a theme day with it',
      facts: having(world(), discussed('2026-01-12', 'themeDay')),
      asOfOn: '2026-02-08',
      outcome: 'notMet',
    },
    {
      says: 'made up in February, January counts half and February is still asked',
      facts: having(world(), discussed('2026-02-09', 'committeeMeeting', { makesUp: [{ kind: 'committeeMeeting', period: '2026-01' }] })),
      asOfOn: '2026-03-08',
      outcome: 'notMet',
      share: '1/4',
    },
    {
      says: 'what is planned and not confirmed proves nothing',
      facts: having(world(), discussed('2026-01-12', 'committeeMeeting', { state: 'submitted' })),
      asOfOn: '2026-02-08',
      outcome: 'notMet',
    },
    {
      says: 'a meeting of another branch does not count',
      facts: having(world(), discussed('2026-01-12', 'committeeMeeting', { orgId: 'o:b2' })),
      asOfOn: '2026-02-08',
      outcome: 'notMet',
    },
    {
      says: 'of several that took it up the first is what it rests on, of whichever kind',
      facts: having(world(), { ...discussed('2026-01-20'), _id: 'd2' }, { ...discussed('2026-01-12', 'workMeeting'), _id: 'd1' }),
      asOfOn: '2026-02-08',
      outcome: 'met',
      evidenceIds: ['d1'],
    },
    {
      says: 'of one day that of the lower id',
      facts: having(world(), { ...discussed('2026-01-12'), _id: 'd2' }, { ...discussed('2026-01-12', 'workMeeting'), _id: 'd1' }),
      asOfOn: '2026-02-08',
      outcome: 'met',
      evidenceIds: ['d1'],
    },
    {
      says: 'one meeting of two kinds is one',
      facts: having(world(), { ...discussed('2026-01-12'), _id: 'd1', kinds: ['committeeMeeting', 'generalMeeting'] }),
      asOfOn: '2026-02-08',
      outcome: 'met',
      evidenceIds: ['d1'],
    },
    {
      says: 'with a committee it would take it up',
      facts: world(),
      asOfOn: '2026-01-10',
      outcome: 'notYetDue',
      next: { verb: 'hold', kinds: ['committeeMeeting'], would: [expect.objectContaining({ topics: ['partyBuilding'] }) as never] },
    },
    {
      says: 'without one the branch would at a meeting of its own',
      facts: world({ fullMembers: 5, committee: 0 }),
      asOfOn: '2026-01-10',
      outcome: 'notYetDue',
      next: { verb: 'hold', by: 'secretary', kinds: ['workMeeting'] },
    },
  ],
};
