import type { BranchFacts, RecordFact } from '../../../src-shared/facts/facts';
import type { Content } from '../../../src-shared/records/kinds';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { BRANCH, having, memberOf, rec, world } from '../world';

const request = (
  changeKind: Content<'branchChangeRequest'>['changeKind'],
  submittedOn: string,
  state: RecordFact['state'] = 'submitted',
): RecordFact => rec('branchChangeRequest', { changeKind, reason: '人数有变', submittedOn }, { state });
/** Thirty members, and one more from 2026-03-01 on. */
const grown: BranchFacts = (() => {
  const thirty = world({ fullMembers: 30 });
  return {
    ...thirty,
    members: [...thirty.members, memberOf(30, { memberships: [{ id: 'm:30:1', branchId: BRANCH, fromOn: '2026-03-01' }] })],
  };
})();

export const cases: RuleCases = {
  met: {
    says: 'a branch of thirty-one asked on 2026-05-20 to be split',
    facts: having(grown, request('split', '2026-05-20')),
    asOfOn: '2026-06-30',
    outcome: 'met',
  },
  notMet: { says: 'a branch of thirty-one that asked for nothing', facts: grown, asOfOn: '2026-06-30', outcome: 'notMet' },
  notApplicable: {
    says: 'nothing is wrong with a branch of nine and a committee of three',
    facts: world(),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'noIssue',
  },
  boundary: [
    { says: 'thirty are not too many', facts: world({ fullMembers: 30 }), asOfOn: '2026-06-30', outcome: 'notApplicable' },
    { says: 'ninety days after the thirty-first came there is still time', facts: grown, asOfOn: '2026-05-30', outcome: 'notYetDue' },
    { says: 'a day later there is none', facts: grown, asOfOn: '2026-05-31', outcome: 'notMet' },
    {
      says: 'three full members are enough for a branch',
      facts: world({ fullMembers: 3, committee: 0 }),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
    },
    { says: 'two are not', facts: world({ fullMembers: 2, committee: 0 }), asOfOn: '2026-06-30', outcome: 'notMet' },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ fullMembers: 31, foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with forty as the number from 2026-06-30 on, thirty-one are not too many on that day',
      facts: grown,
      asOfOn: '2026-06-30',
      params: changed('branchMembersAdvised', '2026-06-30', 40),
      outcome: 'notApplicable',
    },
    {
      says: 'and too many on the day before',
      facts: grown,
      asOfOn: '2026-06-29',
      params: changed('branchMembersAdvised', '2026-06-30', 40),
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'to ask for a merger does not answer a branch that is too large',
      facts: having(grown, request('merge', '2026-05-20')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
    {
      says: 'a request that was declined was made all the same',
      facts: having(grown, request('split', '2026-05-20', 'declined')),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'a draft asks for nothing',
      facts: having(grown, request('split', '2026-05-20', 'draft')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
    {
      says: 'a request that is still being decided counts however old it is',
      facts: having(grown, request('split', '2026-03-05', 'approved')),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'one that was decided long ago, and the branch is as it was, does not',
      facts: having(grown, request('split', '2026-03-05', 'done')),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
    },
    {
      says: 'nine full members without a committee asked for one',
      facts: having(world({ committee: 0 }), request('addCommittee', '2026-06-01')),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'of two faults one was asked for',
      facts: having(world({ fullMembers: 31, committee: 0 }), request('addCommittee', '2026-06-01')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
    { says: 'of two faults none was asked for', facts: world({ fullMembers: 31, committee: 0 }), asOfOn: '2026-06-30', outcome: 'notMet' },
    {
      says: 'a request of January 2027 does not change how it stood on 2026-12-31',
      facts: having(grown, request('split', '2027-01-10')),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
    },
    {
      says: 'asked for on 2026-03-01, the day on which it grew',
      facts: having(grown, request('split', '2026-03-01', 'done')),
      asOfOn: '2026-05-20',
      outcome: 'met',
    },
    {
      says: 'asked for the day before, about something else',
      facts: having(grown, request('split', '2026-02-28', 'done')),
      asOfOn: '2026-05-31',
      outcome: 'notMet',
    },
    {
      says: 'asked for on the asked day itself',
      facts: having(grown, request('split', '2026-06-30')),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'asked for long before, and still with the committee, it is being decided',
      facts: having(grown, request('split', '2026-02-01', 'submitted')),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'one that does not say when it was asked for was asked for on its day',
      facts: having(grown, rec('branchChangeRequest', { changeKind: 'split', reason: '人数有变' }, { day: '2026-05-20', state: 'done' })),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'a draft of the same change is finished, with its reason',
      facts: having(grown, request('setUp', '2026-05-20', 'draft')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      openIds: [expect.stringContaining('branchChangeRequest') as string],
      next: {
        verb: 'finish',
        would: [expect.objectContaining({ content: { changeKind: 'setUp', reason: '人数有变', submittedOn: '2026-06-30' } }) as never],
      },
    },
    {
      says: 'a draft of another change is not',
      facts: having(grown, request('merge', '2026-05-20', 'draft')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      openIds: [],
      next: {
        verb: 'enter',
        would: [expect.objectContaining({ content: { changeKind: 'split', reason: '', submittedOn: '2026-06-30' } }) as never],
      },
    },
    {
      says: 'of two faults the older one is asked about first: without a committee since its founding, too large since 2026-03-01',
      facts: { ...grown, posts: [], terms: [], branch: { ...grown.branch, foundedOn: '2026-01-10' } },
      asOfOn: '2026-05-01',
      outcome: 'notMet',
      next: {
        verb: 'enter',
        would: [
          expect.objectContaining({ content: expect.objectContaining({ changeKind: 'addCommittee' }) as object }) as never,
          expect.objectContaining({ content: expect.objectContaining({ changeKind: 'split' }) as object }) as never,
        ],
      },
    },
  ],
};
