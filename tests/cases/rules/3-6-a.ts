import type { RuleCases } from '../case';
import { BRANCH, having, memberOf, postOf, rec, world, type RecordOver } from '../world';
import { foundedInTime, foundedLate, graceChanges, notYetFounded, yearBoundary } from '../yearly';

const talk = (withId: string, day: string, { talkerId = 'm:0', ...over }: RecordOver & { talkerId?: string } = {}) =>
  rec('heartTalk', { talkerId, withId, day, talkKind: 'daily' }, over);

/** A secretary and one member. */
const pair = world({ fullMembers: 2, committee: 0 });
const three = world({ fullMembers: 3, committee: 0 });
const changedHands = {
  ...three,
  posts: [postOf('m:0', 'secretary', { toOn: '2026-06-30' }), postOf('m:1', 'secretary', { fromOn: '2026-07-01' })],
};
const here = (fromOn: string, toOn?: string) => ({
  id: `m:1:${fromOn}`,
  branchId: BRANCH,
  fromOn,
  ...(toOn === undefined ? {} : { toOn }),
});
const there = (fromOn: string, toOn?: string) => ({ ...here(fromOn, toOn), id: `m:1:b2:${fromOn}`, branchId: 'o:b2' });
const second = (...memberships: ReturnType<typeof here>[]) => ({ ...pair, members: [memberOf(0), memberOf(1, { memberships })] });

export const cases: RuleCases = {
  met: {
    says: 'the secretary talked with both others in 2026: met on 2026-12-31',
    facts: having(three, talk('m:1', '2026-04-02'), talk('m:2', '2026-10-15')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'with one of two: half of it on 2027-01-08',
    facts: having(three, talk('m:1', '2026-04-02')),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: foundedLate,
  boundary: [
    ...yearBoundary('a talk', (day) => having(pair, talk('m:1', day)), pair),
    {
      says: 'who came on 2026-07-04 was here for half a year',
      facts: second(there('2018-01-01', '2026-07-03'), here('2026-07-04')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'who came on 2026-07-05 was longer in the other branch',
      facts: second(there('2018-01-01', '2026-07-04'), here('2026-07-05')),
      asOfOn: '2027-01-08',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'who left on 2026-07-03 for the other half of the year is the other branch’s to talk with, where they are at its end',
      facts: second(here('2018-01-01', '2026-07-03'), there('2026-07-04')),
      asOfOn: '2027-01-08',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'who was here until 2026-07-31 is still this branch’s to talk with',
      facts: second(here('2018-01-01', '2026-07-31'), there('2026-08-01')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    { ...foundedInTime(), facts: world({ foundedOn: '2026-09-30', fullMembers: 2, committee: 0 }) },
  ],
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(pair),
  others: [
    {
      says: 'a talk with another member of the committee is not the secretary’s',
      facts: having(pair, talk('m:1', '2026-04-02', { talkerId: 'm:5' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a talk the member sought with the secretary, written the other way round, is another duty',
      facts: having(pair, talk('m:0', '2026-04-02', { talkerId: 'm:1' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'the talks of the one who was secretary in March go on counting',
      facts: having(changedHands, talk('m:2', '2026-03-10'), talk('m:0', '2026-09-10', { talkerId: 'm:1' })),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a talk before taking office does not',
      facts: having(changedHands, talk('m:2', '2026-03-10', { talkerId: 'm:1' }), talk('m:0', '2026-09-10', { talkerId: 'm:1' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'a branch of the secretary alone has nobody to talk with',
      facts: world({ fullMembers: 1, committee: 0 }),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'a probationary member is talked with as well',
      facts: world({ fullMembers: 1, committee: 0, probationary: 1 }),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'the talk would be the secretary’s of the day',
      facts: world({ fullMembers: 2, committee: 0 }),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        memberId: 'm:1',
        would: [
          expect.objectContaining({
            memberIds: ['m:0', 'm:1'],
            content: { talkerId: 'm:0', withId: 'm:1', day: '2026-06-30', talkKind: 'daily' },
          }) as never,
        ],
      },
    },
    {
      says: 'without a secretary there is nobody to talk',
      facts: { ...world({ fullMembers: 2, committee: 0 }), posts: [] },
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      next: null,
    },
  ],
};
