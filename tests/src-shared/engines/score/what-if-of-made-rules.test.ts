import type { Fact } from '../../../../src-shared/facts/facts';
import { dayOfHorizon, type Choice, type Horizon } from '../../../../src-shared/engines/score/what-if';
import { fraction, ONE, ZERO } from '../../../../src-shared/kernel/fraction';
import type { BranchIndicator, Part } from '../../../../src-shared/rules/indicator';
import { defaultCite } from '../../../../src-shared/standard/cite';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { having, held, rec } from '../../../cases/world';
import { factsOf, fullYear } from '../activities';
import { findingOf, owing, partOf, ruleOf } from '../made-rules';
import { AT, busy, done, isThere, names, needs, report, trial, type Id } from './trial';

describe('the day of a horizon', () => {
  it('is today, or the day of the verdict, and today again once that is past', () => {
    const day = (horizon: Horizon, asOfOn: string) => dayOfHorizon(DEFAULT_PACK, { year: '2026', asOfOn, horizon });
    expect([day('today', '2026-11-24'), day('yearEnd', '2026-11-24'), day('yearEnd', '2027-04-01'), day('yearEnd', '2027-05-01')]).toEqual([
      '2026-11-24',
      '2027-04-01',
      '2027-04-01',
      '2027-05-01',
    ]);
  });

  it('of a year is by the day of the verdict that held at its end, of one that was changed on 2026-07-01', () => {
    const { verdictFrom } = DEFAULT_PACK.params;
    const changed = {
      ...verdictFrom,
      values: [...verdictFrom.values, { from: '2026-07-01', value: '05-20', cite: [defaultCite('示例')] }],
    };
    const pack = { ...DEFAULT_PACK, params: { ...DEFAULT_PACK.params, verdictFrom: changed as typeof verdictFrom } };
    expect(['2025', '2026'].map((year) => dayOfHorizon(pack, { year, asOfOn: '2025-11-24', horizon: 'yearEnd' }))).toEqual([
      '2026-04-01',
      '2027-05-20',
    ]);
  });
});

