import type { RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, rec, world, type RecordOver } from '../world';
import { notYetFounded } from '../yearly';

const moving = (openedOn: string, { closedOn, ...over }: RecordOver & { closedOn?: string } = {}) =>
  rec(
    'transfer',
    { direction: 'out', openedOn, memberId: 'm:8', toName: '示例市总支', ...(closedOn === undefined ? {} : { closedOn }) },
    { ...(closedOn === undefined ? {} : { state: 'closed' as const }), ...over },
  );

export const cases: RuleCases = {
  met: {
    says: 'a transfer of 2026-09-01 is within its days on 11-24',
    facts: having(world(), moving('2026-09-01', { _id: 'w1' })),
    asOfOn: '2026-11-24',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['w1'],
  },
  notMet: {
    says: 'one of two transfers is open too long on 2026-11-24: that is 0, a process is 1 or 0',
    facts: having(world(), moving('2026-09-01'), moving('2026-06-01')),
    asOfOn: '2026-11-24',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'without an open transfer nothing is asked on 2026-11-24',
    facts: world(),
    asOfOn: '2026-11-24',
    outcome: 'notApplicable',
    because: 'noTransfers',
  },
  boundary: [
    {
      says: 'opened on 2026-03-01, on 05-30, the ninetieth day, it is in order',
      facts: having(world(), moving('2026-03-01')),
      asOfOn: '2026-05-30',
      outcome: 'met',
    },
    {
      says: 'on 2026-05-31 it is open too long',
      facts: having(world(), moving('2026-03-01')),
      asOfOn: '2026-05-31',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'closed on 2026-11-24, it is not open that day',
      facts: having(world(), moving('2026-03-01', { closedOn: '2026-11-24' })),
      asOfOn: '2026-11-24',
      outcome: 'notApplicable',
      because: 'noTransfers',
    },
    {
      says: 'closed on 2027-01-05, it was open too long on 2026-12-31',
      facts: having(world(), moving('2026-09-01', { closedOn: '2027-01-05' })),
      asOfOn: '2027-02-01',
      outcome: 'notMet',
    },
  ],
  beforeFounding: notYetFounded,
  valueChanges: [
    {
      says: 'with thirty days from 2026-06-01 on, a letter of 06-01 does not hold on 07-02',
      facts: having(world(), moving('2026-06-01')),
      asOfOn: '2026-07-02',
      params: changed('transferDays', '2026-06-01', 30),
      outcome: 'notMet',
    },
    {
      says: 'and one of 2026-05-31 does',
      facts: having(world(), moving('2026-05-31')),
      asOfOn: '2026-07-02',
      params: changed('transferDays', '2026-06-01', 30),
      outcome: 'met',
    },
  ],
  others: [
    {
      says: 'received and not closed, it is still open',
      facts: having(world(), moving('2026-06-01', { state: 'received' })),
      asOfOn: '2026-11-24',
      outcome: 'notMet',
    },
    {
      says: 'cancelled, it is none',
      facts: having(world(), moving('2026-06-01', { state: 'cancelled' })),
      asOfOn: '2026-11-24',
      outcome: 'notApplicable',
      because: 'noTransfers',
    },
    {
      says: 'one of which a field is empty is open all the same',
      facts: having(world(), moving('2026-06-01', { missing: ['toName'] })),
      asOfOn: '2026-11-24',
      outcome: 'notMet',
    },
    {
      says: 'a transfer of another branch is its own',
      facts: having(world(), moving('2026-06-01', { orgId: 'o:b2' })),
      asOfOn: '2026-11-24',
      outcome: 'notApplicable',
      because: 'noTransfers',
    },
    {
      says: 'opened on the asked day it is open',
      facts: having(world(), moving('2026-06-30')),
      asOfOn: '2026-06-30',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'in 2025, a year before it was opened, there was none',
      facts: having(world(), { ...moving('2026-06-30'), day: '2025-06-01' }),
      year: '2025',
      asOfOn: '2025-12-31',
      outcome: 'notApplicable',
      because: 'noTransfers',
    },
    {
      says: 'one that is closed, without a word when, is open no more',
      facts: having(world(), { ...moving('2026-01-10'), state: 'closed' as const }),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
      because: 'noTransfers',
    },
    {
      says: 'it leads to the one who is on the way',
      facts: having(world(), moving('2026-01-10', { _id: 't1' })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      next: {
        verb: 'finish',
        recordId: 't1',
        memberId: 'm:8',
        byOn: '2026-12-31',
        would: [
          expect.objectContaining({
            _id: 't1',
            state: 'closed',
            content: expect.objectContaining({ closedOn: '2026-12-31' }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'in 2027 nothing can be done for 2026',
      facts: having(world(), moving('2026-01-10')),
      asOfOn: '2027-01-01',
      outcome: 'notMet',
      next: null,
    },
    {
      says: 'one that names nobody of the roster leads to nobody',
      facts: having(world(), rec('transfer', { direction: 'in', openedOn: '2026-01-10', fromName: '外地支部' }, { _id: 't1' })),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      next: { recordId: 't1', memberId: undefined },
    },
  ],
};
