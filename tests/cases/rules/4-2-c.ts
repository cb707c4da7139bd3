import type { RuleCases } from '../case';
import { college, rec, world } from '../world';

const NEVER = { cannotOccur: 'an order of branches is never judged (国办函〔2026〕12号)' };

export const cases: RuleCases = {
  met: NEVER,
  notMet: NEVER,
  notApplicable: {
    says: 'with an assessment of a branch there, nothing is judged',
    facts: college(world(), rec('branchAssessment', { year: '2026', dailyScore: 90 })),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'neverJudged',
    share: null,
  },
  boundary: NEVER,
  beforeFounding: NEVER,
  valueChanges: NEVER,
};
