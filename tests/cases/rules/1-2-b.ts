import type { RecordFact } from '../../../src-shared/facts/facts';
import type { RuleCase, RuleCases } from '../case';
import { caseOf, stepsTo, voteOf } from '../development';
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
const OF_2020 = { year: '2020', asOfOn: '2020-12-31' };

export const cases: RuleCases = {
  met: told('a case that kept every rule to the oath of 2019', [caseOf(stepsTo(20)), voteOf(15)], MET),
  notMet: told(
    'an approval of 2019-11-11 for a meeting of 2019-05-10 comes more than six months later',
    [caseOf(stepsTo(17, { 17: '2019-11-11' })), voteOf(15)],
    SHORT,
  ),
  notApplicable: told('a branch without cases', [], { outcome: 'notApplicable', share: null, because: 'noCases' }),
  boundary: [
    told('with step 3 on 2018-03-15, step 7 on 2019-03-15 is a year later', [caseOf(stepsTo(7))], MET),
    told('and on 2019-03-14 a day too early', [caseOf(stepsTo(7, { 7: '2019-03-14' }))], SHORT),
    told(
      'step 17 due by 2019-08-10 may come on 2019-11-10, which is advice only until then',
      [caseOf(stepsTo(17, { 17: '2019-11-10' })), voteOf(15)],
      MET,
    ),
    told('a full member on 2020-05-10, the day probation ends', [caseOf(stepsTo(25)), voteOf(15), voteOf(23)], { ...MET, ...OF_2020 }),
    told('and on 2020-05-09 a day too early', [caseOf(stepsTo(23, { 23: '2020-05-09' })), voteOf(15), voteOf(23)], {
      ...SHORT,
      ...OF_2020,
    }),
    told('five of nine present are enough at step 15', [caseOf(stepsTo(15)), voteOf(15, { presentVoters: 5, yes: 5 })], MET),
    told('four of nine are not', [caseOf(stepsTo(15)), voteOf(15, { presentVoters: 4, yes: 4 })], SHORT),
    told('four of nine in favour do not carry it', [caseOf(stepsTo(15)), voteOf(15, { presentVoters: 6, yes: 4, no: 2 })], SHORT),
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2019-12-31',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: {
    cannotOccur: 'year, six months and probation are the law’s and stand where they are counted; no number of this rule is dated',
  },
  others: [
    told('a step that was passed over', [caseOf(stepsTo(8, { 4: null }))], SHORT),
    told('a step on an earlier day than the one before it', [caseOf(stepsTo(8, { 8: '2019-03-14' }))], SHORT),
    told('a vote nobody wrote down', [caseOf(stepsTo(15))], SHORT),
    told('a vote about somebody else', [caseOf(stepsTo(15), {}, { _id: 'dev:a' }), voteOf(15, { caseId: 'dev:b' })], SHORT),
    told('one of two cases is as it should be', [caseOf(stepsTo(7)), caseOf(stepsTo(7, { 7: '2019-02-01' }))], {
      outcome: 'notMet',
      share: '1/2',
    }),
    told('a case without a step in the year is not asked', [caseOf(stepsTo(6))], {
      outcome: 'notApplicable',
      share: null,
      because: 'noCases',
    }),
    told('a fault of 2019 still stands in 2020, when a step is taken', [caseOf(stepsTo(21, { 7: '2019-03-14' })), voteOf(15)], {
      ...SHORT,
      ...OF_2020,
    }),
    told(
      'steps after the asked day are not yet taken: on 2019-03-31 the late approval is nothing',
      [caseOf(stepsTo(17, { 17: '2019-11-11' }))],
      { ...MET, asOfOn: '2019-03-31' },
    ),
    told(
      'a case that ended early is judged by the steps it took',
      [caseOf(stepsTo(7, { 7: '2019-03-14' }), { endKind: 'withdrew' }, { state: 'ended' })],
      SHORT,
    ),
    told(
      'a case of which the month of birth is not filled in hides nothing',
      [caseOf(stepsTo(7, { 7: '2019-03-14' }), {}, { missing: ['birthMonth'] })],
      SHORT,
    ),
    told(
      'probation extended to 2020-11-10 ends then',
      [
        caseOf(stepsTo(23, { 22: '2020-11-01', 23: '2020-11-10' }), { extendedToOn: '2020-11-10' }),
        voteOf(15),
        voteOf(23, { votedOn: '2020-11-10' }),
      ],
      { ...MET, ...OF_2020 },
    ),
  ],
};
