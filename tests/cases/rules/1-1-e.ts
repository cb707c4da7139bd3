import type { CollegeFacts } from '../../../src-shared/facts/facts';
import type { PostKind } from '../../../src-shared/records/post';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { college, COMMITTEE, GENERAL, orgOf, postOf, termOf, world } from '../world';

const KINDS: readonly PostKind[] = [
  'secretary',
  'deputySecretary',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'committeeMember',
];
/** A general branch with a committee of these posts. */
const general = (kinds: readonly PostKind[], orgId = GENERAL): CollegeFacts => {
  const facts = college(world());
  const posts = kinds.map((kind, index) => postOf(`m:${index}`, kind, { orgId }));
  return { ...facts, posts: [...facts.posts, ...posts], terms: [...facts.terms, termOf({ orgId, seats: kinds.length })] };
};
const five = general(KINDS.slice(0, 5));

export const cases: RuleCases = {
  met: { says: 'a committee of five with one deputy secretary', facts: five, asOfOn: '2026-06-30', outcome: 'met' },
  notMet: { says: 'a general branch without a committee', facts: college(world()), asOfOn: '2026-06-30', outcome: 'notMet' },
  notApplicable: {
    says: 'a college without general branches',
    facts: college(world({ hasGeneralBranch: false })),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'noGeneralBranch',
  },
  boundary: [
    { says: 'four are one too few', facts: general(KINDS.slice(0, 4)), asOfOn: '2026-06-30', outcome: 'notMet' },
    { says: 'six are one too many', facts: general(KINDS), asOfOn: '2026-06-30', outcome: 'notMet' },
    {
      says: 'five without a deputy are not as they should be',
      facts: general(['secretary', 'organizationMember', 'publicityMember', 'disciplineMember', 'committeeMember']),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
  ],
  beforeFounding: {
    says: 'a general branch founded in 2027 is not judged in 2026',
    facts: { ...five, orgs: five.orgs.map((org) => (org._id === GENERAL ? { ...org, foundedOn: '2027-01-01' } : org)) },
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
  },
  valueChanges: [
    {
      says: 'with six seats from 2026-07-01 on, five are enough on 2026-06-30',
      facts: five,
      asOfOn: '2026-06-30',
      params: changed('generalBranchSeats', '2026-07-01', 6),
      outcome: 'met',
    },
    {
      says: 'and too few on 2026-07-01',
      facts: five,
      asOfOn: '2026-07-01',
      params: changed('generalBranchSeats', '2026-07-01', 6),
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'of two general branches one is as it should be',
      facts: { ...five, orgs: [...five.orgs, orgOf('o:g2', { kind: 'generalBranch', parentId: COMMITTEE, path: [COMMITTEE] })] },
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      share: '1/2',
    },
  ],
};
