// The shortest way, block by block: what blocks first says which of two choices is taken; and what comes with a choice, or goes with it.
import { WhatIf, withoutDependents, withPrerequisites, type Choice, type Horizon } from '../../../../src-shared/engines/score/what-if';
import type { BranchFacts, Fact } from '../../../../src-shared/facts/facts';
import type { Gathered } from '../../../../src-shared/facts/summary';
import { fraction } from '../../../../src-shared/kernel/fraction';
import type { BranchIndicator, Remedy } from '../../../../src-shared/rules/indicator';
import type { RulePack } from '../../../../src-shared/rules/packs/pack';
import { defaultCite } from '../../../../src-shared/standard/cite';
import { having, held, rec } from '../../../cases/world';
import { factsOf, fullYear } from '../activities';
import { findingOf, owing, packOf, remedyOf, ruleOf } from '../made-rules';

type Id = BranchIndicator['id'];
const AT = { year: '2026', asOfOn: '2026-11-24', horizon: 'today' as Horizon };
const busy = factsOf([...fullYear('2025'), ...fullYear('2026')]);
const report = (_id: string): Fact => rec('workSummary', { half: '2026-H1', text: '示例' }, { _id, day: '2026-07-01' });
const waiting = (_id: string): Fact & { type: 'activity' } => held(['themeDay'], '2026-06-20', { _id, state: 'submitted' });
const isThere = (gathered: Gathered, id: string): boolean => {
  const fact = gathered.fact(id);
  return fact !== undefined && (fact.type !== 'activity' || fact.state === 'confirmed');
};
const doing = (id: string): Partial<Remedy> =>
  id.startsWith('a:')
    ? { verb: 'confirm' as const, activityId: id, would: [{ ...waiting(id), state: 'confirmed' as const }] }
    : { type: 'workSummary', period: '2026-H1', recordId: id, would: [report(id)] };

type Earns = { weight: number; base?: number; by?: Readonly<Record<string, number>>; spec?: Partial<BranchIndicator>; together?: boolean };
/** Rules that earn, in hundredths of themselves, `base` and what each record adds that is there; `together`: only once all are. */
const packOfEarning = (rules: Readonly<Partial<Record<Id, Earns>>>): RulePack => {
  const entries = Object.entries(rules) as [Id, Earns][];
  const pack = packOf(
    ...entries.map(([id, { base = 0, by = {}, spec = {}, together = false }]) =>
      ruleOf(id, [], {
        weightKey: id,
        ...spec,
        check: (_, gathered) => {
          const there = Object.keys(by).filter((record) => isThere(gathered, record));
          const counted = together && there.length < Object.keys(by).length ? [] : there;
          const share = counted.reduce((sum, record) => sum + (by[record] ?? 0), base);
          const open = Object.keys(by).filter((record) => !there.includes(record));
          return findingOf(
            // The later its name in the alphabet, the later its day.
            open.map((record) => owing({ ...doing(record), byOn: `2026-12-${String(record.charCodeAt(2) - 86).padStart(2, '0')}` })),
            { outcome: share < 50 ? 'notMet' : 'met', fraction: fraction(share, 100) },
          );
        },
      }),
    ),
  );
  const value = Object.fromEntries(entries.map(([id, { weight }]) => [id, weight]));
  const values = [{ from: '2019-01-01', value, cite: [defaultCite('示例')] }] as typeof pack.params.weightsHundredths.values;
  return { ...pack, params: { ...pack.params, weightsHundredths: { ...pack.params.weightsHundredths, values } } };
};
const trial = (rules: Parameters<typeof packOfEarning>[0], facts: BranchFacts = busy, at = AT): WhatIf =>
  new WhatIf(facts, packOfEarning(rules), at);
const names = (choices: readonly Choice[] | null): string[] | undefined =>
  choices?.map(({ would }) => would.map(({ _id }) => _id).join('+'));

const D1 = { item: '1.1' as const };
/** Much to be gained where nothing blocks, by the one that is nearer. */
const elsewhere = (near: string): Earns => ({ weight: 30_000, base: 95, by: { [near]: 5 }, spec: D1 });

