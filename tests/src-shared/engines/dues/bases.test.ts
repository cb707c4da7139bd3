import { baseLines, monthsToAssess, type BaseLine } from '../../../../src-shared/engines/dues/bases';
import type { AssessmentEntry } from '../../../../src-shared/facts/dues-book';
import type { Member } from '../../../../src-shared/records/member';
import { payerKindOf } from '../../../../src-shared/standard/dues/payer-kinds';
import { largeExtraWords } from '../../../../src-shared/standard/dues/voluntary';
import { person } from '../people';
import { assessed, bookOf } from './month';

const linesOf = (members: readonly Member[], assessments: readonly AssessmentEntry[], at: { fromMonth?: string; today?: string } = {}) =>
  baseLines({ branchId: 'o:b1', book: bookOf(assessments) }, members, {
    fromMonth: at.fromMonth ?? '2026-01',
    today: at.today ?? '2026-03-10',
  });
const lineOf = (member: Member, assessments: readonly AssessmentEntry[], at: { fromMonth?: string; today?: string } = {}): BaseLine => {
  const [line] = linesOf([member], assessments, at);
  if (line === undefined) throw new Error('no line');
  return line;
};

describe('the months from which a branch may assess', () => {
  it('on 2026-03-10: January to March; on 2026-12-01: the year and the January to come', () => {
    expect(monthsToAssess('2026-03-10')).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(monthsToAssess('2026-12-01')).toHaveLength(13);
    expect(monthsToAssess('2026-12-01')[12]).toBe('2027-01');
    expect(monthsToAssess('2026-11-30')).toHaveLength(11);
  });
});

describe('the line of a member in the table of bases', () => {
  it('never assessed: the kind of payer follows from the roster, nothing holds', () => {
    expect(lineOf(person('a'), [])).toEqual({
      member: person('a'),
      fromMonth: '2026-01',
      payerKind: 'employed',
      isAssessed: false,
      isReduced: false,
    });
    expect(['staff', 'student', 'retired'].map((memberKind) => payerKindOf({ memberKind: memberKind as Member['memberKind'] }))).toEqual([
      'employed',
      'student',
      'retired',
    ]);
  });

  it('assessed the year before: that goes on to hold, as the kind of payer it said, and the year still wants its own', () => {
    const before = assessed('m:a', { fromMonth: '2025-01', payerKind: 'annualSalary' });
    expect(lineOf(person('a'), [before])).toMatchObject({ current: before, payerKind: 'annualSalary', isAssessed: false });
  });

  it('assessed from January on: asked for March nothing is asked any more, and what holds is that of January', () => {
    const january = assessed('m:a', { fromMonth: '2026-01' });
    expect(lineOf(person('a'), [january], { fromMonth: '2026-03' })).toMatchObject({
      current: january,
      isAssessed: true,
      fromMonth: '2026-03',
    });
  });

  it('assessed from March on only: of January nothing holds', () => {
    expect(lineOf(person('a'), [assessed('m:a', { fromMonth: '2026-03' })])).toMatchObject({ isAssessed: false });
    expect(lineOf(person('a'), [assessed('m:a', { fromMonth: '2026-03' })])).not.toHaveProperty('current');
  });

  it('let off by the branch and the Party committee: it is not assessed in the table', () => {
    expect(lineOf(person('a'), [assessed('m:a', { dueFen: 0, reliefApprovedOn: '2026-01-20' })]).isReduced).toBe(true);
    expect(lineOf(person('a'), [assessed('m:a', { dueFen: 0 })]).isReduced).toBe(false);
  });

  it('came on 2026-02-15: owes from February on, whichever month the branch is assessed from before it', () => {
    const joined = person('a', { memberships: [{ id: 'm:a:1', branchId: 'o:b1', fromOn: '2026-02-15' }] });
    expect([lineOf(joined, []).fromMonth, lineOf(joined, [], { fromMonth: '2026-03' }).fromMonth]).toEqual(['2026-02', '2026-03']);
  });

  it('left on 2026-03-09, or comes tomorrow: is in no table of 2026-03-10', () => {
    const left = person('l', { memberships: [{ id: 'm:l:1', branchId: 'o:b1', fromOn: '2018-01-01', toOn: '2026-03-09' }] });
    const comes = person('c', { memberships: [{ id: 'm:c:1', branchId: 'o:b1', fromOn: '2026-03-11' }] });
    expect(linesOf([left, person('a', { rosterOrder: 1 }), comes], []).map(({ member }) => member.name)).toEqual(['a']);
  });
});

it('more than owed is welcome without a word up to 999.99 yuan; of 1,000 yuan it is said what else is needed', () => {
  expect(largeExtraWords(99_999)).toBe('');
  expect(largeExtraWords(100_000)).toContain('大额党费');
});