describe('what can still be done', () => {
  it('says what it is, whom it serves, by when, how much it asks and what would then stand there', () => {
    const talk = (memberId: string, byOn: string) =>
      owing({ type: 'heartTalk', period: '2026', memberId, byOn, would: [report(`r:${memberId}`)] });
    const rule = ruleOf('2.1.c', [], {
      weightKey: '2.1.d',
      check: (_, gathered) =>
        findingOf([talk('m:1', '2026-12-20'), talk('m:2', '2026-12-10')], { fraction: isThere(gathered, 'r:m:2') ? ONE : ZERO }),
    });
    expect(trial([rule]).choices()).toMatchObject([
      {
        choiceId: 'enter:heartTalk:2026',
        ruleIds: ['2.1.c'],
        people: 2,
        effort: 'form',
        byOn: '2026-12-10',
        remedy: { memberId: 'm:1' },
        would: [{ _id: 'r:m:1' }, { _id: 'r:m:2' }],
      },
    ]);
  });

  it('serves several rules by one record, written once', () => {
    const [one, other] = [
      needs('2.1.c', 'r:1', { remedy: { byOn: '2026-12-10' } }),
      needs('4.1.c', 'r:1', { remedy: { byOn: '2026-12-05', effort: 'long' } }),
    ];
    const [choice, ...more] = trial([one, other]).choices();
    expect([choice?.ruleIds, choice?.people, choice?.byOn, choice?.effort, names(choice === undefined ? [] : [choice]), more]).toEqual([
      ['2.1.c', '4.1.c'],
      0,
      '2026-12-05',
      'form',
      ['r:1'],
      [],
    ]);
  });

  it('of one meeting thought of by two rules is that it takes place once with what each asks of it', () => {
    const lecture = (topics: ('plan' | 'dues')[], kinds: ('partyLecture' | 'themeDay')[]): Fact =>
      held(kinds, '2026-11-28', { _id: 'a:x', topics });
    const rule = (id: Id, fact: Fact) =>
      ruleOf(id, [], {
        weightKey: '2.1.d',
        check: (_, gathered) =>
          findingOf([owing({ verb: 'hold', kinds: ['partyLecture'], would: [fact] })], {
            fraction: gathered.fact('a:x') === undefined ? ZERO : ONE,
          }),
      });
    const [choice] = trial([
      rule('2.1.g', lecture(['plan'], ['partyLecture'])),
      rule('2.1.j', lecture(['plan', 'dues'], ['partyLecture', 'themeDay'])),
    ]).choices();
    expect(choice?.would).toEqual([lecture(['plan', 'dues'], ['partyLecture', 'themeDay'])]);
  });

  it('tells apart the meetings that wait for their record, and the records that are begun', () => {
    const parts = (recordId: string) => [
      owing({ verb: 'confirm', kinds: ['themeDay'], period: undefined, activityId: 'a:1', would: [report(recordId)] }),
      owing({ verb: 'confirm', kinds: ['themeDay'], period: undefined, activityId: 'a:2', would: [report(recordId)] }),
      owing({ verb: 'finish', type: 'workSummary', recordId: 'draft', would: [report(recordId)] }),
    ];
    expect(
      trial([needs('2.1.k', 'r:1', { parts: parts('r:1') })])
        .choices()
        .map(({ choiceId }) => choiceId),
    ).toEqual(['finish:workSummary:2026-11:draft', 'confirm:a:1', 'confirm:a:2']);
  });

  it('leaves out what carries no weight, what no record alone does, and what would change nothing', () => {
    expect(
      trial([
        needs('2.1.c', 'r:1', { spec: { weightKey: null } }),
        needs('2.1.d', 'r:2', { remedy: { would: [] } }),
        needs('2.1.e', 'r:3', { remedy: { would: [report('else')] } }),
        done('2.1.f'),
        needs('2.1.g', 'r:4', { short: ONE }),
      ]).choices(),
    ).toEqual([]);
  });

  it('does not say that it serves a rule without weight, nor one that a record alone does not meet', () => {
    const rules = [
      needs('2.1.c', 'r:1'),
      needs('2.1.d', 'r:1', { spec: { weightKey: null } }),
      needs('2.1.e', 'r:1', { remedy: { would: [] } }),
    ];
    expect(
      trial(rules)
        .choices()
        .map(({ ruleIds }) => ruleIds),
    ).toEqual([['2.1.c']]);
  });

  it('keeps what serves two rules though it moves only one', () => {
    expect(names(trial([needs('2.1.c', 'r:1', { short: ONE }), needs('4.1.c', 'r:1')]).choices())).toEqual(['r:1']);
  });

  it('stands by its day, of one day by its name', () => {
    const by = (id: Id, recordId: string, byOn: string) => needs(id, recordId, { remedy: { byOn } });
    expect(
      names(trial([by('2.1.c', 'r:3', '2026-11-28'), by('2.1.e', 'r:2', '2026-11-26'), by('2.1.d', 'r:1', '2026-11-26')]).choices()),
    ).toEqual(['r:1', 'r:2', 'r:3']);
  });

  it('earns of the weight of each rule what it adds to its share', () => {
    const what = trial([needs('2.1.c', 'r:1', { short: fraction(1, 3) }), needs('4.1.c', 'r:1', { spec: { weightKey: '2.1.f' } })]);
    expect(what.choices().map((choice) => [...what.gainOf(choice)])).toEqual([
      [
        ['2.1.c', fraction(200)],
        ['4.1.c', fraction(200)],
      ],
    ]);
  });
});

