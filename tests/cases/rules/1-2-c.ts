import type { RecordFact } from '../../../src-shared/facts/facts';
import type { RuleCase, RuleCases } from '../case';
import { caseOf, materialsTo, stepsTo } from '../development';
import { having, world } from '../world';

const told = (says: string, facts: readonly RecordFact[], found: Pick<RuleCase, 'outcome' | 'share'> & Partial<RuleCase>): RuleCase => ({
  says,
  facts: having(world(), ...facts),
  year: '2019',
  asOfOn: '2019-12-31',
  ...found,
});
const MET = { outcome: 'met', share: '1/1' } as const;
const SHORT = { outcome: 'notMet', share: '0/1' } as const;

export const cases: RuleCases = {
  met: told('a case at step 8 with its nine materials', [caseOf(stepsTo(8), { materials: materialsTo(8) })], MET),
  notMet: told('without the thoughts reported at step 6', [caseOf(stepsTo(8), { materials: materialsTo(8, ['thoughtReports']) })], SHORT),
  notApplicable: told('a branch without cases', [], { outcome: 'notApplicable', share: null, because: 'noCases' }),
  boundary: [
    told('what step 8 asks for is not asked at step 7', [caseOf(stepsTo(7), { materials: materialsTo(8, ['targetFiling']) })], MET),
    told('and is when step 8 is closed', [caseOf(stepsTo(8), { materials: materialsTo(8, ['targetFiling']) })], SHORT),
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'the list of materials goes with the steps; no number of this rule is dated' },
  others: [
    told('a case without any tick', [caseOf(stepsTo(7))], SHORT),
    told('a case whose file is kept to the end', [caseOf(stepsTo(25), { materials: materialsTo(25) })], {
      ...MET,
      year: '2020',
      asOfOn: '2020-12-31',
    }),
    told(
      'one of two files is complete: that is 0, a process is 1 or 0',
      [caseOf(stepsTo(7), { materials: materialsTo(7) }), caseOf(stepsTo(7))],
      {
        outcome: 'notMet',
        share: '0/1',
      },
    ),
    told('a case without a step in the year is not asked', [caseOf(stepsTo(6))], {
      outcome: 'notApplicable',
      share: null,
      because: 'noCases',
    }),
  ],
};
