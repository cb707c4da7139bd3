import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, rec, world, type RecordOver } from '../world';

const notice = (quarter: string, publishedOn: string, over: RecordOver = {}) =>
  rec('publicNotice', { noticeKind: 'dues', quarter, title: '党费收缴', body: '见附表', minWorkingDays: 0, publishedOn }, over);

export const cases: RuleCases = {
  met: {
    says: 'published on 2026-04-10, the first quarter is met on 04-16',
    facts: having(world(), notice('2026-Q1', '2026-04-10', { _id: 'n1' })),
    asOfOn: '2026-04-16',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['n1'],
  },
  notMet: {
    says: 'without a notice the first quarter is short on 2026-04-16',
    facts: world(),
    asOfOn: '2026-04-16',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'a branch founded on 2026-10-02 has no full quarter in 2026',
    facts: world({ foundedOn: '2026-10-02' }),
    asOfOn: '2027-01-20',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  boundary: [
    { says: 'without a notice it is not yet due on 2026-04-15', facts: world(), asOfOn: '2026-04-15', outcome: 'notYetDue', share: null },
    {
      says: 'published on 2026-04-15 it counts in full',
      facts: having(world(), notice('2026-Q1', '2026-04-15')),
      asOfOn: '2026-04-16',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'published on 2026-04-16 it counts half',
      facts: having(world(), notice('2026-Q1', '2026-04-16')),
      asOfOn: '2026-04-16',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'published on 2026-06-30 it counts half',
      facts: having(world(), notice('2026-Q1', '2026-06-30')),
      asOfOn: '2026-07-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'published on 2026-07-01 it counts no more',
      facts: having(world(), notice('2026-Q1', '2026-07-01')),
      asOfOn: '2026-07-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'of a branch dissolved on 2026-06-29 only the first quarter is asked',
      facts: having(world({ dissolvedOn: '2026-06-29' }), notice('2026-Q1', '2026-04-10')),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'of one dissolved on 2026-06-30 the second is not asked either: it was due on 07-15, when nobody was there',
      facts: having(world({ dissolvedOn: '2026-06-30' }), notice('2026-Q1', '2026-04-10')),
      asOfOn: '2026-12-31',
      outcome: 'met',
      share: '1/1',
    },
  ],
  beforeFounding: {
    says: 'a branch founded on 2026-04-10 makes its third quarter known first',
    facts: world({ foundedOn: '2026-04-10' }),
    asOfOn: '2026-09-30',
    outcome: 'notYetDue',
    share: null,
  },
  valueChanges: [
    {
      says: 'with thirty days from 2026-04-01 on, a notice of the second quarter on 2026-07-30 is on time',
      facts: having(world(), notice('2026-Q1', '2026-04-10'), notice('2026-Q2', '2026-07-30')),
      asOfOn: '2026-08-01',
      params: changed('noticeDays', '2026-04-01', 30),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and one of the first quarter on 2026-04-30 is late',
      facts: having(world(), notice('2026-Q1', '2026-04-30')),
      asOfOn: '2026-05-01',
      params: changed('noticeDays', '2026-04-01', 30),
      outcome: 'met',
      share: '1/2',
    },
  ],
  others: [
    {
      says: 'withdrawn, it does not count',
      facts: having(world(), notice('2026-Q1', '2026-04-10', { state: 'withdrawn' })),
      asOfOn: '2026-04-16',
      outcome: 'notMet',
    },
    {
      says: 'of the fourth quarter, published on 2027-01-15, it is on time',
      facts: having(
        world(),
        notice('2026-Q1', '2026-04-10'),
        notice('2026-Q2', '2026-07-10'),
        notice('2026-Q3', '2026-10-10'),
        notice('2026-Q4', '2027-01-15'),
      ),
      asOfOn: '2027-01-16',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a notice of another branch is none',
      facts: having(world(), notice('2026-Q1', '2026-04-10', { orgId: 'o:b2' })),
      asOfOn: '2026-04-16',
      outcome: 'notMet',
    },
    {
      says: 'dues are shown by the organization officer, for no fixed number of days',
      facts: world(),
      asOfOn: '2026-04-10',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        by: 'organization',
        would: [
          expect.objectContaining({
            content: expect.objectContaining({
              noticeKind: 'dues',
              quarter: '2026-Q1',
              minWorkingDays: 0,
              publishedOn: '2026-04-10',
            }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'before the quarter is over it would be on its last day',
      facts: world(),
      asOfOn: '2026-03-10',
      outcome: 'notYetDue',
      next: { verb: 'enter', would: [expect.objectContaining({ day: '2026-03-31' }) as never] },
    },
  ],
};
