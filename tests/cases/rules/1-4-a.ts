import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { college, COMMITTEE, memberOf, rec, world } from '../world';

/** 40 on the staff, 55 students, 12 retired: 22,700 yuan. */
const budget = (budgetFen: number, asOfOn = '2026-03-01', year = '2026') =>
  rec('budgetAllocation', { year, asOfOn, staffCount: 40, studentCount: 55, retiredCount: 12, budgetFen }, { orgId: COMMITTEE });

export const cases: RuleCases = {
  met: {
    says: '22,700 yuan for 40 on the staff, 55 students and 12 retired',
    facts: college(world(), budget(2_270_000)),
    asOfOn: '2026-06-30',
    outcome: 'met',
  },
  notMet: { says: 'no budget by 2026-04-01', facts: college(world()), asOfOn: '2026-04-01', outcome: 'notMet' },
  notApplicable: { cannotOccur: 'the college is always there' },
  boundary: [
    { says: 'a fen less is too little', facts: college(world(), budget(2_269_999)), asOfOn: '2026-06-30', outcome: 'notMet' },
    { says: 'on 2026-03-31 it is not yet due', facts: college(world()), asOfOn: '2026-03-31', outcome: 'notYetDue' },
  ],
  beforeFounding: { cannotOccur: 'the college is always there' },
  valueChanges: [
    {
      says: 'with 500 yuan for each on the staff from 2026 on, 22,700 are too little',
      facts: college(world(), budget(2_270_000)),
      asOfOn: '2026-06-30',
      params: changed('budgetStaffFen', '2026-01-01', 50_000),
      outcome: 'notMet',
    },
    {
      says: 'and were enough in 2025',
      facts: college(world(), budget(2_270_000, '2025-03-01', '2025')),
      year: '2025',
      asOfOn: '2025-06-30',
      params: changed('budgetStaffFen', '2026-01-01', 50_000),
      outcome: 'met',
    },
  ],
  others: [
    { says: 'more than asked is enough', facts: college(world(), budget(2_500_000)), asOfOn: '2026-06-30', outcome: 'met' },
    {
      says: 'the budget of 2025 is none for 2026',
      facts: college(world(), budget(2_500_000, '2026-03-01', '2025')),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
    },
    {
      says: 'one that is too small is what the finding rests on',
      facts: college(world(), { ...budget(1), _id: 'budget:2026' }),
      asOfOn: '2026-06-30',
      outcome: 'notMet',
      evidenceIds: ['budget:2026'],
    },
    {
      says: 'what is to be entered counts the members of the college by their kinds, those who have left not',
      facts: {
        ...college(world()),
        members: [
          memberOf(0),
          memberOf(1),
          memberOf(2, { memberKind: 'student' }),
          memberOf(3, { memberKind: 'retired' }),
          memberOf(4, { endedOn: '2026-02-28' }),
        ],
      },
      asOfOn: '2026-03-01',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        would: [
          expect.objectContaining({
            content: { year: '2026', asOfOn: '2026-03-01', staffCount: 2, studentCount: 1, retiredCount: 1, budgetFen: 100_000 },
          }) as never,
        ],
      },
    },
    {
      says: 'where one was entered that suffices it rests on that one alone',
      facts: college(world(), { ...budget(1), _id: 'small' }, { ...budget(2_270_000), _id: 'whole' }),
      asOfOn: '2026-06-30',
      outcome: 'met',
      evidenceIds: ['whole'],
    },
  ],
};
