import type { BranchFacts } from '../../../src-shared/facts/facts';
import type { Post } from '../../../src-shared/records/post';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { postOf, termOf, world } from '../world';

const small = (...posts: Post[]): BranchFacts => ({ ...world({ fullMembers: 6, committee: 0 }), posts });
const secretary = (over: Partial<Post> = {}): Post => postOf('m:0', 'secretary', over);
const left = small(secretary({ toOn: '2026-03-31' }));

export const cases: RuleCases = {
  met: { says: 'six full members with a secretary', facts: small(secretary()), asOfOn: '2026-06-30', outcome: 'met', share: '1/1' },
  notMet: { says: 'six full members without a secretary', facts: small(), asOfOn: '2026-06-30', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'nine full members are asked for a committee instead',
    facts: world(),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'hasCommittee',
  },
  boundary: [
    { says: 'one deputy is allowed', facts: small(secretary(), postOf('m:1', 'deputySecretary')), asOfOn: '2026-06-30', outcome: 'met' },
    {
      says: 'two are too many',
      facts: small(secretary(), postOf('m:1', 'deputySecretary'), postOf('m:2', 'deputySecretary')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
    {
      says: 'seven full members are no longer few',
      facts: world({ fullMembers: 7, committee: 0 }),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
    },
    {
      says: 'the day after the secretary left on 2026-03-31 the branch is short: a vacant post does not pay',
      facts: left,
      asOfOn: '2026-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a deputy who stands twice in the post is one person',
      facts: small(secretary(), postOf('m:1', 'deputySecretary'), postOf('m:1', 'deputySecretary', { _id: 'post:again' })),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    { says: 'on the last day of the post it is still held', facts: left, asOfOn: '2026-03-31', outcome: 'met' },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ fullMembers: 6, committee: 0, foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with six as the number for a committee from 2026-07-01 on, six full members are asked for a secretary on 2026-06-30',
      facts: small(secretary()),
      asOfOn: '2026-06-30',
      params: changed('committeeFullMembers', '2026-07-01', 6),
      outcome: 'met',
    },
    {
      says: 'and for a committee on 2026-07-01',
      facts: small(secretary()),
      asOfOn: '2026-07-01',
      params: changed('committeeFullMembers', '2026-07-01', 6),
      outcome: 'notApplicable',
    },
  ],
  others: [
    {
      says: 'six full members and three probationary are nine, and still a small branch',
      facts: world({ fullMembers: 6, probationary: 3, committee: 0 }),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'a committee all the same is no fault',
      facts: { ...world({ fullMembers: 6 }), terms: [termOf()] },
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'two secretaries are one too many',
      facts: small(secretary(), postOf('m:1', 'secretary')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
    {
      says: 'a branch founded on 2026-05-01 without a secretary has until 2026-07-30',
      facts: { ...world({ fullMembers: 6, committee: 0, foundedOn: '2026-05-01' }), posts: [] },
      asOfOn: '2026-07-30',
      outcome: 'notYetDue',
    },
    {
      says: 'and is short on 2026-07-31',
      facts: { ...world({ fullMembers: 6, committee: 0, foundedOn: '2026-05-01' }), posts: [] },
      asOfOn: '2026-07-31',
      outcome: 'notMet',
    },
    {
      says: 'it rests on the branch, its secretary and its deputy, not on a group leader',
      facts: small(secretary(), postOf('m:1', 'deputySecretary'), postOf('m:2', 'groupLeader')),
      asOfOn: '2026-06-30',
      outcome: 'met',
      evidenceIds: ['o:b1', 'post:o:b1:secretary:m:0:', 'post:o:b1:deputySecretary:m:1:'],
    },
  ],
};
