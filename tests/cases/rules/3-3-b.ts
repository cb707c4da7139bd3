import type { RuleCases } from '../case';
import { fraction } from '../../../src-shared/kernel/fraction';
import { changed } from '../changed-param';
import { BRANCH, having, memberOf, rec, world, type RecordOver } from '../world';
import { alone, assessed } from './3-3-a';

type PayOver = RecordOver & { paidFen?: number; memberId?: string; corrects?: string };

const pay = (months: string[], day: string, { paidFen = 4_322, memberId = 'm:0', corrects, ...over }: PayOver = {}) =>
  rec(
    'duesPayment',
    {
      day,
      lines: months.map((month) => ({ memberId, month, paidFen })),
      receivedBy: 'm:0',
      ...(corrects === undefined ? {} : { corrects, reason: '记错了' }),
    },
    over,
  );

const told = having(alone, assessed('m:0', '2026-01-10'));
const quarterly = having(alone, assessed('m:0', '2026-01-10', { isQuarterly: true }));
const firstHalf = pay(['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'], '2026-02-10');
const membershipOf = (fromOn: string, toOn?: string) => ({
  ...alone,
  members: [memberOf(0, { memberships: [{ id: 'm:0:1', branchId: BRANCH, fromOn, ...(toOn === undefined ? {} : { toOn }) }] })],
});

