import type { Content } from '../../../src-shared/records/kinds';
import type { RuleCases } from '../case';
import { GENERAL, having, rec, world, type RecordOver } from '../world';

const problem = (dueOn: string, over: Partial<Content<'rectificationItem'>> = {}, at: RecordOver = {}) =>
  rec(
    'rectificationItem',
    { problem: '示例', category: 'orgLife', source: 'selfCheck', measure: '示例', dueOn, ownerId: 'm:1', ...over },
    { _id: `rectify:${dueOn}`, day: '2026-02-01', ...at },
  );
const closed = (dueOn: string, closedOn: string, verifiedBy = 'm:0') => problem(dueOn, { closedOn, verifiedBy }, { state: 'closed' });

export const cases: RuleCases = {
  met: {
    says: 'closed on 2026-03-20 and looked at by somebody else, it is met',
    facts: having(world(), closed('2026-03-31', '2026-03-20')),
    asOfOn: '2026-04-01',
    outcome: 'met',
    evidenceIds: ['rectify:2026-03-31'],
  },
  notMet: {
    says: 'open on the day after it was due, it is short',
    facts: having(world(), problem('2026-03-31')),
    asOfOn: '2026-04-01',
    outcome: 'notMet',
  },
  notApplicable: {
    says: 'of a branch without problems on its lists, it is not asked',
    facts: world(),
    asOfOn: '2026-04-01',
    outcome: 'notApplicable',
    because: 'noEvent',
  },
  boundary: [
    {
      says: 'open on its last day, it is not yet due',
      facts: having(world(), problem('2026-03-31')),
      asOfOn: '2026-03-31',
      outcome: 'notYetDue',
    },
    {
      says: 'closed late on the asked day, it is met',
      facts: having(world(), closed('2026-03-31', '2026-05-10')),
      asOfOn: '2026-05-10',
      outcome: 'met',
    },
    {
      says: 'overdue the day before, it is short',
      facts: having(world(), closed('2026-03-31', '2026-05-10')),
      asOfOn: '2026-05-09',
      outcome: 'notMet',
    },
  ],
  beforeFounding: { cannotOccur: 'a problem stands in the books of a branch that exists' },
  valueChanges: { cannotOccur: 'each problem has a day of its own' },
  others: [
    {
      says: 'with one of two overdue, it is short',
      facts: having(world(), closed('2026-03-31', '2026-03-20'), problem('2026-03-30')),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
      share: '0/1',
    },
    {
      says: 'a wish to close it is not closing it',
      facts: having(world(), problem('2026-03-31', {}, { state: 'closeRequested' })),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'closed by its own owner it is not closed',
      facts: having(world(), closed('2026-03-31', '2026-03-20', 'm:1')),
      asOfOn: '2026-04-01',
      outcome: 'notMet',
    },
    {
      says: 'what was closed last year is no matter of this one',
      facts: having(world(), closed('2025-03-31', '2025-03-20')),
      asOfOn: '2026-04-01',
      outcome: 'notApplicable',
      because: 'noEvent',
    },
    {
      says: 'what the general branch owes is not the branch’s',
      facts: having(world(), problem('2026-03-31', {}, { orgId: GENERAL })),
      asOfOn: '2026-04-01',
      outcome: 'notApplicable',
    },
    {
      says: 'closed and looked at by nobody else it is not closed',
      facts: having(world(), problem('2026-06-30', { closedOn: '2026-06-10' }, { state: 'closed' })),
      asOfOn: '2026-07-01',
      outcome: 'notMet',
    },
    {
      says: 'looked at and not closed it is open',
      facts: having(world(), problem('2026-06-30', { closedOn: '2026-06-10', verifiedBy: 'm:0' }, { state: 'open' })),
      asOfOn: '2026-07-01',
      outcome: 'notMet',
    },
    {
      says: 'it would be closed today and looked at by somebody else',
      facts: having(world(), problem('2026-06-30', { ownerId: 'm:0' })),
      asOfOn: '2026-05-01',
      outcome: 'notYetDue',
      next: {
        verb: 'finish',
        byOn: '2026-06-30',
        would: [
          expect.objectContaining({
            state: 'closed',
            content: expect.objectContaining({ closedOn: '2026-05-01', verifiedBy: 'm:1' }) as object,
          }) as never,
        ],
      },
    },
    {
      says: 'a problem of the asked day is there',
      facts: having(world(), problem('2026-06-30', {}, { day: '2026-05-01' })),
      asOfOn: '2026-05-01',
      outcome: 'notYetDue',
    },
    {
      says: 'one closed on 2026-01-01 belongs to 2026',
      facts: having(world(), problem('2026-01-31', { closedOn: '2026-01-01', verifiedBy: 'm:0' }, { state: 'closed', day: '2025-11-01' })),
      asOfOn: '2026-06-30',
      outcome: 'met',
    },
    {
      says: 'one closed on 2025-12-31 does not',
      facts: having(world(), problem('2026-01-31', { closedOn: '2025-12-31', verifiedBy: 'm:0' }, { state: 'closed', day: '2025-11-01' })),
      asOfOn: '2026-06-30',
      outcome: 'notApplicable',
    },
    {
      says: 'what is due on 2026-12-31 can be done on that day',
      facts: having(world(), problem('2026-12-31')),
      asOfOn: '2026-12-31',
      outcome: 'notYetDue',
      next: { verb: 'finish', byOn: '2026-12-31' },
    },
    {
      says: 'what is due in 2027 is not asked of 2026',
      facts: having(world(), problem('2027-01-31')),
      asOfOn: '2027-02-10',
      outcome: 'notYetDue',
      next: null,
    },
  ],
};
