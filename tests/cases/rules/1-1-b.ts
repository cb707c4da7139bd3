import type { BranchFacts } from '../../../src-shared/facts/facts';
import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { memberOf, termOf, world } from '../world';

/** Six full members and a seventh from 2026-03-01 on, without a committee. */
const seventhIn: BranchFacts = (() => {
  const six = world({ fullMembers: 6, committee: 0 });
  return { ...six, members: [...six.members, memberOf(6, { admittedOn: '2025-03-01', fullMemberOn: '2026-03-01' })] };
})();
const termTo = (over: Parameters<typeof termOf>[0]): BranchFacts => ({ ...world(), terms: [termOf(over)] });

export const cases: RuleCases = {
  met: { says: 'nine full members with a committee of three', facts: world(), asOfOn: '2026-06-30', outcome: 'met', share: '1/1' },
  notMet: {
    says: 'nine full members without a committee',
    facts: world({ committee: 0 }),
    asOfOn: '2026-06-30',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'six full members need no committee',
    facts: world({ fullMembers: 6, committee: 0 }),
    asOfOn: '2026-06-30',
    outcome: 'notApplicable',
    because: 'noCommittee',
  },
  boundary: [
    { says: 'seven full members need one', facts: world({ fullMembers: 7, committee: 0 }), asOfOn: '2026-06-30', outcome: 'notMet' },
    { says: 'a committee of two is too small', facts: world({ committee: 2 }), asOfOn: '2026-06-30', outcome: 'notMet' },
    { says: 'a committee of five is large enough', facts: world({ committee: 5 }), asOfOn: '2026-06-30', outcome: 'met' },
    { says: 'a committee of six is too large', facts: world({ committee: 6 }), asOfOn: '2026-06-30', outcome: 'notMet' },
    {
      says: 'with the seventh a full member on 2026-03-01 it is not yet due on 2026-05-30, the ninetieth day after',
      facts: seventhIn,
      asOfOn: '2026-05-30',
      outcome: 'notYetDue',
      share: null,
    },
    { says: 'and short on 2026-05-31', facts: seventhIn, asOfOn: '2026-05-31', outcome: 'notMet', share: '0/1' },
    { says: 'on 2026-02-28 there were six', facts: seventhIn, asOfOn: '2026-02-28', outcome: 'notApplicable' },
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
      says: 'with ten as the number from 2026-07-01 on, nine full members are short on 2026-06-30',
      facts: world({ committee: 0 }),
      asOfOn: '2026-06-30',
      params: changed('committeeFullMembers', '2026-07-01', 10),
      outcome: 'notMet',
    },
    {
      says: 'and no longer asked on 2026-07-01',
      facts: world({ committee: 0 }),
      asOfOn: '2026-07-01',
      params: changed('committeeFullMembers', '2026-07-01', 10),
      outcome: 'notApplicable',
    },
    {
      says: 'with thirty days instead of ninety from 2026-04-01 on, the seventh of March leads to a short branch on that day',
      facts: seventhIn,
      asOfOn: '2026-04-01',
      params: changed('crossingDays', '2026-04-01', 30),
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'six full members and three probationary are nine, and need no committee',
      facts: world({ fullMembers: 6, probationary: 3, committee: 0 }),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
    },
    {
      says: 'a term that ran out on 2026-03-31 leaves no time: the branch has long had seven',
      facts: termTo({ termEndOn: '2026-03-31' }),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a term postponed with approval goes on',
      facts: termTo({ termEndOn: '2026-03-31', extendedUntilOn: '2026-12-31' }),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'the sheet of 2025, seen in 2026, reads how it stood on 2025-12-31',
      facts: seventhIn,
      year: '2025',
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
    },
    {
      says: 'a branch founded on 2026-05-01 with nine full members has until 2026-07-29',
      facts: world({ foundedOn: '2026-05-01', committee: 0 }),
      asOfOn: '2026-07-29',
      outcome: 'notYetDue',
    },
  ],
};