describe('what blocks first says which of two ways is taken, though more is gained elsewhere by the other, which is nearer', () => {
  it.each<[string, Parameters<typeof packOfEarning>[0], { kind: string; id: string }]>([
    [
      'a floor',
      {
        '1.1.a': elsewhere('r:a'),
        '2.1.b': { weight: 100, by: { 'r:a': 50, 'r:b': 60 }, spec: { hasFloor: true } },
        '2.1.c': { weight: 7000, base: 100 },
      },
      { kind: 'floor', id: '2.1.b' },
    ],
    [
      'a veto',
      { '1.1.a': elsewhere('r:a'), '2.2.a': { weight: 100, by: { 'r:a': 50, 'r:b': 60 } }, '2.1.c': { weight: 7000, base: 100 } },
      { kind: 'veto', id: '2.2.a' },
    ],
    [
      'a dimension under its line',
      { '1.1.a': elsewhere('r:a'), '2.1.b': { weight: 1000, by: { 'r:a': 25, 'r:b': 60 } }, '2.1.c': { weight: 3000, base: 100 } },
      { kind: 'dimension', id: 'd2.orgLife' },
    ],
  ])('%s', (_, rules, block) => {
    const what = trial(rules);
    expect(what.project([]).sheet.blockedBy).toEqual([block]);
    expect(what.choices().map((choice) => what.project([choice]).isReached)).toEqual([true, true]);
    expect(names(what.shortestWay())).toEqual(['r:b']);
  });

  it('half a year without organisational life, on 2026-07-10: the meeting that its rules gain most by', () => {
    const facts = having(factsOf(fullYear('2025')), waiting('a:a'), waiting('a:b'));
    const rules = {
      '1.1.a': elsewhere('a:a'),
      '2.4.a': { weight: 100, by: { 'a:a': 50, 'a:b': 60 } },
      '2.1.c': { weight: 7000, base: 100 },
    };
    const what = trial(rules, facts, { ...AT, asOfOn: '2026-07-10' });
    expect(what.project([]).sheet.blockedBy).toEqual([{ kind: 'veto', id: 'sixMonthsWithoutLife' }]);
    expect(names(what.shortestWay())).toEqual(['a:b']);
  });

  it('a dimension under its line in a total that does not pass either: what lifts the dimension by most, then the total', () => {
    const what = trial({
      '1.1.a': { weight: 30_000, base: 85, by: { 'r:a': 2, 'r:c': 10 }, spec: D1 },
      '2.1.b': { weight: 1000, by: { 'r:a': 25, 'r:b': 60 } },
      '2.1.c': { weight: 3000, base: 100 },
    });
    expect(what.project([]).sheet.blockedBy.map(({ kind }) => kind)).toEqual(['score', 'dimension']);
    expect(names(what.shortestWay())).toEqual(['r:b', 'r:c']);
  });

  it('two dimensions under their line: what lifts the first, and what lifts the other by most', () => {
    const rules = {
      '1.1.a': { weight: 1000, base: 70, by: { 'r:c': 30 }, spec: D1 },
      '2.1.b': { weight: 1000, by: { 'r:a': 40, 'r:b': 60, 'r:c': 1 } },
      '2.1.c': { weight: 1000, base: 100 },
      '3.1.a': { weight: 20_000, base: 100, spec: { item: '3.1' as const } },
    };
    expect(names(trial(rules).shortestWay())).toEqual(['r:b', 'r:c']);
  });
});

