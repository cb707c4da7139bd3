import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, rec, world, type RecordOver } from '../world';
import { adopted } from './3-1-a';

type NoticeOver = RecordOver & { endsOn?: string; minWorkingDays?: number };

export const notice = (quarter: string, publishedOn: string, { endsOn, minWorkingDays = 5, ...over }: NoticeOver = {}) =>
  rec(
    'publicNotice',
    {
      noticeKind: 'points',
      quarter,
      title: '一季度积分',
      body: '见附表',
      minWorkingDays,
      publishedOn,
      ...(endsOn === undefined ? {} : { endsOn }),
    },
    over,
  );

const based = having(world(), ...adopted('2026-03-20'));

export const cases: RuleCases = {
  met: {
    says: 'published on 2026-04-08 and up until 04-15, the first quarter is met on 04-16',
    facts: having(based, notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-15', _id: 'n1' })),
    asOfOn: '2026-04-16',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['n1'],
  },
  notMet: {
    says: 'without a notice the first quarter is short on 2026-04-16',
    facts: based,
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
    { says: 'without a notice it is not yet due on 2026-04-15', facts: based, asOfOn: '2026-04-15', outcome: 'notYetDue', share: null },
    {
      says: 'published on 2026-04-15 and up until 04-22, it counts in full on 04-23',
      facts: having(based, notice('2026-Q1', '2026-04-15', { endsOn: '2026-04-22' })),
      asOfOn: '2026-04-23',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'on 2026-04-22 it is still up: neither met nor short',
      facts: having(based, notice('2026-Q1', '2026-04-15', { endsOn: '2026-04-22' })),
      asOfOn: '2026-04-22',
      outcome: 'notYetDue',
      share: null,
    },
    {
      says: 'published on 2026-04-16 and up until 04-23, it counts half on 04-24',
      facts: having(based, notice('2026-Q1', '2026-04-16', { endsOn: '2026-04-23' })),
      asOfOn: '2026-04-24',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'published late, it is short while it is still up on 2026-04-23',
      facts: having(based, notice('2026-Q1', '2026-04-16', { endsOn: '2026-04-23' })),
      asOfOn: '2026-04-23',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'published on 2026-06-30, the last day, the first quarter counts half',
      facts: having(based, notice('2026-Q1', '2026-06-30', { endsOn: '2026-07-07' })),
      asOfOn: '2026-07-10',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'published on 2026-07-01 it counts no more',
      facts: having(based, notice('2026-Q1', '2026-07-01', { endsOn: '2026-07-08' })),
      asOfOn: '2026-07-10',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'five working days suffice',
      facts: having(based, notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-15', minWorkingDays: 5 })),
      asOfOn: '2026-04-16',
      outcome: 'met',
    },
    {
      says: 'four working days do not',
      facts: having(based, notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-14', minWorkingDays: 4 })),
      asOfOn: '2026-04-16',
      outcome: 'notMet',
      share: '0/1',
    },
  ],
  beforeFounding: {
    says: 'a branch founded on 2026-04-10 shows its third quarter first: nothing is due on 2026-09-30',
    facts: having(world({ foundedOn: '2026-04-10' }), ...adopted('2026-05-05')),
    asOfOn: '2026-09-30',
    outcome: 'notYetDue',
    share: null,
  },
  valueChanges: [
    {
      says: 'with thirty days from 2026-04-01 on, a notice of the second quarter on 2026-07-30 is on time',
      facts: having(
        based,
        notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-15' }),
        notice('2026-Q2', '2026-07-30', { endsOn: '2026-08-06' }),
      ),
      asOfOn: '2026-08-10',
      params: changed('noticeDays', '2026-04-01', 30),
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'and one of the first quarter on 2026-04-30 is late',
      facts: having(based, notice('2026-Q1', '2026-04-30', { endsOn: '2026-05-07' })),
      asOfOn: '2026-05-10',
      params: changed('noticeDays', '2026-04-01', 30),
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'with seven working days from 2026-04-09 on, five of a notice of 04-08 still suffice',
      facts: having(based, notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-15' })),
      asOfOn: '2026-04-16',
      params: changed('noticeWorkingDays', '2026-04-09', 7),
      outcome: 'met',
    },
    {
      says: 'and of a notice of 2026-04-09 they do not',
      facts: having(based, notice('2026-Q1', '2026-04-09', { endsOn: '2026-04-16' })),
      asOfOn: '2026-04-17',
      params: changed('noticeWorkingDays', '2026-04-09', 7),
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'no points scheme all year: 3.1.a, 3.1.c, 3.1.d all notMet',
      facts: world(),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a notice without a scheme for the year does not pay: short on 2026-04-16',
      facts: having(world(), notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-14' })),
      asOfOn: '2026-04-16',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'and it counts in full once the scheme is adopted, on 2026-05-20',
      facts: having(world(), notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-14' }), ...adopted('2026-05-20')),
      asOfOn: '2026-05-20',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'withdrawn on its third day, it never counts',
      facts: having(based, notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-15', state: 'withdrawn' })),
      asOfOn: '2026-04-20',
      outcome: 'notMet',
    },
    {
      says: 'published anew on 2026-04-20 after a withdrawal, it is late',
      facts: having(
        based,
        notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-15', state: 'withdrawn' }),
        notice('2026-Q1', '2026-04-20', { endsOn: '2026-04-27' }),
      ),
      asOfOn: '2026-04-28',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'a notice whose end was recorded counts as run',
      facts: having(based, notice('2026-Q1', '2026-04-08', { state: 'ended' })),
      asOfOn: '2026-04-16',
      outcome: 'met',
    },
    {
      says: 'a notice about dues is none about points',
      facts: having(
        based,
        rec('publicNotice', {
          noticeKind: 'dues',
          quarter: '2026-Q1',
          title: '党费',
          body: '见附表',
          minWorkingDays: 5,
          publishedOn: '2026-04-08',
          endsOn: '2026-04-15',
        }),
      ),
      asOfOn: '2026-04-16',
      outcome: 'notMet',
    },
    {
      says: 'three quarters on time and the fourth not shown: three quarters of it on 2027-02-01',
      facts: having(
        based,
        notice('2026-Q1', '2026-04-08', { endsOn: '2026-04-15' }),
        notice('2026-Q2', '2026-07-08', { endsOn: '2026-07-15' }),
        notice('2026-Q3', '2026-10-12', { endsOn: '2026-10-19' }),
      ),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
      share: '3/4',
    },
    {
      says: 'while a notice is up it is waited for, and the draft of another quarter is not',
      facts: having(
        based,
        notice('2026-Q1', '2026-04-10', { _id: 'n1', endsOn: '2026-04-17' }),
        notice('2026-Q4', '2026-04-11', { _id: 'n4', state: 'draft' }),
      ),
      asOfOn: '2026-04-17',
      outcome: 'notYetDue',
      openIds: ['n1', 'n4'],
      next: { verb: 'finish', recordId: 'n4', period: '2026-Q4' },
    },
    {
      says: 'once it is over nothing is open any more',
      facts: having(based, notice('2026-Q1', '2026-04-10', { _id: 'n1', endsOn: '2026-04-17' })),
      asOfOn: '2026-04-18',
      outcome: 'met',
      openIds: [],
    },
    {
      says: 'one whose end nobody wrote down is up until it is ended',
      facts: having(based, notice('2026-Q1', '2026-04-10', { _id: 'n1' })),
      asOfOn: '2026-05-10',
      outcome: 'notYetDue',
      openIds: ['n1'],
    },
    {
      says: 'put up without a scheme it is short, and only the scheme is to be adopted',
      facts: having(world(), notice('2026-Q4', '2027-01-10', { _id: 'n1', endsOn: '2027-01-17' })),
      asOfOn: '2027-01-25',
      outcome: 'notMet',
      next: {
        verb: 'enter',
        type: 'pointsScheme',
        would: [
          expect.objectContaining({ type: 'activity', kinds: ['generalMeeting'] }) as never,
          expect.objectContaining({ type: 'pointsScheme' }) as never,
        ],
      },
    },
    {
      says: 'with a scheme and no notice, the notice alone is to be put up for five working days',
      facts: based,
      asOfOn: '2026-04-10',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        by: 'secretary',
        type: 'publicNotice',
        would: [
          expect.objectContaining({
            type: 'publicNotice',
            content: expect.objectContaining({ noticeKind: 'points', minWorkingDays: 5, publishedOn: '2026-04-10' }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'a scheme of 2027-01-31 is the last that carries its notices',
      facts: having(
        world(),
        ...adopted('2027-01-31'),
        notice('2026-Q1', '2026-04-10', { endsOn: '2026-04-17' }),
        notice('2026-Q2', '2026-07-10', { endsOn: '2026-07-17' }),
        notice('2026-Q3', '2026-10-10', { endsOn: '2026-10-17' }),
        notice('2026-Q4', '2027-01-10', { endsOn: '2027-01-17' }),
      ),
      asOfOn: '2027-02-10',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'one of 2027-02-01 carries none',
      facts: having(world(), ...adopted('2027-02-01'), notice('2026-Q4', '2027-01-10', { endsOn: '2027-01-17' })),
      asOfOn: '2027-02-10',
      outcome: 'notMet',
      share: '0/1',
    },
  ],
};
