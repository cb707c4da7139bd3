// What the rules of 支部设置标准化 say beside their outcome: numbers asked for, what to do next, and by when.
import type { BranchFacts } from '../../../src-shared/facts/facts';
import { isExempt } from '../../../src-shared/engines/score/exemptions';
import { numbersDayOf } from '../../../src-shared/engines/score/sheet';
import { summariseBranch } from '../../../src-shared/facts/summary';
import type { BranchIndicator, Finding } from '../../../src-shared/rules/indicator';
import { committeeOfThreeToFive } from '../../../src-shared/rules/indicators/1-1-b';
import { setUpIsAdjusted } from '../../../src-shared/rules/indicators/1-1-g';
import { committeeElectedInTime } from '../../../src-shared/rules/indicators/1-1-h';
import { developmentInOrder } from '../../../src-shared/rules/indicators/1-2-b';
import { developmentFilesComplete } from '../../../src-shared/rules/indicators/1-2-c';
import { reviewedBeforeAdmission } from '../../../src-shared/rules/indicators/1-2-d';
import { organizersFor } from '../../../src-shared/rules/indicators/1-3-a';
import { budgetAskedFen } from '../../../src-shared/standard/budget';
import { PARAMS } from '../../../src-shared/standard/params';
import { caseOf, materialsTo, stepsTo, voteOf } from '../../cases/development';
import { having, memberOf, termOf, world } from '../../cases/world';

const found = (indicator: BranchIndicator, facts: BranchFacts, asOfOn: string): Finding => {
  const gathered = summariseBranch(facts).on(asOfOn);
  const year = asOfOn.slice(0, 4);
  return indicator.check(facts, gathered, {
    year,
    asOfOn,
    onDay: numbersDayOf(year, asOfOn),
    params: PARAMS,
    isExemptOn: isExempt(gathered, indicator.id),
  });
};
const at = { params: PARAMS, onDay: '2026-06-30' };

describe('numbers (domain §7)', () => {
  it.each([
    [10, 1, 1],
    [60, 1, 2],
    [100, 1, 2],
    [150, 2, 3],
    [260, 3, 6],
  ])('%i members ask for %i to %i organizers', (members, least, most) => {
    expect(organizersFor(members, at)).toEqual({ least, most });
  });
  it('40 on the staff, 55 students and 12 retired ask for 22,700 yuan', () => {
    expect(budgetAskedFen({ staffCount: 40, studentCount: 55, retiredCount: 12 }, '2026', PARAMS)).toBe(2_270_000);
  });
});

describe('a branch that crossed seven full members on 2026-03-01', () => {
  const six = world({ fullMembers: 6, committee: 0 });
  const facts = { ...six, members: [...six.members, memberOf(6, { admittedOn: '2025-03-01', fullMemberOn: '2026-03-01' })] };
  it('has until 2026-05-30 to elect a committee, and is told so on the first day', () => {
    expect(found(committeeOfThreeToFive, facts, '2026-03-01').remedy).toMatchObject({
      verb: 'roster',
      by: 'secretary',
      byOn: '2026-05-30',
      would: [],
    });
  });
  it('is told by the year’s end once it is short', () => {
    expect(found(committeeOfThreeToFive, facts, '2026-06-30').remedy).toMatchObject({ verb: 'roster', byOn: '2026-12-31' });
  });
  it('is advised to ask for the committee', () => {
    expect(found(setUpIsAdjusted, facts, '2026-06-30').remedy).toMatchObject({
      verb: 'enter',
      type: 'branchChangeRequest',
      would: [{ content: { changeKind: 'addCommittee' } }],
    });
  });
  it('has nothing to do any more for a year that is over', () => {
    expect(found(committeeOfThreeToFive, facts, '2026-06-30').parts).toHaveLength(1);
    const gathered = summariseBranch(facts).on('2027-01-05');
    expect(
      committeeOfThreeToFive.check(facts, gathered, {
        year: '2026',
        asOfOn: '2027-01-05',
        onDay: '2026-12-31',
        params: PARAMS,
        isExemptOn: () => false,
      }).remedy,
    ).toBeNull();
  });
});

