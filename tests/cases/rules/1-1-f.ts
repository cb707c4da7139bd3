import type { BranchFacts } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { BRANCH, memberOf, world } from '../world';

/** Fifty members, and one more who came on a day. */
const crossed = (fromOn: string): BranchFacts => {
  const fifty = world({ fullMembers: 50 });
  return { ...fifty, members: [...fifty.members, memberOf(50, { memberships: [{ id: 'm:50:1', branchId: BRANCH, fromOn }] })] };
};

export const cases: RuleCases = {
  met: { says: 'nine members', facts: world(), asOfOn: '2026-06-30', outcome: 'met', share: '1/1' },
  notMet: { says: 'fifty-one members', facts: world({ fullMembers: 51 }), asOfOn: '2026-06-30', outcome: 'notMet', share: '0/1' },
  notApplicable: {
    says: 'a branch dissolved on 2026-05-31 is not asked on 2026-06-30',
    facts: world({ dissolvedOn: '2026-05-31' }),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'afterDissolution',
  },
  boundary: [
    { says: 'thirty members are fine', facts: world({ fullMembers: 30 }), asOfOn: '2026-06-30', outcome: 'met' },
    {
      says: 'thirty-one are not short either: 1.1.g advises to split',
      facts: world({ fullMembers: 31 }),
      asOfOn: '2026-06-30',
      outcome: 'met',
      share: '1/1',
    },
    { says: 'fifty are the most', facts: world({ fullMembers: 50 }), asOfOn: '2026-06-30', outcome: 'met' },
    {
      says: 'forty-eight full and three probationary members are fifty-one',
      facts: world({ fullMembers: 48, probationary: 3 }),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
    {
      says: 'with the fifty-first on 2026-03-01 it is not yet due on 2026-05-30',
      facts: crossed('2026-03-01'),
      asOfOn: '2026-05-30',
      outcome: 'notYetDue',
      share: null,
    },
    { says: 'and short on 2026-05-31', facts: crossed('2026-03-01'), asOfOn: '2026-05-31', outcome: 'notMet', share: '0/1' },
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ fullMembers: 51, foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with sixty as the most from 2026-07-01 on, fifty-one are too many on 2026-06-30',
      facts: world({ fullMembers: 51 }),
      asOfOn: '2026-06-30',
      params: changed('branchMembersMost', '2026-07-01', 60),
      outcome: 'notMet',
    },
    {
      says: 'and not on 2026-07-01',
      facts: world({ fullMembers: 51 }),
      asOfOn: '2026-07-01',
      params: changed('branchMembersMost', '2026-07-01', 60),
      outcome: 'met',
    },
  ],
  others: [
    {
      says: 'who left on 2026-05-20 is not counted on 2026-05-30',
      facts: {
        ...crossed('2026-03-01'),
        members: crossed('2026-03-01').members.map((member) => (member._id === 'm:50' ? { ...member, endedOn: '2026-05-20' } : member)),
      },
      asOfOn: '2026-05-30',
      outcome: 'met',
    },
    {
      says: 'the year sheet reads 12-31: thirty days after the crossing of 2026-12-01 it is not yet due',
      facts: crossed('2026-12-01'),
      asOfOn: '2027-03-01',
      outcome: 'notYetDue',
    },
  ],
};
