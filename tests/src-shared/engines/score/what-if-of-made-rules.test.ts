import type { Fact } from '../../../../src-shared/facts/facts';
import type { Gathered } from '../../../../src-shared/facts/summary';
import { dayOfHorizon, WhatIf, type Choice, type Horizon } from '../../../../src-shared/engines/score/what-if';
import { fraction, ONE, ZERO, type Fraction } from '../../../../src-shared/kernel/fraction';
import type { BranchIndicator, Part, Remedy } from '../../../../src-shared/rules/indicator';
import { defaultCite } from '../../../../src-shared/standard/cite';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { having, held, rec } from '../../../cases/world';
import { factsOf, fullYear } from '../activities';
import { findingOf, owing, packOf, partOf, ruleOf } from '../made-rules';

type Id = BranchIndicator['id'];
const AT = { year: '2026', asOfOn: '2026-11-24', horizon: 'today' as Horizon };
const report = (_id: string): Fact => rec('workSummary', { half: '2026-H1', text: '示例' }, { _id, day: '2026-07-01' });
const isThere = (gathered: Gathered, id: string): boolean => gathered.records('workSummary').some((entry) => entry._id === id);

/** A rule that is met once the record is there, and short before; its remedy would put it there. */
const needs = (
  id: Id,
  recordId: string,
  over: { remedy?: Partial<Remedy>; short?: Fraction; spec?: Partial<BranchIndicator>; parts?: readonly Part[] } = {},
): BranchIndicator =>
  ruleOf(id, [], {
    weightKey: '2.1.d',
    ...over.spec,
    check: (_, gathered) =>
      isThere(gathered, recordId)
        ? findingOf([], { outcome: 'met', fraction: ONE, grounded: ONE })
        : findingOf(
            over.parts ?? [
              owing({ type: 'workSummary', period: '2026-H1', recordId, byOn: '2026-12-10', would: [report(recordId)], ...over.remedy }),
            ],
            { outcome: 'notMet', fraction: over.short ?? ZERO },
          ),
  });
const done = (id: Id, spec: Partial<BranchIndicator> = {}): BranchIndicator =>
  ruleOf(id, [], { weightKey: '2.1.d', ...spec, check: () => findingOf([], { outcome: 'met', fraction: ONE }) });

const busy = factsOf([...fullYear('2025'), ...fullYear('2026')]);
const trial = (rules: readonly BranchIndicator[], facts = busy, at = AT): WhatIf => new WhatIf(facts, packOf(...rules), at);
const names = (choices: readonly Choice[] | null): string[] | undefined =>
  choices?.map(({ would }) => would.map(({ _id }) => _id).join('+'));

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

describe('whose entry is waited for besides', () => {
  const assessment: Partial<Remedy> = { type: 'branchAssessment', memberId: 'm:1', would: [report('r:1')] };
  const half = (remedy: Partial<Remedy> | null, waitsFor: Part['waitsFor'] = 'generalBranch') =>
    remedy === null
      ? partOf({ memberId: 'm:1', outcome: 'noData', waitsFor })
      : owing({ ...remedy, would: [] }, { memberId: remedy.memberId, outcome: 'noData', waitsFor });
  const choiceOf = (parts: readonly Part[]): Choice | undefined => trial([needs('2.1.c', 'r:1', { parts })]).choices()[0];

  it.each<[string, Part[], Part['waitsFor']]>([
    ['the general branch, of the same record of the same person', [half(assessment)], 'generalBranch'],
    [
      'the committee, beside another record that waits for the general branch',
      [half({ ...assessment, type: 'transfer' }), half(assessment, 'partyCommittee')],
      'partyCommittee',
    ],
    ['nobody, of another record', [half({ ...assessment, type: 'transfer' })], undefined],
    ['nobody, of another person', [half({ ...assessment, memberId: 'm:2' })], undefined],
    ['nobody, of what waits and leads on to nothing', [half(null)], undefined],
    ['nobody, of the same record that waits for nobody', [owing(assessment, { memberId: 'm:1', outcome: 'noData' })], undefined],
  ])('%s', (_, others, waitsFor) => {
    const choice = choiceOf([owing(assessment), ...others]);
    expect([choice?.waitsFor, choice !== undefined && 'waitsFor' in choice]).toEqual([waitsFor, waitsFor !== undefined]);
  });

  it('nobody, of a meeting that is no record, beside another that waits', () => {
    const meeting = { verb: 'hold' as const, kinds: ['themeDay' as const], would: [report('r:1')] };
    expect(choiceOf([owing(meeting), half({ ...meeting, memberId: undefined })])).not.toHaveProperty('waitsFor');
  });

  it.each([
    ['the first', true],
    ['the second', false],
  ])('is said of a step that serves two rules where only %s waits', (_, isFirst) => {
    const waiting = [owing(assessment), half(assessment)];
    const rules = [
      needs('2.1.c', 'r:1', { parts: isFirst ? waiting : [owing(assessment)] }),
      needs('2.1.d', 'r:1', { parts: isFirst ? [owing(assessment)] : waiting }),
    ];
    expect(trial(rules).choices()).toMatchObject([{ ruleIds: ['2.1.c', '2.1.d'], waitsFor: 'generalBranch' }]);
  });
});

