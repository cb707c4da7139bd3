import type { RecordFact } from '../../../src-shared/facts/facts';
import type { RuleCase, RuleCases } from '../case';
import { caseOf, stepsTo } from '../development';
import { having, world } from '../world';

const told = (says: string, facts: readonly RecordFact[], found: Pick<RuleCase, 'outcome'> & Partial<RuleCase>): RuleCase => ({
  says,
  facts: having(world(), ...facts),
  year: '2019',
  asOfOn: '2019-12-31',
  ...found,
});
const passed = (reviewedOn: string) => ({ reviewResult: 'pass' as const, reviewedOn });

export const cases: RuleCases = {
  met: told('a review passed on 2019-03-28, before the preliminary approval of 2019-04-26', [caseOf(stepsTo(13), passed('2019-03-28'))], {
    outcome: 'met',
  }),
  notMet: told('a case past step 13 without a review', [caseOf(stepsTo(13))], { outcome: 'notMet' }),
  notApplicable: told('a case that has not come so far', [caseOf(stepsTo(12))], { outcome: 'notApplicable', because: 'noCases' }),
  boundary: [
    told('passed on the day of the preliminary approval', [caseOf(stepsTo(13), passed('2019-04-26'))], { outcome: 'met' }),
    told('passed a day after it', [caseOf(stepsTo(13), passed('2019-04-27'))], { outcome: 'notMet' }),
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: { cannotOccur: 'no number of this rule is dated' },
  others: [
    told('a review that was not passed', [caseOf(stepsTo(13), { reviewResult: 'fail', reviewedOn: '2019-03-28' })], { outcome: 'notMet' }),
    told('on 2019-04-25, before step 13, nothing is asked yet', [caseOf(stepsTo(13))], { asOfOn: '2019-04-25', outcome: 'notApplicable' }),
    told('passed, but nobody wrote down when: it can still be said', [caseOf(stepsTo(13), { reviewResult: 'pass' })], {
      outcome: 'notMet',
      next: {
        verb: 'finish',
        would: [
          expect.objectContaining({
            content: expect.objectContaining({ reviewResult: 'pass', reviewedOn: '2019-04-26' }) as object,
          }) as never,
        ],
      },
    }),
    told('with a day and without a result it can be said too', [caseOf(stepsTo(13), { reviewedOn: '2019-03-28' })], {
      outcome: 'notMet',
      next: { verb: 'finish' },
    }),
    told('passed a day too late it cannot be put right', [caseOf(stepsTo(13), passed('2019-04-27'))], { outcome: 'notMet', next: null }),
    told('not passed, and nobody wrote down when: nothing cures that', [caseOf(stepsTo(13), { reviewResult: 'fail' })], {
      outcome: 'notMet',
      next: null,
    }),
  ],
};
