import type { CollegeFacts } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { college, GENERAL, postOf, world } from '../world';

const having = (fullMembers: number, organizers: number): CollegeFacts => {
  const facts = college(world({ fullMembers }));
  return {
    ...facts,
    posts: [...facts.posts, ...Array.from({ length: organizers }, (_, index) => postOf(`m:${index}`, 'organizer', { orgId: GENERAL }))],
  };
};

export const cases: RuleCases = {
  met: { says: 'ten members and one organizer', facts: having(10, 1), asOfOn: '2026-06-30', outcome: 'met' },
  notMet: { says: 'ten members and none', facts: having(10, 0), asOfOn: '2026-06-30', outcome: 'notMet' },
  notApplicable: {
    says: 'a college without general branches',
    facts: college(world({ hasGeneralBranch: false })),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'noGeneralBranch',
  },
  boundary: [
    { says: 'a hundred members ask for one', facts: having(100, 1), asOfOn: '2026-06-30', outcome: 'met' },
    { says: 'a hundred and one ask for two', facts: having(101, 1), asOfOn: '2026-06-30', outcome: 'notMet' },
    {
      says: 'three organizers for sixty members are more than two in a hundred, and no fault',
      facts: having(60, 3),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
  ],
  beforeFounding: {
    says: 'a general branch founded in 2027 is not judged in 2026',
    facts: { ...having(10, 0), orgs: having(10, 0).orgs.map((org) => (org._id === GENERAL ? { ...org, foundedOn: '2027-01-01' } : org)) },
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
  },
  valueChanges: [
    {
      says: 'with two in a hundred as the least from 2026-07-01 on, one is enough for sixty on 2026-06-30',
      facts: having(60, 1),
      asOfOn: '2026-06-30',
      params: changed('organizerLeastPercent', '2026-07-01', 2),
      outcome: 'met',
    },
    {
      says: 'and too few on 2026-07-01',
      facts: having(60, 1),
      asOfOn: '2026-07-01',
      params: changed('organizerLeastPercent', '2026-07-01', 2),
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'a general branch without members needs nobody',
      facts: having(0, 0),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'an organizer whose post ended on 2026-05-31 is none on 2026-06-30',
      facts: { ...having(10, 0), posts: [postOf('m:0', 'organizer', { orgId: GENERAL, toOn: '2026-05-31' })] },
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
    {
      says: 'whoever holds another post of the general branch is no organizer',
      facts: { ...having(10, 0), posts: [postOf('m:0', 'secretary', { orgId: GENERAL })] },
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
  ],
};
