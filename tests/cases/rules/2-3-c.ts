import type { RecordFact } from '../../../src-shared/engines/score/facts';
import { fraction } from '../../../src-shared/kernel/fraction';
import type { RuleCase, RuleCases } from '../case';
import { changed } from '../change';
import { having, rec, world } from '../world';
import { appraisal } from './2-3-a';

const results = (graded: number, excellent: number): RecordFact[] =>
  Array.from({ length: graded }, (_, index) => rec('appraisalResult', { memberId: `m:${index}`, appraisalYear: '2026', grade: index < excellent ? 'excellent' : 'qualified', gradedOn: '2026-11-25' }));
const with30 = having(world({ fullMembers: 30 }), appraisal('2026-11-20'));

const cap = (graded: number, excellent: number, isMet: boolean): RuleCase => ({
  says: `${graded} graded, ${excellent} of them excellent, in 2026: ${isMet ? 'within the third' : 'over it'}`,
  facts: having(with30, ...results(graded, excellent)),
  asOfOn: '2026-12-31',
  outcome: isMet ? 'met' : 'notMet',
});

export const cases: RuleCases = {
  met: { says: 'nine graded and three excellent in 2026', facts: having(with30, ...results(9, 3)), asOfOn: '2026-12-31', outcome: 'met', share: '1/1' },
  notMet: { says: 'nine graded and four excellent in 2026', facts: having(with30, ...results(9, 4)), asOfOn: '2026-12-31', outcome: 'notMet', share: '0/1' },
  notApplicable: { says: 'before an appraisal was held there is no share', facts: having(world(), ...results(9, 9)), asOfOn: '2026-12-31', outcome: 'notApplicable', because: 'notHeld' },
  // floor(n/3): 2→0, 3→1, 8→2, 9→3, 29→9, 30→10 (domain §7).
  boundary: [cap(2, 0, true), cap(2, 1, false), cap(3, 1, true), cap(3, 2, false), cap(8, 2, true), cap(8, 3, false), cap(9, 3, true), cap(29, 9, true), cap(29, 10, false), cap(30, 10, true), cap(30, 11, false)],
  beforeFounding: { says: 'of 2019 nothing is asked from a branch founded in 2020', facts: world({ foundedOn: '2020-02-01' }), year: '2019', asOfOn: '2020-04-01', outcome: 'notApplicable', because: 'beforeFounding' },
  valueChanges: [
    { says: 'with one half from 2026-12-31 on, four of nine are within it', facts: having(with30, ...results(9, 4)), asOfOn: '2026-12-31', params: changed('excellentShare', '2026-12-31', fraction(1, 2)), outcome: 'met' },
    { says: 'from 2027-01-01 on they are over the third of 2026', facts: having(with30, ...results(9, 4)), asOfOn: '2027-01-05', params: changed('excellentShare', '2027-01-01', fraction(1, 2)), outcome: 'notMet' },
  ],
  others: [
    { says: 'the committee may allow more and says why', facts: having(world({ fullMembers: 30 }), appraisal('2026-11-20', { overrideReason: '两名同志获省级表彰' }), ...results(9, 4)), asOfOn: '2026-12-31', outcome: 'met' },
    { says: 'a grade of a probationary member, brought in from elsewhere, is in no share', facts: having(world({ fullMembers: 2, probationary: 1, committee: 0 }), appraisal('2026-11-20'), ...results(3, 1)), asOfOn: '2026-12-31', outcome: 'notMet' },
  ],
};
