// One step: who is waited for besides, what it brings about for several rules, and what it is worth.
import type { Fact } from '../../../../src-shared/facts/facts';
import type { Choice } from '../../../../src-shared/engines/score/what-if';
import { fraction, ONE, ZERO, type Fraction } from '../../../../src-shared/kernel/fraction';
import type { BranchIndicator, Part, Remedy } from '../../../../src-shared/rules/indicator';
import { held } from '../../../cases/world';
import { findingOf, owing, partOf, ruleOf } from '../made-rules';
import { AT, busy, isThere, needs, report, trial } from './trial';

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
    const choice = choiceOf([owing(assessment, { memberId: 'm:1' }), ...others]);
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
