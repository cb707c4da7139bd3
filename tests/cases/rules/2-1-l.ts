import type { RuleCases } from '../case';
import { having, held, world } from '../world';

const never = { cannotOccur: 'photos and recordings are never asked for and never judged (国办函〔2026〕12号)' };

export const cases: RuleCases = {
  met: never,
  notMet: never,
  notApplicable: {
    says: 'with meetings all over 2026 and not one photo, nothing is said',
    facts: having(world(), held(['themeDay'], '2026-03-10')),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'neverJudged',
  },
  boundary: never,
  beforeFounding: never,
  valueChanges: never,
};
