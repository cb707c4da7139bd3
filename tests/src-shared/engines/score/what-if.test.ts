import fc from 'fast-check';
import { WhatIf, withoutDependents, withPrerequisites, type Choice, type Horizon } from '../../../../src-shared/engines/score/what-if';
import type { ActivityFact, BranchFacts } from '../../../../src-shared/facts/facts';
import type { ActivityKind } from '../../../../src-shared/records/activity';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { versionOn } from '../../../../src-shared/rules/packs/pack';
import type { RuleId } from '../../../../src-shared/standard/rules';
import { having, held, rec, world } from '../../../cases/world';
import { randomBranchYear } from '../../../oracle/random-branch';

/** Only the meetings: few enough choices to try every set of them. */
const MEETINGS: ReadonlySet<RuleId> = new Set<RuleId>(['2.1.d', '2.1.g', '2.4.a']);
const few = { ...DEFAULT_PACK, indicators: DEFAULT_PACK.indicators.filter((indicator) => MEETINGS.has(indicator.id)) };

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const meeting = (kinds: ActivityKind[], month: string): ActivityFact =>
  held(kinds, `2026-${month}-15`, { _id: `a:${kinds.join('+')}:${month}` });
const fullYear = (without: readonly string[] = []): ActivityFact[] =>
  [
    ...months.map((month) => meeting(['themeDay'], month)),
    ...['02', '05', '08', '11'].flatMap((month) => [meeting(['generalMeeting'], month), meeting(['partyLecture'], month)]),
  ].filter((fact) => !without.includes(fact._id));

const gaps = fc.subarray(
  fullYear().map((fact) => fact._id),
  { maxLength: 9 },
);
const asked = (asOfOn: string, horizon: Horizon = 'today') => ({ year: '2026', asOfOn, horizon });
const whatIf = (facts: BranchFacts, asOfOn: string, horizon: Horizon = 'today'): WhatIf => new WhatIf(facts, few, asked(asOfOn, horizon));

const subsets = (choices: readonly Choice[]): Choice[][] =>
  choices.reduce<Choice[][]>((sets, choice) => [...sets, ...sets.map((set) => [...set, choice])], [[]]);
const fewest = (trial: WhatIf, choices: readonly Choice[]): number | null => {
  const reaching = subsets(choices)
    .filter((set) => trial.project(set).isReached)
    .map((set) => set.length);
  return reaching.length === 0 ? null : Math.min(...reaching);
};

describe('怎样最快达标', () => {
  it('on 2027-01-10, for any gaps of a year, names no more meetings than the smallest set that takes every block away, or says that none does', () => {
    fc.assert(
      fc.property(gaps, (missing) => {
        const trial = whatIf(having(world(), ...fullYear(missing)), '2027-01-10');
        const choices = trial.choices();
        fc.pre(choices.length <= 9);
        const way = trial.shortestWay(choices);
        expect(way === null ? null : way.length).toBe(fewest(trial, choices));
      }),
      { numRuns: 60 },
    );
  });

  it('never names a choice that could be left out', () => {
    fc.assert(
      fc.property(gaps, (missing) => {
        const trial = whatIf(having(world(), ...fullYear(missing)), '2027-01-10');
        const way = trial.shortestWay() ?? [];
        for (const choice of way) expect(trial.project(way.filter((entry) => entry !== choice)).isReached).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the records as they were: after any trial the sheet is the one before', () => {
    const trial = whatIf(having(world(), ...fullYear(['a:themeDay:10', 'a:generalMeeting:11'])), '2027-01-10');
    const before = trial.project([]).sheet;
    trial.shortestWay();
    for (const choice of trial.choices()) trial.project([choice]);
    expect(trial.project([]).sheet).toEqual(before);
  });

  it('a choice never lowers the score, with the whole standard, in a branch where nothing was done, on 2026-06-20', () => {
    const trial = new WhatIf(world({ groups: 2, probationary: 1 }), DEFAULT_PACK, asked('2026-06-20', 'yearEnd'));
    const base = trial.project([]).sheet.scoreTenths ?? 0;
    const choices = trial.choices();
    expect(choices.length).toBeGreaterThan(30);
    for (const choice of choices)
      expect([choice.choiceId, (trial.project([choice]).sheet.scoreTenths ?? 0) >= base]).toEqual([choice.choiceId, true]);
  });

  it('says on 2027-01-10 that June’s theme day can no longer be made good, and does not offer it', () => {
    const trial = whatIf(having(world(), ...fullYear(['a:themeDay:06', 'a:themeDay:11'])), '2027-01-10');
    expect(trial.lost()).toEqual([{ ruleId: '2.4.a', parts: 1 }]);
    expect(trial.choices().map((choice) => choice.remedy.period)).toEqual(['2026-11']);
  });

  it('is empty when nothing stands in the way, and null when even everything does not suffice', () => {
    expect(whatIf(having(world(), ...fullYear()), '2027-01-10').shortestWay()).toEqual([]);
    expect(whatIf(world(), '2027-03-10').shortestWay()).toBeNull();
  });

  it('names the appraisal wherever it names the grades that rest on it, by the end of a year in which nothing of either was done', () => {
    const trial = new WhatIf(world(), DEFAULT_PACK, asked('2026-12-01', 'yearEnd'));
    const choices = trial.choices();
    const by = (ruleId: string) => choices.filter(({ ruleIds }) => ruleIds.includes(ruleId));
    expect([by('2.3.a').length, by('2.3.b').length]).toEqual([1, 1]);
    expect(withPrerequisites(by('2.3.b'), choices)).toEqual(expect.arrayContaining(by('2.3.a')));
    expect(withoutDependents([...by('2.3.a'), ...by('2.3.b')], by('2.3.a')[0] as Choice)).toEqual([]);
  });

  it.each(['the appraisal is begun', 'the plan is a draft'])('the first step is the record that is there already where %s', (what) => {
    const isPlan = what === 'the plan is a draft';
    const begun = isPlan
      ? rec('annualPlan', { year: '2026', planKinds: ['threeMeetings'] }, { _id: 'begun', state: 'draft' })
      : rec('democraticAppraisal', { appraisalYear: '2026' }, { _id: 'begun', state: 'preparing' });
    const choices = new WhatIf(having(world(), begun), DEFAULT_PACK, asked(isPlan ? '2026-01-20' : '2026-12-01', 'yearEnd')).choices();
    const later = choices.filter(({ ruleIds }) => ruleIds.includes(isPlan ? '2.1.b' : '2.3.b'));
    expect(withPrerequisites(later, choices).map(({ remedy }) => remedy.recordId)).toContain('begun');
  });

  it('no step of a shortest way rests on one that is left out, in thirty random branch-years', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const { facts, year, asOf } = randomBranchYear(seed);
      const trial = new WhatIf(facts, DEFAULT_PACK, { year: String(year), asOfOn: asOf, horizon: 'yearEnd' });
      const choices = trial.choices();
      const way = trial.shortestWay(choices) ?? [];
      expect([seed, withPrerequisites(way, choices).map(({ choiceId }) => choiceId)]).toEqual([seed, way.map(({ choiceId }) => choiceId)]);
    }
  });

  it('one annual plan serves two rules and is one choice', () => {
    const choices = new WhatIf(world(), DEFAULT_PACK, asked('2026-02-10', 'yearEnd')).choices();
    const plans = choices.filter((choice) => choice.remedy.type === 'annualPlan');
    expect(plans.map((choice) => choice.ruleIds)).toEqual([['2.1.a', '4.1.a']]);
    expect(versionOn(DEFAULT_PACK, '2026-02-10')).toBe('2026.1');
  });
});
