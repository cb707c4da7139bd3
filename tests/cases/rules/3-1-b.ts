import type { RuleCases } from '../case';
import { world } from '../world';

const never = { cannotOccur: 'declaring is each member’s own choice: it is never judged' };

export const cases: RuleCases = {
  met: never,
  notMet: never,
  notApplicable: {
    says: 'whatever was declared or not, on 2026-12-31 nothing is asked',
    facts: world(),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    share: null,
    because: 'neverJudged',
  },
  boundary: never,
  beforeFounding: never,
  valueChanges: never,
};