describe('one step for several', () => {
  const talk = (over: Partial<Remedy>) => owing({ type: 'heartTalk', period: '2026', ...over });
  const served = (...parts: readonly Part[]) => trial([needs('2.1.c', 'r:1', { parts })]).choices();

  it('brings about each fact once, and rests on all that they rest on', () => {
    expect(
      served(
        talk({ would: [report('r:1'), report('r:2')], restsOn: ['a'] }),
        talk({ would: [report('r:2'), report('r:3')], restsOn: ['b', 'a'] }),
        talk({ would: [report('r:3')] }),
      ),
    ).toMatchObject([{ would: [{ _id: 'r:1' }, { _id: 'r:2' }, { _id: 'r:3' }], restsOn: ['a', 'b'] }]);
  });

  it('rests on nothing where none of them does', () => {
    expect(served(talk({ would: [report('r:1')] }))[0]?.restsOn).toEqual([]);
    expect(served(talk({ would: [report('r:1')] }), talk({ would: [report('r:2')] }))[0]?.restsOn).toEqual([]);
  });

  it('holds each meeting with what is asked of that one, and leaves the records and other meetings as they are', () => {
    const meeting = (_id: string, topics: ('plan' | 'dues')[]): Fact => held(['generalMeeting'], '2026-11-28', { _id, topics });
    const [choice] = served(
      talk({ would: [meeting('a:1', ['plan']), meeting('a:2', []), report('r:1')] }),
      talk({ would: [meeting('a:3', ['dues']), report('r:1'), meeting('a:1', ['dues'])] }),
    );
    expect(choice?.would).toEqual([meeting('a:1', ['plan', 'dues']), meeting('a:2', []), report('r:1'), meeting('a:3', ['dues'])]);
  });
});

describe('what a step is worth', () => {
  const before = (share: Fraction | null, after: Fraction | null) =>
    ruleOf('2.1.c', [], {
      weightKey: '2.1.d',
      check: (_, gathered) =>
        findingOf([owing({ type: 'workSummary', period: '2026-H1', would: [report('r:1')] })], {
          fraction: isThere(gathered, 'r:1') ? after : share,
        }),
    });
  const half = fraction(1, 2);
  it.each<[string, Fraction | null, Fraction | null, number | null]>([
    ['what is short becomes whole', ZERO, ONE, 300],
    ['half of it becomes whole', half, ONE, 150],
    ['what is short waits for a superior from then on, and is missed no longer', ZERO, null, 300],
    ['half of it waits for a superior from then on', half, null, 150],
    ['what was not asked is half done', null, half, 150],
    ['what was not asked is done', null, ONE, 300],
    ['what was not asked is short', null, ZERO, null],
    ['what was not asked is not asked', null, null, null],
    ['what is whole waits for a superior', ONE, null, null],
    ['what is half stays half', half, half, null],
  ])('of a rule of three points: %s', (_, share, after, worth) => {
    const what = trial([before(share, after)]);
    const [choice] = what.choices();
    expect(choice === undefined ? null : [...what.gainOf(choice)]).toEqual(worth === null ? null : [['2.1.c', fraction(worth)]]);
  });
});

describe('each thing is judged once', () => {
  it('however often it is asked, on 2026-11-24 for that day and for the end of the year', () => {
    for (const horizon of ['today', 'yearEnd'] as const) {
      let judged = 0;
      const rule = needs('2.1.c', 'r:1');
      const counting = { ...rule, check: (...on: Parameters<typeof rule.check>) => ((judged += 1), rule.check(...on)) } as BranchIndicator;
      const what = trial([counting], busy, { ...AT, horizon });
      const [choice] = what.choices();
      what.lost();
      const once = judged;
      what.choices();
      what.lost();
      what.project([]);
      if (choice !== undefined) what.gainOf(choice);
      // A second list has new choices: what each earns is looked at anew, the branch itself is not.
      expect([horizon, once, judged]).toEqual([horizon, horizon === 'today' ? 2 : 3, once + 1]);
    }
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
