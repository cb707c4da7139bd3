import type { RuleCases } from '../case';
import { having, rec, world, type RecordOver } from '../world';
import { foundedInTime, foundedLate, graceChanges, notYetFounded, yearBoundary } from '../yearly';

const service = (day: string, over: RecordOver = {}) =>
  rec('pioneerActivity', { carrier: 'volunteering', title: '实训楼安全检查', day, memberIds: ['m:1', 'm:2'] }, over);

export const cases: RuleCases = {
  met: {
    says: 'a service of 2026-05-04 is enough for the year',
    facts: having(world(), service('2026-05-04', { _id: 'v1' })),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['v1'],
  },
  notMet: {
    says: 'nothing of the kind all year: short on 2027-01-08',
    facts: world(),
    asOfOn: '2027-01-08',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: foundedLate,
  boundary: [...yearBoundary('a service', (day) => having(world(), service(day))), foundedInTime()],
  beforeFounding: notYetFounded,
  valueChanges: graceChanges(),
  others: [
    {
      says: 'a pledge is one too',
      facts: having(
        world(),
        rec('pioneerActivity', { carrier: 'pledge', title: '承诺践诺', day: '2026-03-05', memberIds: ['m:1'], pledgeText: '每周答疑一次' }),
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'voided, it is none',
      facts: having(world(), service('2026-05-04', { state: 'voided' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'one of another branch is not ours',
      facts: having(world(), service('2026-05-04', { orgId: 'o:b2' })),
      asOfOn: '2027-01-08',
      outcome: 'notMet',
    },
    {
      says: 'a branch dissolved on 2026-12-30 is not asked for the year',
      facts: world({ dissolvedOn: '2026-12-30' }),
      asOfOn: '2027-01-08',
      outcome: 'notApplicable',
      because: 'afterDissolution',
    },
    {
      says: 'a draft of the year is finished, on its first day and on its last',
      facts: having(
        world(),
        rec(
          'pioneerActivity',
          { carrier: 'volunteering', title: '示例', day: '2026-01-01', memberIds: ['m:1'] },
          { _id: 'd1', missing: ['memberIds'] },
        ),
      ),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      openIds: ['d1'],
      next: { verb: 'finish', recordId: 'd1' },
    },
    {
      says: 'on its last too',
      facts: having(
        world(),
        rec(
          'pioneerActivity',
          { carrier: 'volunteering', title: '示例', day: '2026-12-31', memberIds: ['m:1'] },
          { _id: 'd1', missing: ['memberIds'] },
        ),
      ),
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      openIds: ['d1'],
      next: { verb: 'finish', recordId: 'd1' },
    },
    {
      says: 'those of the years beside it are not',
      facts: having(
        world(),
        rec(
          'pioneerActivity',
          { carrier: 'volunteering', title: '示例', day: '2025-12-31', memberIds: ['m:1'] },
          { missing: ['memberIds'] },
        ),
        rec(
          'pioneerActivity',
          { carrier: 'volunteering', title: '示例', day: '2027-01-01', memberIds: ['m:1'] },
          { missing: ['memberIds'] },
        ),
      ),
      asOfOn: '2026-06-30',
      outcome: 'notYetDue',
      openIds: [],
      next: { verb: 'enter' },
    },
  ],
};