export const cases: RuleCases = {
  met: {
    says: 'January was paid on 2026-01-20: met on 01-31',
    facts: having(told, pay(['2026-01'], '2026-01-20')),
    asOfOn: '2026-01-31',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'of two months one is paid: half of it on 2026-03-01',
    facts: having(told, pay(['2026-01'], '2026-01-20')),
    asOfOn: '2026-03-01',
    outcome: 'notMet',
    share: '1/2',
  },
  notApplicable: {
    says: 'nobody owes anything in a branch without members',
    facts: { ...alone, members: [] },
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noMembers',
  },
  boundary: [
    { says: 'unpaid, January is not yet due on 2026-01-31', facts: told, asOfOn: '2026-01-31', outcome: 'notYetDue', share: null },
    {
      says: 'unpaid, January is short on 2026-02-01: no days are waited for',
      facts: told,
      asOfOn: '2026-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'paid on 2026-01-31 it counts in full',
      facts: having(told, pay(['2026-01'], '2026-01-31')),
      asOfOn: '2026-02-10',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'paid on 2026-02-01 it counts half',
      facts: having(told, pay(['2026-01'], '2026-02-01')),
      asOfOn: '2026-02-10',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'paid on 2026-07-31, six months later, January counts half of seven months',
      facts: having(told, firstHalf, pay(['2026-01'], '2026-07-31')),
      asOfOn: '2026-08-01',
      outcome: 'met',
      share: '13/14',
    },
    {
      says: 'paid on 2026-08-01 January counts no more',
      facts: having(told, firstHalf, pay(['2026-01'], '2026-08-01')),
      asOfOn: '2026-08-01',
      outcome: 'notMet',
      share: '6/7',
    },
    {
      says: 'one fen less than owed is not paid',
      facts: having(told, pay(['2026-01'], '2026-01-20', { paidFen: 4_321 })),
      asOfOn: '2026-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
    { says: 'by the quarter, nothing is due on 2026-03-31', facts: quarterly, asOfOn: '2026-03-31', outcome: 'notYetDue', share: null },
    {
      says: 'by the quarter, three months paid on 2026-03-31 are on time',
      facts: having(quarterly, pay(['2026-01', '2026-02', '2026-03'], '2026-03-31')),
      asOfOn: '2026-03-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'by the quarter, three months paid on 2026-04-01 count half',
      facts: having(quarterly, pay(['2026-01', '2026-02', '2026-03'], '2026-04-01')),
      asOfOn: '2026-04-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'who came on 2026-02-02 owes here from March on: nothing is short on 03-01',
      facts: having(membershipOf('2026-02-02'), assessed('m:0', '2026-02-10')),
      asOfOn: '2026-03-01',
      outcome: 'notYetDue',
    },
    {
      says: 'who came on 2026-02-01 owes February here',
      facts: having(membershipOf('2026-02-01'), assessed('m:0', '2026-02-10')),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
    },
    {
      says: 'who left on 2026-01-30 does not owe January here',
      facts: having(membershipOf('2018-01-01', '2026-01-30'), assessed('m:0', '2026-01-10')),
      asOfOn: '2026-02-10',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
  ],
  beforeFounding: {
    says: 'a branch founded on 2026-04-10 collects from May on: nothing is short on 2026-05-31',
    facts: world({ foundedOn: '2026-04-10', fullMembers: 1, committee: 0 }),
    asOfOn: '2026-05-31',
    outcome: 'notYetDue',
    share: null,
  },
  valueChanges: [
    {
      says: 'with three months for paying late from 2026-02-01 on, February paid on 06-10 counts no more',
      facts: having(told, pay(['2026-01', '2026-03', '2026-04', '2026-05'], '2026-01-20'), pay(['2026-02'], '2026-06-10')),
      asOfOn: '2026-06-10',
      params: changed('duesMakeUpMonths', '2026-02-01', 3),
      outcome: 'notMet',
      share: '4/5',
    },
    {
      says: 'and January, whose last day was before, still counts half',
      facts: having(told, pay(['2026-02', '2026-03', '2026-04', '2026-05'], '2026-01-20'), pay(['2026-01'], '2026-06-10')),
      asOfOn: '2026-06-10',
      params: changed('duesMakeUpMonths', '2026-02-01', 3),
      outcome: 'met',
      share: '9/10',
    },
    {
      says: 'with a quarter for what is late from 2026-02-01 on, February paid in March counts a quarter',
      facts: having(told, pay(['2026-01'], '2026-01-20'), pay(['2026-02'], '2026-03-05')),
      asOfOn: '2026-03-10',
      params: changed('makeUpFactor', '2026-02-01', fraction(1, 4)),
      outcome: 'met',
      share: '5/8',
    },
  ],
  others: [
    {
      says: 'what was never assessed is not paid in full, whatever was paid',
      facts: having(alone, pay(['2026-01'], '2026-01-20')),
      asOfOn: '2026-02-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'the assessment of 2025 is owed on in 2026',
      facts: having(alone, assessed('m:0', '2025-01-10'), pay(['2026-01'], '2026-01-20')),
      asOfOn: '2026-01-31',
      outcome: 'met',
    },
    {
      says: 'raised from 2026-02 on, the old sum does not suffice for February',
      facts: having(
        told,
        assessed('m:0', '2026-02-01', { fromMonth: '2026-02', dueFen: 5_000 }),
        pay(['2026-01', '2026-02'], '2026-01-20'),
      ),
      asOfOn: '2026-03-01',
      outcome: 'notMet',
      share: '1/2',
    },
    {
      says: 'two payments together are one in full',
      facts: having(told, pay(['2026-01'], '2026-01-10', { paidFen: 2_000 }), pay(['2026-01'], '2026-01-25', { paidFen: 2_322 })),
      asOfOn: '2026-01-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'completed on 2026-02-05, two payments count half',
      facts: having(told, pay(['2026-01'], '2026-01-10', { paidFen: 2_000 }), pay(['2026-01'], '2026-02-05', { paidFen: 2_322 })),
      asOfOn: '2026-02-10',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'a payment taken back by a correction was none',
      facts: having(
        told,
        pay(['2026-01'], '2026-01-20', { _id: 'p1' }),
        pay(['2026-01'], '2026-02-05', { paidFen: -4_322, corrects: 'p1' }),
      ),
      asOfOn: '2026-02-10',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a sum written too small and corrected later was paid when it was',
      facts: having(
        told,
        pay(['2026-01'], '2026-01-20', { _id: 'p1', paidFen: 322 }),
        pay(['2026-01'], '2026-02-05', { paidFen: 4_000, corrects: 'p1' }),
      ),
      asOfOn: '2026-02-10',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'who was let off owes nothing, and nothing is asked',
      facts: having(alone, assessed('m:0', '2026-02-10', { fromMonth: '2026-01', dueFen: 0 })),
      asOfOn: '2026-02-20',
      outcome: 'notApplicable',
      because: 'noMembers',
    },
    {
      says: 'of two members one was let off and the other paid nothing: none of one',
      facts: having(world({ fullMembers: 2, committee: 0 }), assessed('m:0', '2026-01-10', { dueFen: 0 }), assessed('m:1', '2026-01-10')),
      asOfOn: '2026-02-10',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'paid for March in January it is met early, and counted with March',
      facts: having(told, pay(['2026-01', '2026-02', '2026-03'], '2026-01-20')),
      asOfOn: '2026-03-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'the other member’s payment is not mine',
      facts: having(told, pay(['2026-01'], '2026-01-20', { memberId: 'm:1' })),
      asOfOn: '2026-02-01',
      outcome: 'notMet',
    },
    {
      says: 'what is lacking is what is owed less what was paid',
      facts: having(told, pay(['2026-01'], '2026-01-12', { paidFen: 4_000 })),
      asOfOn: '2026-01-20',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        by: 'organization',
        type: 'duesPayment',
        would: [
          expect.objectContaining({
            content: expect.objectContaining({
              day: '2026-01-20',
              lines: [{ memberId: 'm:0', month: '2026-01', paidFen: 322 }],
              receivedBy: 'm:0',
            }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'where nothing was assessed that comes first, and then the least is paid',
      facts: alone,
      asOfOn: '2026-01-20',
      outcome: 'notYetDue',
      next: {
        verb: 'enter',
        type: 'duesAssessment',
        would: [
          expect.objectContaining({ type: 'duesAssessment' }) as never,
          expect.objectContaining({
            type: 'duesPayment',
            content: expect.objectContaining({ lines: [{ memberId: 'm:0', month: '2026-01', paidFen: 20 }] }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'what was paid too little in time and completed on the day after is late',
      facts: having(told, firstHalf, pay(['2026-01'], '2026-01-31', { paidFen: 4_000 }), pay(['2026-01'], '2026-02-01', { paidFen: 322 })),
      asOfOn: '2026-02-01',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'paid in full and then once more, it was done on the first day',
      facts: having(told, firstHalf, pay(['2026-01'], '2026-01-20'), pay(['2026-01'], '2026-01-25')),
      asOfOn: '2026-02-01',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'nothing paid on an early day does not make that day the one',
      facts: having(told, firstHalf, pay(['2026-01'], '2026-01-05', { paidFen: 0 }), pay(['2026-01'], '2026-02-03')),
      asOfOn: '2026-02-03',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'paid in time, given back in time and paid again late, it is late',
      facts: having(
        told,
        firstHalf,
        pay(['2026-01'], '2026-01-10'),
        pay(['2026-01'], '2026-01-20', { paidFen: -4_322 }),
        pay(['2026-01'], '2026-02-05'),
      ),
      asOfOn: '2026-02-05',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'paid on the last day and again after it, it was in time',
      facts: having(told, firstHalf, pay(['2026-01'], '2026-01-31'), pay(['2026-01'], '2026-02-05')),
      asOfOn: '2026-02-05',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a correction that names a record which is no payment counts on its own day',
      facts: having(
        told,
        firstHalf,
        rec('annualPlan', { year: '2026', planKinds: ['threeMeetings'] }, { _id: 'plan', day: '2026-01-05' }),
        pay(['2026-01'], '2026-02-05', { corrects: 'plan' }),
      ),
      asOfOn: '2026-02-05',
      outcome: 'met',
      share: '1/2',
    },
    {
      says: 'and so one that names what is not there',
      facts: having(told, firstHalf, pay(['2026-01'], '2026-02-05', { corrects: 'gone' })),
      asOfOn: '2026-02-05',
      outcome: 'met',
      share: '1/2',
    },
  ],
};