describe('what can no longer be made good', () => {
  it('is what was missed and whose last day is past, counted by its parts, of rules that count', () => {
    const missed = (makeUpUntilOn: string, outcome: Part['outcome'] = 'notMet') => partOf({ outcome, makeUpUntilOn });
    const rule = (id: Id, parts: readonly Part[], weightKey: BranchIndicator['weightKey'] = '2.1.d') => ruleOf(id, parts, { weightKey });
    expect(
      trial([
        rule('2.1.c', [missed('2026-11-23'), missed('2026-11-01'), missed('2026-11-24'), missed('2026-11-01', 'noData')]),
        rule('2.1.d', [missed('2026-11-24')]),
        rule('2.1.e', [missed('2026-11-01')], null),
      ]).lost(),
    ).toEqual([{ ruleId: '2.1.c', parts: 2 }]);
  });
});

describe('the shortest way', () => {
  it('is none where nothing is counted, even with everything done, and empty where nothing blocks', () => {
    expect([
      trial([]).shortestWay(),
      trial([done('2.1.c')]).shortestWay(),
      trial([needs('2.1.c', 'r:1', { remedy: { would: [] } })]).shortestWay(),
    ]).toEqual([null, [], null]);
    expect(trial([]).project([])).toMatchObject({ isReached: false, sheet: { scoreTenths: null, blockedBy: [] } });
  });

  it('is for the total what gives most, of equals what asks least, then what is nearest', () => {
    // Nine of ten points are needed, of equal weights: all but one of the open ones.
    const rules = (over: Readonly<Record<string, Parameters<typeof needs>[2]>>) => [
      ...(['2.1.a', '2.1.b', '2.1.c', '2.1.d', '2.1.e', '2.1.f', '2.1.g', '2.1.j'] as const).map((id) => done(id)),
      needs('2.4.a', 'r:1', over['r:1']),
      needs('2.1.k', 'r:2', over['r:2']),
    ];
    const way = (over: Parameters<typeof rules>[0]) => names(trial(rules(over)).shortestWay());
    expect(way({ 'r:2': { short: fraction(1, 100) } })).toEqual(['r:1']);
    expect(way({ 'r:1': { remedy: { effort: 'long' } }, 'r:2': { remedy: { effort: 'meeting' } } })).toEqual(['r:2']);
    expect(way({ 'r:1': { remedy: { effort: 'meeting' } }, 'r:2': { remedy: { effort: 'form' } } })).toEqual(['r:2']);
    expect(way({ 'r:2': { remedy: { byOn: '2026-11-26' } } })).toEqual(['r:2']);
    expect(way({})).toEqual(['r:1']);
  });

  it('leaves out what helped most at first and is not needed once the rest is done', () => {
    const [d1, d3] = [{ item: '1.1' as const }, { item: '3.1' as const }];
    const met = [
      ...(['1.1.a', '1.1.b', '1.1.c'] as const).map((id) => done(id, d1)),
      ...(['3.1.a', '3.1.b', '3.1.c', '3.1.d', '3.2.a', '3.2.b'] as const).map((id) => done(id, d3)),
    ];
    // Either lifts the first dimension over its line, the first by more; only the second lifts the other one.
    const rules = [
      ...met,
      needs('1.1.d', 'r:1', { spec: { ...d1, weightKey: '2.1.f' } }),
      needs('1.1.e', 'r:2', { spec: { ...d1, weightKey: '2.1.c' } }),
      needs('2.1.b', 'r:2', { spec: { weightKey: '2.1.b' } }),
    ];
    expect(
      trial(rules)
        .project([])
        .sheet.blockedBy.map(({ id }) => id),
    ).toEqual(['passLine', 'd1.setup', 'd2.orgLife']);
    expect(names(trial(rules).shortestWay())).toEqual(['r:2']);
  });

  it('is in the order of the days, whichever was found first', () => {
    const rules = [
      needs('2.1.c', 'r:1', { remedy: { byOn: '2026-11-28' }, spec: { weightKey: '2.1.d' } }),
      needs('2.1.d', 'r:2', { remedy: { byOn: '2026-11-26' }, spec: { weightKey: '2.1.f' } }),
    ];
    expect(names(trial(rules).shortestWay())).toEqual(['r:2', 'r:1']);
  });

  it('takes first what a floor demands, and leaves out what would give more to a total that passes', () => {
    const floor = needs('2.1.b', 'r:1', { spec: { hasFloor: true, weightKey: '2.1.b' } });
    const met = (['2.1.a', '2.1.c', '2.1.d', '2.1.e', '2.1.f', '2.1.g'] as const).map((id) => done(id));
    expect(names(trial([...met, floor, needs('2.1.j', 'r:2', { short: fraction(3, 4) })]).shortestWay())).toEqual(['r:1']);
  });

  it('takes first what lifts a dimension that is under its line, wherever more could be gained elsewhere', () => {
    const d1 = { item: '1.1' as const };
    const met = (['1.1.a', '1.1.b', '1.1.c', '1.1.d', '1.1.e', '1.1.f'] as const).map((id) => done(id, d1));
    const rules = [
      ...met,
      needs('1.1.g', 'r:2', { short: fraction(3, 5), spec: d1 }),
      needs('2.1.b', 'r:1', { spec: { weightKey: '2.1.b' } }),
    ];
    expect(trial(rules).project([]).sheet.blockedBy).toEqual([{ kind: 'dimension', id: 'd2.orgLife' }]);
    expect(names(trial(rules).shortestWay())).toEqual(['r:1']);
  });

  it.each(['2.4.a', '2.1.d', '2.1.e', '2.1.f', '2.1.g'] as const)(
    'against half a year without organisational life is a meeting of it that waits for its record, found by %s',
    (id) => {
      const waiting = held(['themeDay'], '2026-06-20', { _id: 'a:1', state: 'submitted' });
      const confirm = ruleOf(id, [], {
        weightKey: '2.1.b',
        check: (_, gathered) =>
          gathered.hasLifeIn('2026-06')
            ? findingOf([], { fraction: ONE })
            : findingOf([owing({ verb: 'confirm', activityId: 'a:1', would: [{ ...waiting, state: 'confirmed' }] })], {
                fraction: fraction(4, 5),
              }),
      });
      const what = trial(
        [confirm, done('2.1.a'), needs('2.1.c', 'r:2', { short: fraction(9, 10) })],
        having(factsOf(fullYear('2025')), waiting),
        { ...AT, asOfOn: '2026-07-10' },
      );
      expect(what.project([]).sheet.blockedBy).toEqual([{ kind: 'veto', id: 'sixMonthsWithoutLife' }]);
      expect(names(what.shortestWay())).toEqual(['a:1']);
    },
  );

  it('puts a draft back that was covered for a while: what rests on it stands as before', () => {
    const draft = rec('workSummary', { half: '2026-H1', text: '示例' }, { _id: 'r:1', day: '2026-07-01', state: 'draft' });
    const begun = ruleOf('2.1.e', [], {
      weightKey: '2.1.d',
      check: (_, gathered) => findingOf([], { fraction: gathered.fact('r:1')?.state === 'draft' ? ONE : ZERO }),
    });
    const what = trial([needs('2.1.c', 'r:1'), needs('2.1.d', 'r:2'), begun], having(busy, draft));
    const shareOfBegun = (choices: readonly Choice[]) =>
      what.project(choices).sheet.findings.find(({ indicator }) => indicator.id === '2.1.e')?.fraction;
    const choices = what.choices();
    expect([shareOfBegun([]), shareOfBegun(choices.slice(0, 1)), shareOfBegun(choices.slice(1))]).toEqual([ONE, ZERO, ONE]);
  });

  it('leaves what was laid on as it was, a record that is there already among it', () => {
    const draft = rec('workSummary', { half: '2026-H1', text: '示例' }, { _id: 'r:1', day: '2026-07-01', state: 'draft' });
    const what = trial([needs('2.1.c', 'r:1'), needs('2.1.d', 'r:2')], having(busy, draft));
    const before = what.project([]).sheet.scoreTenths;
    expect([before, what.project(what.choices()).sheet.scoreTenths, what.project([]).sheet.scoreTenths]).toEqual([0, 1000, 0]);
    expect(names(what.choices())).toEqual(['r:1', 'r:2']);
  });
});
