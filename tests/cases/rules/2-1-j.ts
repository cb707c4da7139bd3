import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { having, held, postOf, world } from '../world';
import { foundedInTime, foundedLate, graceChanges, notYetFounded, yearBoundary } from '../yearly';

const lecture = (day: string, over: Partial<ActivityFact> = {}): ActivityFact =>
  held(['partyLecture'], day, { lecture: { lecturerId: 'm:0' }, ...over });
const base = world();
const followed = {
  ...base,
  posts: [postOf('m:0', 'secretary', { toOn: '2026-06-30' }), postOf('m:3', 'secretary', { fromOn: '2026-07-01' }), ...base.posts.slice(1)],
};

export const cases: RuleCases = {
  met: {
    says: 'the secretary lectured on 2026-05-10',
    facts: having(base, lecture('2026-05-10', { _id: 'l1' })),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['l1'],
  },
  notMet: {
    says: 'only somebody else lectured in 2026: short on 2027-01-08',
    facts: having(base, lecture('2026-05-10', { lecture: { lecturerId: 'm:1' } })),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: foundedLate,
  boundary: yearBoundary('a lecture', (day) => having(base, lecture(day))),
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(),
  others: [
    foundedInTime(),
    {
      says: 'the lecture of the secretary until 2026-06-30, given on that day, counts after the change',
      facts: having(followed, lecture('2026-06-30')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'given on 2026-07-01, no longer as secretary, it does not',
      facts: having(followed, lecture('2026-07-01')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a lecture that makes up another quarter was still given in the year',
      facts: having(base, lecture('2026-04-10', { makesUp: [{ kind: 'partyLecture', period: '2026-Q1' }] })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'a joint one in which the branch takes part counts',
      facts: having(base, lecture('2026-05-10', { orgId: 'o:g1', scope: 'joint', participatingOrgIds: ['o:b1'] })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'one whose lecturer is not named does not',
      facts: having(base, held(['partyLecture'], '2026-05-10')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a branch without a secretary is asked all the same: short on 2027-01-08',
      facts: { ...base, posts: base.posts.slice(1) },
      asOfOn: '2027-01-08',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'another meeting at which the secretary spoke is no lecture',
      facts: having(world(), lecture('2026-05-10', { kinds: ['generalMeeting'] })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a lecture nobody is named for is not the secretary’s, also where a post has no holder',
      facts: having(world(), held(['partyLecture'], '2026-05-10', { lecture: {} })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'nor is one by a member of the committee',
      facts: having(world(), lecture('2026-05-10', { lecture: { lecturerId: 'm:1' } })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'one that was held and is not confirmed is to be confirmed',
      facts: having(world(), lecture('2026-05-10', { _id: 'l1', state: 'submitted' })),
      asOfOn: '2026-05-12',
      outcome: 'notYetDue',
      openIds: ['l1'],
      next: { verb: 'confirm', activityId: 'l1' },
    },
    {
      says: 'one that is planned is waited for',
      facts: having(world(), lecture('2026-05-20', { _id: 'l1', state: 'published' })),
      asOfOn: '2026-05-12',
      outcome: 'notYetDue',
      openIds: ['l1'],
      next: null,
    },
    {
      says: 'one planned for the next year is not',
      facts: having(world(), lecture('2027-01-20', { state: 'published' })),
      asOfOn: '2026-05-12',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'hold', memberId: 'm:0' },
    },
    {
      says: 'one that took place opens nothing more',
      facts: having(world(), lecture('2026-05-10')),
      asOfOn: '2026-05-12',
      outcome: 'notYetDue',
      openIds: [],
      next: null,
    },
    {
      says: 'without a secretary one is to be chosen first',
      facts: { ...world(), posts: [] },
      asOfOn: '2026-05-12',
      outcome: 'notYetDue',
      next: { verb: 'roster', by: 'generalBranch', would: [] },
    },
  ],
};