describe('a term that ends on 2026-12-31', () => {
  const facts = { ...world(), terms: [termOf({ fromOn: '2024-01-01', termEndOn: '2026-12-31' })] };
  it('says nothing seven months before', () => {
    expect(found(committeeElectedInTime, facts, '2026-06-29').parts).toHaveLength(1);
  });
  it('asks for an election from six months before it, without being short', () => {
    const finding = found(committeeElectedInTime, facts, '2026-06-30');
    expect(finding).toMatchObject({ outcome: 'met', remedy: { verb: 'roster', byOn: '2026-12-31' } });
    expect(finding.parts.map((part) => part.outcome)).toEqual(['met', 'notYetDue']);
  });
  it('asks no more once the next term is known', () => {
    const elected = { ...facts, terms: [...facts.terms, termOf({ _id: 'term:next', fromOn: '2027-01-01', termEndOn: '2029-12-31' })] };
    expect(found(committeeElectedInTime, elected, '2026-11-30').remedy).toBeNull();
  });
});

describe('a development case', () => {
  const of = (...facts: Parameters<typeof having>[1][]): BranchFacts => having(world(), ...facts);
  it('without its vote leads to the case, with the vote that would stand there', () => {
    const remedy = found(developmentInOrder, of(caseOf(stepsTo(15), {}, { _id: 'dev:a' })), '2019-12-31').remedy;
    expect(remedy).toMatchObject({ verb: 'finish', type: 'developmentCase', recordId: 'dev:a' });
    expect(remedy?.would.map((fact) => fact.type)).toEqual(['vote', 'developmentCase']);
  });
  it('with a step passed over leads to writing it down', () => {
    expect(found(developmentInOrder, of(caseOf(stepsTo(8, { 4: null }))), '2019-12-31').remedy?.would).toHaveLength(1);
  });
  it.each([
    ['a day too early', [caseOf(stepsTo(7, { 7: '2019-03-14' }))]],
    ['an invalid vote', [caseOf(stepsTo(15)), voteOf(15, { presentVoters: 4, yes: 4 })]],
    ['a day too early and a step passed over', [caseOf(stepsTo(8, { 4: null, 7: '2019-03-14' }))]],
  ])('with %s cannot be put right', (_, facts) => {
    expect(found(developmentInOrder, of(...facts), '2019-12-31')).toMatchObject({ outcome: 'notMet', remedy: null });
  });
  it('rests on the case and its votes', () => {
    expect(found(developmentInOrder, of(caseOf(stepsTo(20), {}, { _id: 'dev:a' }), voteOf(15)), '2019-12-31').evidenceIds).toEqual([
      'dev:a',
      'v15',
    ]);
  });
  it('keeps the ticks of steps to come when the file is completed', () => {
    const materials = { ...materialsTo(7, ['application']), oath: true };
    const would = found(developmentFilesComplete, of(caseOf(stepsTo(7), { materials })), '2019-12-31').remedy?.would[0];
    expect(would).toMatchObject({ content: { materials: { application: true, oath: true, targetFiling: false } } });
  });
  it('without a word about the review leads to it; a failed one leads nowhere', () => {
    expect(found(reviewedBeforeAdmission, of(caseOf(stepsTo(13))), '2019-12-31').remedy).toMatchObject({
      verb: 'finish',
      type: 'developmentCase',
    });
    expect(found(reviewedBeforeAdmission, of(caseOf(stepsTo(13), { reviewResult: 'fail' })), '2019-12-31').remedy).toBeNull();
    expect(
      found(reviewedBeforeAdmission, of(caseOf(stepsTo(13), { reviewResult: 'pass', reviewedOn: '2019-05-01' })), '2019-12-31').remedy,
    ).toBeNull();
  });
});
