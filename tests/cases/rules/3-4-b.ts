import type { Membership } from '../../../src-shared/records/member';
import type { RuleCases } from '../case';
import { BRANCH, memberOf, world } from '../world';
import { notYetFounded } from '../yearly';

const base = world();
const stay = (fromOn: string, toOn?: string, branchId = BRANCH): Membership => ({
  id: `m:9:${fromOn}:${branchId}`,
  branchId,
  fromOn,
  ...(toOn === undefined ? {} : { toOn }),
});
const withMember = (memberships: Membership[], over: Parameters<typeof memberOf>[1] = {}) => ({
  ...base,
  members: [...base.members, memberOf(9, { memberships, ...over })],
});

export const cases: RuleCases = {
  met: {
    says: 'each of nine members belongs to this branch alone on 2026-11-24',
    facts: base,
    asOfOn: '2026-11-24',
    outcome: 'met',
    share: '1/1',
    evidenceIds: [BRANCH],
  },
  notMet: {
    says: 'somebody left on 2026-06-30 and arrived nowhere: short on 11-24',
    facts: withMember([stay('2018-01-01', '2026-06-30')]),
    asOfOn: '2026-11-24',
    outcome: 'notMet',
    share: '0/1',
    evidenceIds: [BRANCH, 'm:9'],
  },
  notApplicable: {
    says: 'a branch without members has nobody to place',
    facts: { ...base, members: [] },
    asOfOn: '2026-11-24',
    outcome: 'notApplicable',
    because: 'noMembers',
  },
  boundary: [
    {
      says: 'on 2026-06-30, the last day here, it is met',
      facts: withMember([stay('2018-01-01', '2026-06-30')]),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    { says: 'on 2026-07-01 it is short', facts: withMember([stay('2018-01-01', '2026-06-30')]), asOfOn: '2026-07-01', outcome: 'notMet' },
    {
      says: 'on 2026-07-01 nothing is short when the next branch begins that day',
      facts: withMember([stay('2018-01-01', '2026-06-30'), stay('2026-07-01', undefined, 'o:b2')]),
      asOfOn: '2026-07-01',
      outcome: 'met',
    },
    {
      says: 'two branches on 2026-06-30 are one too many',
      facts: withMember([stay('2018-01-01', '2026-06-30'), stay('2026-06-30', undefined, 'o:b2')]),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
  ],
  beforeFounding: notYetFounded,
  valueChanges: { cannotOccur: 'that it is exactly one is the rule itself; no number of it is dated' },
  others: [
    {
      says: 'who left the Party is nobody’s member and nobody’s want',
      facts: withMember([stay('2018-01-01', '2026-06-30')], { endedOn: '2026-06-30', endKind: 'withdrew' }),
      asOfOn: '2026-11-24',
      outcome: 'met',
    },
    {
      says: 'who was in another branch last is that one’s to place',
      facts: withMember([stay('2018-01-01', '2026-03-31'), stay('2026-04-01', '2026-06-30', 'o:b2')]),
      asOfOn: '2026-11-24',
      outcome: 'met',
    },
    {
      says: 'who is suspended is not asked about',
      facts: withMember([stay('2018-01-01', '2026-06-30')], { statuses: [{ id: 's', kind: 'suspended', fromOn: '2026-06-01' }] }),
      asOfOn: '2026-11-24',
      outcome: 'met',
    },
    {
      says: 'a probationary member belongs to one branch too',
      facts: withMember([stay('2026-03-10'), stay('2026-03-10', undefined, 'o:b2')], { admittedOn: '2026-03-10' }),
      asOfOn: '2026-11-24',
      outcome: 'notMet',
    },
    {
      says: 'somebody who is in none, and came here only after having been elsewhere, is answered for here',
      facts: withMember([stay('2018-01-01', '2020-12-31', 'o:b2'), stay('2021-01-01', '2026-03-31')]),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      evidenceIds: ['o:b1', 'm:9'],
    },
    {
      says: 'told in whatever order',
      facts: withMember([stay('2021-01-01', '2026-03-31'), stay('2018-01-01', '2020-12-31', 'o:b2')]),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      evidenceIds: ['o:b1', 'm:9'],
    },
    {
      says: 'a stay that is still to come answers for nothing yet',
      facts: withMember([stay('2018-01-01', '2026-03-31', 'o:b2'), stay('2026-07-01')]),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'in two other branches at once somebody is no concern of this one',
      facts: withMember([stay('2018-01-01', undefined, 'o:b2'), stay('2020-01-01', undefined, 'o:b3')]),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'who came on the asked day is there',
      facts: withMember([stay('2018-01-01', '2026-06-29', 'o:b2'), stay('2026-06-30')]),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
  ],
};
