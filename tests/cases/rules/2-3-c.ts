import type { RecordFact } from '../../../src-shared/facts/facts';
import { fraction } from '../../../src-shared/kernel/fraction';
import type { RuleCase, RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, held, rec, world } from '../world';
import { appraised } from './2-3-a';

const results = (graded: number, excellent: number): RecordFact[] =>
  Array.from({ length: graded }, (_, index) =>
    rec('appraisalResult', {
      memberId: `m:${index}`,
      appraisalYear: '2026',
      grade: index < excellent ? 'excellent' : 'qualified',
      gradedOn: '2026-11-25',
    }),
  );
const with30 = having(world({ fullMembers: 30 }), ...appraised('2026-11-20'));

const cap = (graded: number, excellent: number, isMet: boolean): RuleCase => ({
  says: `${graded} graded, ${excellent} of them excellent, in 2026: ${isMet ? 'within the third' : 'over it'}`,
  facts: having(with30, ...results(graded, excellent)),
  asOfOn: '2026-12-31',
  outcome: isMet ? 'met' : 'notMet',
});

export const cases: RuleCases = {
  met: {
    says: 'nine graded and three excellent in 2026',
    facts: having(with30, ...results(9, 3)),
    asOfOn: '2026-12-31',
    outcome: 'met',
    share: '1/1',
  },
  notMet: {
    says: 'nine graded and four excellent in 2026',
    facts: having(with30, ...results(9, 4)),
    asOfOn: '2026-12-31',
    outcome: 'notMet',
    share: '0/1',
  },
  notApplicable: {
    says: 'before an appraisal was held there is no share',
    facts: having(world(), ...results(9, 9)),
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'notHeld',
  },
  // floor(n/3): 2→0, 3→1, 8→2, 9→3, 29→9, 30→10 (domain §7).
  boundary: [
    cap(2, 0, true),
    cap(2, 1, false),
    cap(3, 1, true),
    cap(3, 2, false),
    cap(8, 2, true),
    cap(8, 3, false),
    cap(9, 3, true),
    cap(29, 9, true),
    cap(29, 10, false),
    cap(30, 10, true),
    cap(30, 11, false),
  ],
  beforeFounding: {
    says: 'of 2019 nothing is asked from a branch founded in 2020',
    facts: world({ foundedOn: '2020-02-01' }),
    year: '2019',
    asOfOn: '2020-04-01',
    outcome: 'notApplicable',
    because: 'beforeFounding',
  },
  valueChanges: [
    {
      says: 'with one half from 2026-12-31 on, four of nine are within it',
      facts: having(with30, ...results(9, 4)),
      asOfOn: '2026-12-31',
      params: changed('excellentShare', '2026-12-31', fraction(1, 2)),
      outcome: 'met',
    },
    {
      says: 'from 2027-01-01 on they are over the third of 2026',
      facts: having(with30, ...results(9, 4)),
      asOfOn: '2027-01-05',
      params: changed('excellentShare', '2027-01-01', fraction(1, 2)),
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'the committee may allow more and says why',
      facts: having(world({ fullMembers: 30 }), ...appraised('2026-11-20', { overrideReason: '两名同志获省级表彰' }), ...results(9, 4)),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'a grade of a probationary member, brought in from elsewhere, is in no share',
      facts: having(world({ fullMembers: 2, probationary: 1, committee: 0 }), ...appraised('2026-11-20'), ...results(3, 1)),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
    },
    {
      says: 'whoever has no grade is not counted',
      facts: having(
        with30,
        ...results(6, 2),
        rec('appraisalResult', { memberId: 'm:10', appraisalYear: '2026', noGradeReason: '长期在外' }),
        rec('appraisalResult', { memberId: 'm:11', appraisalYear: '2026', noGradeReason: '长期在外' }),
        rec('appraisalResult', { memberId: 'm:12', appraisalYear: '2026', noGradeReason: '长期在外' }),
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'three excellent of six, and three without a grade, are over the third',
      facts: having(
        with30,
        ...results(6, 3),
        ...[10, 11, 12].map((index) =>
          rec('appraisalResult', { memberId: `m:${index}`, appraisalYear: '2026', noGradeReason: '长期在外' }),
        ),
      ),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
    },
    {
      says: 'grades of 2025 do not count for 2026',
      facts: having(
        with30,
        ...results(3, 1),
        ...[10, 11, 12].map((index) =>
          rec('appraisalResult', { memberId: `m:${index}`, appraisalYear: '2025', grade: 'excellent', gradedOn: '2026-01-10' }),
        ),
      ),
      asOfOn: '2026-12-31',
      outcome: 'met',
    },
    {
      says: 'over the third, the appraisal is where the share may be lifted',
      facts: having(
        world({ fullMembers: 30 }),
        ...appraised('2026-11-20', { _id: 'd1' }),
        ...appraised('2025-11-20', { _id: 'd0', appraisalYear: '2025' }),
        ...results(3, 3),
      ),
      asOfOn: '2026-12-31',
      outcome: 'notMet',
      next: { verb: 'finish', recordId: 'd1', isMakeUp: false, byOn: '2027-03-31' },
    },
    {
      says: 'where only the meeting is there nothing was appraised yet',
      facts: having(world({ fullMembers: 30 }), held(['appraisalMeeting'], '2026-11-20', { appraisalYear: '2026' }), ...results(3, 3)),
      asOfOn: '2026-12-31',
      outcome: 'notApplicable',
      because: 'notHeld',
    },
  ],
};