describe('what turns out not to be needed', () => {
  it('goes, whatever else is needed: of three that were taken one after the other the first', () => {
    const rules = {
      '2.1.b': { weight: 1000, by: { 'r:a': 45, 'r:b': 25, 'r:c': 25 }, spec: { hasFloor: true } },
      '2.1.c': { weight: 100, by: { 'r:b': 50 }, spec: { hasFloor: true } },
      '2.1.d': { weight: 100, by: { 'r:c': 50 }, spec: { hasFloor: true } },
      '1.1.a': { weight: 90_000, base: 100, spec: D1 },
      '2.1.e': { weight: 20_000, base: 100 },
    };
    expect(names(trial(rules).shortestWay())).toEqual(['r:b', 'r:c']);
  });

  it('is the farther one of two of which one is enough', () => {
    const rules = {
      '2.1.b': { weight: 1000, by: { 'r:a': 30, 'r:b': 30, 'r:c': 20 }, spec: { hasFloor: true } },
      '2.1.c': { weight: 100, by: { 'r:c': 50 }, spec: { hasFloor: true } },
      '1.1.a': { weight: 90_000, base: 100, spec: D1 },
      '2.1.e': { weight: 20_000, base: 100 },
    };
    expect(names(trial(rules).shortestWay())).toEqual(['r:a', 'r:c']);
  });

  it('is all that stands beside two that help only together', () => {
    const rules = {
      '2.1.b': { weight: 100, by: { 'r:b': 30, 'r:c': 30 }, spec: { hasFloor: true }, together: true },
      '1.1.a': { weight: 20_000, base: 95, by: { 'r:a': 3, 'r:b': 1, 'r:c': 1 }, spec: D1 },
      '2.1.e': { weight: 20_000, base: 100 },
    };
    expect(names(trial(rules).shortestWay())).toEqual(['r:b', 'r:c']);
  });

  it('is everything where nothing blocks, also where one more thing would make something block', () => {
    const rules = {
      '2.1.b': { weight: 100, base: 60, by: { 'r:a': -20 }, spec: { hasFloor: true } },
      '1.1.a': { weight: 20_000, base: 95, by: { 'r:a': 5 }, spec: D1 },
      '2.1.e': { weight: 20_000, base: 100 },
    };
    const what = trial(rules);
    expect(what.project(what.choices()).isReached).toBe(false);
    expect(what.shortestWay()).toEqual([]);
  });
});

describe('steps that rest on one another', () => {
  const choice = (choiceId: string, would: readonly string[], restsOn: readonly string[] = []): Choice => ({
    choiceId,
    ruleIds: ['2.1.c'],
    remedy: remedyOf({}),
    people: 0,
    effort: 'form',
    byOn: '2026-12-01',
    dueOn: '2026-12-01',
    isOthers: false,
    would: would.map(report),
    restsOn,
  });
  const meeting = choice('meeting', ['m']);
  const plan = choice('plan', ['m', 'p'], ['m']);
  const scheme = choice('scheme', ['m', 's'], ['m']);
  const notice = choice('notice', ['p', 'n'], ['p']);
  const alone = choice('alone', ['x']);
  const all = [alone, meeting, plan, scheme, notice];
  const ids = (choices: readonly Choice[]) => choices.map(({ choiceId }) => choiceId);

  it.each<[string, Choice[], string[]]>([
    ['a plan the meeting that adopts it, not the scheme that rests on the same meeting', [plan], ['meeting', 'plan']],
    ['a notice the plan it is of and the meeting that this rests on', [notice], ['meeting', 'plan', 'notice']],
    ['a meeting nothing', [meeting], ['meeting']],
    ['what stands alone nothing', [alone], ['alone']],
    ['nothing nothing', [], []],
  ])('bring along: %s', (_, chosen, with_) => expect(ids(withPrerequisites(chosen, all))).toEqual(with_));

  it.each<[string, Choice, string[]]>([
    ['the meeting takes with it all that is decided there, and what is made of that', meeting, ['alone']],
    ['the plan takes the notice of it, and neither its meeting nor the scheme', plan, ['alone', 'meeting', 'scheme']],
    ['the notice takes nothing', notice, ['alone', 'meeting', 'plan', 'scheme']],
    ['what stands alone takes nothing', alone, ['meeting', 'plan', 'scheme', 'notice']],
  ])('put off: %s', (_, gone, left) => expect(ids(withoutDependents(all, gone))).toEqual(left));

  it('the first step stays in the shortest way while one that rests on it does, though it earns nothing by itself', () => {
    const parts = [
      owing({ type: 'annualPlan', period: '2026', byOn: '2026-12-01', would: [report('first')] }),
      owing({ type: 'workSummary', period: '2026', byOn: '2026-12-10', would: [report('first'), report('then')], restsOn: ['first'] }),
    ];
    const rule = ruleOf('2.1.c', [], {
      weightKey: '2.1.d',
      check: (_, gathered) => findingOf(isThere(gathered, 'then') ? [] : parts, { fraction: fraction(isThere(gathered, 'then') ? 1 : 0) }),
    });
    expect(names(new WhatIf(busy, packOf(rule), AT).shortestWay())).toEqual(['first', 'first+then']);
  });
});
