import type { RuleCases } from '../case';
import { having, rec, world } from '../world';

const bonus = (year: string, approvedOn: string) =>
  rec('bonusItem', { year, basis: [{ recordId: 'commend:1' }], pointsTenths: 10, reason: '示例', approvedOn }, { _id: `bonus:${year}` });

export const cases: RuleCases = {
  met: {
    says: 'with one approved for 2026, it is met',
    facts: having(world(), bonus('2026', '2026-11-10')),
    asOfOn: '2026-12-31',
    outcome: 'met',
    evidenceIds: ['bonus:2026'],
  },
  notMet: { cannotOccur: 'nobody is short for having no bonus' },
  notApplicable: {
    says: 'with none approved, it is not asked',
    facts: world(),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noEvent',
  },
  boundary: [
    {
      says: 'approved on the asked day, it is met',
      facts: having(world(), bonus('2026', '2026-11-10')),
      asOfOn: '2026-11-10',
      outcome: 'met',
    },
    {
      says: 'the day before it is none',
      facts: having(world(), bonus('2026', '2026-11-10')),
      asOfOn: '2026-11-09',
      outcome: 'notApplicable',
      because: 'noEvent',
    },
  ],
  beforeFounding: { cannotOccur: 'it is asked of nobody' },
  valueChanges: { cannotOccur: 'the cap of three points belongs to the sheet, not to this rule' },
  others: [
    {
      says: 'proposed is not approved',
      facts: having(world(), { ...bonus('2026', '2026-11-10'), state: 'proposed' }),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
    },
    {
      says: 'with that of another year, it is not asked',
      facts: having(world(), bonus('2025', '2025-11-10')),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
    },
    {
      says: 'one that does not say when it was approved counts from its day',
      facts: having(
        world(),
        rec(
          'bonusItem',
          { year: '2026', basis: [{ recordId: 'commend:1' }], pointsTenths: 10, reason: '示例' },
          { _id: 'b1', day: '2026-05-10', state: 'approved' },
        ),
      ),
      asOfOn: '2026-05-10',
      outcome: 'met',
      evidenceIds: ['b1'],
    },
  ],
};
