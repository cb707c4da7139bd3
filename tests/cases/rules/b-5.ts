import type { Content } from '../../../src-shared/records/kinds';
import type { RuleCases } from '../case';
import { GENERAL, having, rec, world, type RecordOver } from '../world';

const problem = (dueOn: string, over: Partial<Content<'rectificationItem'>> = {}, at: RecordOver = {}) =>
  rec('rectificationItem', { problem: '示例', category: 'orgLife', source: 'selfCheck', measure: '示例', dueOn, ownerId: 'm:1', ...over }, { _id: `rectify:${dueOn}`, day: '2026-02-01', ...at });
const closed = (dueOn: string, closedOn: string, verifiedBy = 'm:0') => problem(dueOn, { closedOn, verifiedBy }, { state: 'closed' });

export const cases: RuleCases = {
  met: { says: 'closed on 2026-03-20 and looked at by somebody else, it is met', facts: having(world(), closed('2026-03-31', '2026-03-20')), asOfOn: '2026-04-01', outcome: 'met', evidenceIds: ['rectify:2026-03-31'] },
  notMet: { says: 'open on the day after it was due, it is short', facts: having(world(), problem('2026-03-31')), asOfOn: '2026-04-01', outcome: 'notMet' },
  notApplicable: { says: 'of a branch without problems on its lists, it is not asked', facts: world(), asOfOn: '2026-04-01', outcome: 'notApplicable', because: 'noEvent' },
  boundary: [
    { says: 'open on its last day, it is not yet due', facts: having(world(), problem('2026-03-31')), asOfOn: '2026-03-31', outcome: 'notYetDue' },
    { says: 'closed late on the asked day, it is met', facts: having(world(), closed('2026-03-31', '2026-05-10')), asOfOn: '2026-05-10', outcome: 'met' },
    { says: 'overdue the day before, it is short', facts: having(world(), closed('2026-03-31', '2026-05-10')), asOfOn: '2026-05-09', outcome: 'notMet' },
  ],
  beforeFounding: { cannotOccur: 'a problem stands in the books of a branch that exists' },
  valueChanges: { cannotOccur: 'each problem has a day of its own' },
  others: [
    { says: 'with one of two overdue, it is short', facts: having(world(), closed('2026-03-31', '2026-03-20'), problem('2026-03-30')), asOfOn: '2026-04-01', outcome: 'notMet', share: '1/2' },
    { says: 'a wish to close it is not closing it', facts: having(world(), problem('2026-03-31', {}, { state: 'closeRequested' })), asOfOn: '2026-04-01', outcome: 'notMet' },
    { says: 'closed by its own owner it is not closed', facts: having(world(), closed('2026-03-31', '2026-03-20', 'm:1')), asOfOn: '2026-04-01', outcome: 'notMet' },
    { says: 'what was closed last year is no matter of this one', facts: having(world(), closed('2025-03-31', '2025-03-20')), asOfOn: '2026-04-01', outcome: 'notApplicable', because: 'noEvent' },
    { says: 'what the general branch owes is not the branch’s', facts: having(world(), problem('2026-03-31', {}, { orgId: GENERAL })), asOfOn: '2026-04-01', outcome: 'notApplicable' },
  ],
};
