import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { BRANCH, having, memberOf, rec, world, type RecordOver } from '../world';
import { foundedInTime, foundedLate, notYetFounded } from '../yearly';

export type AssessOver = RecordOver & { dueFen?: number; fromMonth?: string; isQuarterly?: boolean };

export const assessed = (
  memberId: string,
  assessedOn: string,
  { dueFen = 4_322, fromMonth = `${assessedOn.slice(0, 4)}-01`, isQuarterly, ...over }: AssessOver = {},
) =>
  rec(
    'duesAssessment',
    { memberId, payerKind: 'employed', dueFen, fromMonth, assessedOn, ...(isQuarterly === undefined ? {} : { isQuarterly }) },
    over,
  );

/** A branch of one member, its secretary. */
export const alone = world({ fullMembers: 1, committee: 0 });
const two = world({ fullMembers: 2, committee: 0 });
const joined = (fromOn: string) => ({
  ...alone,
  members: [
    memberOf(0),
    memberOf(1, {
      memberships: [
        { id: 'm:1:1', branchId: 'o:b2', fromOn: '2018-01-01', toOn: '2025-12-31' },
        { id: 'm:1:2', branchId: BRANCH, fromOn },
      ],
    }),
  ],
});
const cameInAugust = {
  ...alone,
  members: [
    memberOf(0),
    memberOf(1, {
      memberships: [
        { id: 'm:1:1', branchId: 'o:b2', fromOn: '2018-01-01', toOn: '2026-07-31' },
        { id: 'm:1:2', branchId: BRANCH, fromOn: '2026-08-01' },
      ],
    }),
  ],
};
const admitted = {
  ...alone,
  members: [memberOf(0), memberOf(1, { admittedOn: '2026-05-10', memberships: [{ id: 'm:1:1', branchId: BRANCH, fromOn: '2026-05-10' }] })],
};
const regrouped = {
  ...alone,
  members: [
    memberOf(0, {
      memberships: [
        { id: 'm:0:1', branchId: BRANCH, groupId: 'o:p1', fromOn: '2018-01-01', toOn: '2026-05-31' },
        { id: 'm:0:2', branchId: BRANCH, groupId: 'o:p2', fromOn: '2026-06-01' },
      ],
    }),
  ],
};

export const cases: RuleCases = {
  met: {
    says: 'both members were assessed on 2026-01-20: met on 02-01',
    facts: having(two, assessed('m:0', '2026-01-20'), assessed('m:1', '2026-01-20')),
    asOfOn: '2026-02-01',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'one of two is assessed: half of it on 2026-02-01',
    facts: having(two, assessed('m:0', '2026-01-20')),
    asOfOn: '2026-02-01',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: foundedLate,
  boundary: [
    {
      says: 'without an assessment it is not yet due on 2026-01-31',
      facts: alone,
      asOfOn: '2026-01-31',
      outcome: 'notYetDue',
      share: null,
    },
    { says: 'without an assessment it is short on 2026-02-01', facts: alone, asOfOn: '2026-02-01', outcome: 'notMet', share: '0/1' },
    {
      says: 'assessed late, on 2026-02-20, it counts in full',
      facts: having(alone, assessed('m:0', '2026-02-20')),
      asOfOn: '2026-02-20',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'assessed on 2027-01-31 for 2026 it still counts',
      facts: having(alone, assessed('m:0', '2027-01-31', { fromMonth: '2026-01' })),
      asOfOn: '2027-02-01',
      outcome: 'met',
    },
    {
      says: 'assessed on 2027-02-01 for 2026 it counts no more',
      facts: having(alone, assessed('m:0', '2027-02-01', { fromMonth: '2026-01' })),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
    },
    {
      says: 'joined on 2026-03-10, a member is not yet due on 04-09',
      facts: having(joined('2026-03-10'), assessed('m:0', '2026-01-20')),
      asOfOn: '2026-04-09',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'joined on 2026-03-10 and not assessed, a member is short on 04-10',
      facts: having(joined('2026-03-10'), assessed('m:0', '2026-01-20')),
      asOfOn: '2026-04-10',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'admitted on 2026-05-10, a new member is short on 06-10',
      facts: having(admitted, assessed('m:0', '2026-01-20')),
      asOfOn: '2026-06-10',
      outcome: 'notMet',
      share: '1/2',
    },
    foundedInTime(),
  ],
  beforeFounding: notYetFounded,
  valueChanges: [
    {
      says: 'with 02-28 as the day from 2026 on, nothing is short on 2026-02-28',
      facts: alone,
      asOfOn: '2026-02-28',
      params: changed('duesAssessUntil', '2026-01-01', '02-28'),
      outcome: 'notYetDue',
    },
    {
      says: 'and in 2025 it was short on 02-01',
      facts: alone,
      year: '2025',
      asOfOn: '2025-02-01',
      params: changed('duesAssessUntil', '2026-01-01', '02-28'),
      outcome: 'notMet',
    },
    {
      says: 'with sixty days for who joins, one of 2026-03-10 is not short on 05-09',
      facts: having(joined('2026-03-10'), assessed('m:0', '2026-01-20')),
      asOfOn: '2026-05-09',
      params: changed('duesAssessDays', '2026-01-01', 60),
      outcome: 'met',
    },
  ],
  others: [
    {
      says: 'who came on 2026-08-01 after seven months elsewhere is to be assessed here by 08-31',
      facts: having(cameInAugust, assessed('m:0', '2026-01-20')),
      asOfOn: '2026-09-01',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'the assessment of 2025 is none of 2026',
      facts: having(alone, assessed('m:0', '2025-01-20')),
      asOfOn: '2026-02-01',
      outcome: 'notMet',
    },
    {
      says: 'one of December 2025 that holds from 2026-01 is',
      facts: having(alone, assessed('m:0', '2025-12-20', { fromMonth: '2026-01' })),
      asOfOn: '2026-02-01',
      outcome: 'met',
    },
    {
      says: 'an assessment since replaced was made when it was',
      facts: having(alone, assessed('m:0', '2026-01-20', { state: 'superseded' })),
      asOfOn: '2026-02-01',
      outcome: 'met',
    },
    {
      says: 'a change of group is no joining: short since 2026-02-01',
      facts: regrouped,
      asOfOn: '2026-06-05',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a probationary member is assessed like the others',
      facts: having(world({ fullMembers: 1, committee: 0, probationary: 1 }), assessed('m:0', '2026-01-20')),
      asOfOn: '2026-02-01',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'a branch without members has nobody to assess',
      facts: { ...alone, members: [] },
      asOfOn: '2026-02-01',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'who joined in May is assessed from May on',
      facts: having(joined('2026-05-10'), assessed('m:0', '2026-01-10')),
      asOfOn: '2026-05-20',
      outcome: 'met',
      next: {
        verb: 'enter',
        by: 'organization',
        memberId: 'm:1',
        would: [
          expect.objectContaining({
            content: expect.objectContaining({ memberId: 'm:1', fromMonth: '2026-05', dueFen: 20 }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'and who was there before from January on',
      facts: alone,
      asOfOn: '2026-01-20',
      outcome: 'notYetDue',
      next: {
        memberId: 'm:0',
        would: [
          expect.objectContaining({
            content: expect.objectContaining({ fromMonth: '2026-01', assessedOn: '2026-01-20' }) as object,
          }) as never,
        ],
      },
    },
  ],
};
