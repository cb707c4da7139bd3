import type { ActivityFact, BranchFacts } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { COMMITTEE, college, held, memberOf, orgOf, postOf, rec, world, BRANCH } from '../world';

const OTHER = 'o:b2';
const led = (over: Parameters<typeof postOf>[2] = {}): BranchFacts => {
  const base = world();
  return {
    ...base,
    groups: [...base.groups, orgOf(OTHER)],
    posts: [...base.posts, postOf('m:5', 'committeeLeader', { orgId: COMMITTEE, ...over })],
  };
};
const lecture = (day: string, over: Partial<ActivityFact> = {}): ActivityFact =>
  held(['partyLecture'], day, { lecture: { lecturerId: 'm:5' }, ...over });
const contact = (over: { fromOn?: string; toOn?: string } = {}) =>
  rec('leaderContact', { leaderId: 'm:5', branchId: OTHER, fromOn: '2026-01-01', ...over }, { orgId: COMMITTEE });

export const cases: RuleCases = {
  met: {
    says: 'a leader lectured in the own branch on 2026-05-10',
    facts: college(led(), lecture('2026-05-10', { _id: 'l1' })),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['l1'],
  },
  notMet: {
    says: 'one of two leaders did not: half of it on 2027-01-08',
    facts: college({ ...led(), posts: [...led().posts, postOf('m:6', 'committeeLeader', { orgId: COMMITTEE })] }, lecture('2026-05-10')),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'a leader of five months, until 2026-05-31, is not asked',
    facts: college(led({ toOn: '2026-05-31' })),
    asOfOn: '2027-01-08',
    outcome: 'notApplicable',
    because: 'shortTerm',
  },
  boundary: [
    {
      says: 'in office until 2026-06-30, 181 days, a leader is asked',
      facts: college(led({ toOn: '2026-06-30' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'until 2026-06-29 not',
      facts: college(led({ toOn: '2026-06-29' })),
      asOfOn: '2027-01-08',
      outcome: 'notApplicable',
      because: 'shortTerm',
    },
    { says: 'a lecture of 2026-12-31 counts', facts: college(led(), lecture('2026-12-31')), asOfOn: '2027-01-08', outcome: 'met' },
    { says: 'one of 2027-01-01 does not', facts: college(led(), lecture('2027-01-01')), asOfOn: '2027-01-08', outcome: 'notMet' },
    { says: 'without any it is not yet due on 2027-01-07', facts: college(led()), asOfOn: '2027-01-07', outcome: 'notYetDue' },
  ],
  beforeFounding: { cannotOccur: 'a leader is asked by the days in office, not by the age of a branch' },
  valueChanges: [
    {
      says: 'with three months from 2026-12-31 on, a leader of five months is asked',
      facts: college(led({ toOn: '2026-05-31' })),
      asOfOn: '2027-01-08',
      params: changed('leaderMonths', '2026-12-31', 3),
      outcome: 'notMet',
    },
    {
      says: 'for 2025 the six months still hold',
      facts: college(led({ fromOn: '2025-08-01' })),
      year: '2025',
      asOfOn: '2026-01-08',
      params: changed('leaderMonths', '2026-12-31', 3),
      outcome: 'notApplicable',
      because: 'shortTerm',
    },
  ],
  others: [
    {
      says: 'a lecture in the contact branch counts (Q31)',
      facts: college(led(), contact(), lecture('2026-05-10', { orgId: OTHER })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'one in a branch that is neither does not',
      facts: college(led(), lecture('2026-05-10', { orgId: OTHER })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'nor one after the contact ended on 2026-04-30',
      facts: college(led(), contact({ toOn: '2026-04-30' }), lecture('2026-05-10', { orgId: OTHER })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a joint lecture in which the own branch takes part counts',
      facts: college(led(), lecture('2026-05-10', { orgId: 'o:g1', scope: 'joint', participatingOrgIds: [OTHER, BRANCH] })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'a lecture by somebody else does not',
      facts: college(led(), lecture('2026-05-10', { lecture: { lecturerId: memberOf(1)._id } })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'two posts of three months each, one after the other, are six',
      facts: college({
        ...led({ toOn: '2026-03-31' }),
        posts: [
          ...led({ toOn: '2026-03-31' }).posts,
          postOf('m:5', 'committeeLeader', { orgId: COMMITTEE, fromOn: '2026-04-01', toOn: '2026-06-30' }),
        ],
      }),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a college without leaders in its roster is not asked',
      facts: college(world()),
      asOfOn: '2027-01-08',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'from the first day of the contact to its last a lecture there counts',
      facts: college(led(), contact({ fromOn: '2026-05-10', toOn: '2026-05-10' }), lecture('2026-05-10', { orgId: OTHER })),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'the day before the contact began it did not',
      facts: college(led(), contact({ fromOn: '2026-05-11' }), lecture('2026-05-10', { orgId: OTHER })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'the contact of another leader is none of this one',
      facts: college(
        led(),
        { ...contact(), content: { leaderId: 'm:6', branchId: OTHER, fromOn: '2026-01-01' } },
        lecture('2026-05-10', { orgId: OTHER }),
      ),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a leader who is in no branch and keeps no contact has nowhere to lecture',
      facts: college(
        { ...led(), members: led().members.map((member) => (member._id === 'm:5' ? { ...member, memberships: [] } : member)) },
        lecture('2026-05-10'),
      ),
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      next: { verb: 'hold', orgId: undefined, would: [] },
    },
    {
      says: 'one who is in no branch may lecture where contact is kept',
      facts: college(
        { ...led(), members: led().members.map((member) => (member._id === 'm:5' ? { ...member, memberships: [] } : member)) },
        contact(),
      ),
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      next: { verb: 'hold', orgId: OTHER, would: [expect.objectContaining({ orgId: OTHER, lecture: { lecturerId: 'm:5' } }) as never] },
    },
    {
      says: 'a lecture nobody is named for is nobody’s',
      facts: college(led(), held(['partyLecture'], '2026-05-10')),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'another meeting at which the leader spoke is no lecture',
      facts: college(led(), lecture('2026-05-10', { kinds: ['generalMeeting'] })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'one that was held and is not confirmed is to be confirmed',
      facts: college(led(), lecture('2026-05-10', { _id: 'l1', state: 'submitted' })),
      asOfOn: '2026-05-12',
      outcome: 'notYetDue',
      openIds: ['l1'],
      next: { verb: 'confirm', activityId: 'l1' },
    },
    {
      says: 'one that is planned is waited for',
      facts: college(led(), lecture('2026-05-20', { _id: 'l1', state: 'published' })),
      asOfOn: '2026-05-12',
      outcome: 'notYetDue',
      openIds: ['l1'],
      next: null,
    },
    {
      says: 'one planned for the next year is not',
      facts: college(led(), lecture('2027-01-20', { state: 'published' })),
      asOfOn: '2026-05-12',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'hold', byOn: '2026-12-31' },
    },
    {
      says: 'one that took place opens nothing more',
      facts: college(led(), lecture('2026-05-10', { _id: 'l1' })),
      asOfOn: '2026-05-12',
      outcome: 'notYetDue',
      openIds: [],
      next: null,
    },
  ],
};
