// A rule has days: one that comes is not on the sheets before, one that goes is on them still.
import { listRules } from '../../../config/commands/rules';
import { dutiesOfYear } from '../../../src-shared/engines/duties/duties';
import { collegeFindings } from '../../../src-shared/engines/score/college';
import { datasetOf, factsIn } from '../../../src-shared/engines/score/dataset';
import { judgedOn } from '../../../src-shared/engines/score/judged';
import { replayBranch } from '../../../src-shared/engines/score/replay';
import { computeSheet, type ScoreSheet } from '../../../src-shared/engines/score/sheet';
import { WhatIf } from '../../../src-shared/engines/score/what-if';
import { summariseCollege } from '../../../src-shared/facts/summary';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { indicatorsOn, type RulePack } from '../../../src-shared/rules/packs/pack';
import { asIfAlways, faultsOfTailoring, tailored, type Tailoring } from '../../../src-shared/rules/packs/tailoring';
import { RULES, type RuleDays, type RuleId } from '../../../src-shared/standard/rules';
import { FIRST_TABLE_ON, points } from '../../../src-shared/standard/rules/row';
import { weightsOfRules, weightsOn } from '../../../src-shared/standard/rules/weights';
import { college, having, held, world } from '../../cases/world';

const NEW = '2027-01-01';
/** The standard as it was first: whatever has come since, these tests make their own days. */
const STANDARD: RulePack = {
  ...DEFAULT_PACK,
  indicators: indicatorsOn(DEFAULT_PACK, FIRST_TABLE_ON),
  params: {
    ...DEFAULT_PACK.params,
    weightsHundredths: weightsOfRules(
      RULES.map(({ id, weight = [] }) => ({ id, weight: weight.filter(({ from }) => from === FIRST_TABLE_ON) })),
    ),
  },
};
/** The theme day and two others, of which the theme day stands between days. */
const packWith = (days: RuleDays): RulePack => ({
  ...STANDARD,
  indicators: STANDARD.indicators
    .filter(({ id }) => id === '2.4.a' || id === '2.1.d' || id === '3.5.a')
    .map((indicator) => (indicator.id === '2.4.a' ? { ...indicator, ...days } : indicator)),
});
const comes = packWith({ from: NEW });
const goes = packWith({ to: '2026-12-31' });
const branch = having(world(), ...['02', '05', '08', '11'].map((month) => held(['generalMeeting'], `2026-${month}-20`)));
const idsOf = (sheet: ScoreSheet): RuleId[] => sheet.findings.map(({ indicator }) => indicator.id);
const on = (pack: RulePack, year: string, asOfOn: string): ScoreSheet => computeSheet(branch, pack, { year, asOfOn });

describe('a rule that comes on 2027-01-01', () => {
  it('is not on a sheet of 2026, on whatever day it is computed again, and is on that of 2027', () => {
    for (const asOfOn of ['2026-06-30', '2026-12-31', '2027-01-01', '2029-05-01'])
      expect(idsOf(on(comes, '2026', asOfOn))).toEqual(['2.1.d', '3.5.a']);
    expect(idsOf(on(comes, '2027', '2027-01-01'))).toEqual(['2.1.d', '2.4.a', '3.5.a']);
  });
  it('takes nothing from the score of 2026 and nothing from what could be reached: it has no weight there', () => {
    const before = on(comes, '2026', '2027-04-01');
    expect([before.applicableHundredths, on(packWith({}), '2026', '2027-04-01').applicableHundredths]).toEqual([600, 1300]);
    expect([before.scoreTenths, before.blockedBy.some(({ id }) => id === '2.4.a')]).toEqual([500, false]);
  });
  it('is owed of its own time only, though in January the year before is still looked at', () => {
    const owed = dutiesOfYear(judgedOn(branch, comes, '2027-01-05')).filter(({ ruleIds }) => ruleIds.includes('2.4.a'));
    expect(owed.map(({ period }) => period?.slice(0, 4))).toEqual(Array.from({ length: 12 }, () => '2027'));
    expect(dutiesOfYear(judgedOn(branch, comes, '2026-12-01')).some(({ ruleIds }) => ruleIds.includes('2.4.a'))).toBe(false);
  });
  it('is nothing that could be chosen to be done for 2026', () => {
    const chosen = (pack: RulePack) =>
      new WhatIf(branch, pack, { year: '2026', asOfOn: '2026-11-24', horizon: 'yearEnd' }).choices().flatMap(({ ruleIds }) => ruleIds);
    expect([chosen(comes).includes('2.4.a'), chosen(packWith({})).includes('2.4.a')]).toEqual([false, true]);
  });
  it('is not on the sheet computed from an exported file', () => {
    const file = datasetOf(branch, {
      years: ['2026'],
      exportedAt: '2027-02-01T00:00:00.000Z',
      hasNames: true,
      tailorings: [],
      codeOf: (id) => id,
    });
    expect(computeSheet(factsIn(file, branch.branch._id), comes, { year: '2026', asOfOn: '2027-02-01' })).toEqual(
      on(comes, '2026', '2027-02-01'),
    );
  });
  it('is listed from its day on', () => {
    const listed = (day: string) => listRules(comes, day).rules.map(({ id, weight }) => `${id} ${weight}`);
    expect([listed('2026-12-31'), listed(NEW)]).toEqual([
      ['2.1.d 3', '3.5.a 3'],
      ['2.1.d 3', '2.4.a 7', '3.5.a 3'],
    ]);
  });
});

describe('a rule that goes with 2026', () => {
  it('is on the sheets before, also when they are computed again later, and on none after', () => {
    expect(['2026-12-31', '2028-01-01'].map((day) => idsOf(on(goes, '2026', day)).includes('2.4.a'))).toEqual([true, true]);
    expect(idsOf(on(goes, '2027', '2027-06-01'))).toEqual(['2.1.d', '3.5.a']);
    expect(on(goes, '2026', '2027-04-01').scoreTenths).toBe(on(packWith({}), '2026', '2027-04-01').scoreTenths);
  });
  it('of the college is gone from its findings alike', () => {
    const facts = college(world());
    const pack: RulePack = {
      ...STANDARD,
      indicators: STANDARD.indicators
        .filter(({ id }) => id === 'B.10' || id === 'B.12')
        .map((one) => (one.id === 'B.10' ? { ...one, to: '2026-12-31' } : one)),
    };
    const found = (year: string) =>
      collegeFindings(facts, pack, { summary: summariseCollege(facts), year, asOfOn: `${year}-12-31` }).map(
        ({ indicator }) => indicator.id,
      );
    expect([found('2026'), found('2027')]).toEqual([['B.10', 'B.12'], ['B.12']]);
  });
});

describe('a rule that comes or goes within a year', () => {
  const themeDays = (days: RuleDays, asOfOn: string) =>
    on(packWith(days), '2026', asOfOn).findings.find(({ indicator }) => indicator.id === '2.4.a');
  it('does not ask for the months before its first day, and says so', () => {
    const parts = themeDays({ from: '2026-07-01' }, '2026-12-31')?.parts ?? [];
    expect(parts.map(({ notApplicableBecause }) => notApplicableBecause)).toEqual([
      ...Array.from({ length: 6 }, () => 'notInForce'),
      ...Array.from({ length: 6 }, () => undefined),
    ]);
    expect(themeDays({ from: '2026-07-01' }, '2026-12-31')?.expected).toBe(5);
  });
  it('does not ask for the months after its last day, and is on the sheets until then', () => {
    const parts = themeDays({ to: '2026-03-15' }, '2026-03-10')?.parts ?? [];
    expect(parts.filter(({ notApplicableBecause }) => notApplicableBecause === 'notInForce').map(({ period }) => period)[0]).toBe(
      '2026-04',
    );
    expect(themeDays({ to: '2026-03-15' }, '2026-03-16')).toBeUndefined();
  });
});

describe('weights by their days', () => {
  const table = weightsOfRules([
    { id: '2.4.a', weight: [...points(7), { from: NEW, hundredths: 500 }] },
    { id: '2.1.d', weight: points(3) },
    { id: '3.5.a', weight: [{ from: NEW, hundredths: 200 }] },
    { id: '2.4.c' },
  ]);
  it('name only what changes: a rule that is new stands in no table before, and nobody is named again', () => {
    expect(table.values.map(({ value }) => value)).toEqual([
      { '2.4.a': 700, '2.1.d': 300 },
      { '2.4.a': 500, '3.5.a': 200 },
    ]);
    expect(['2026-12-31', NEW].map((day) => weightsOn(table, day))).toEqual([
      { '2.4.a': 700, '2.1.d': 300 },
      { '2.4.a': 500, '2.1.d': 300, '3.5.a': 200 },
    ]);
    expect(() => weightsOn(table, '2018-12-31')).toThrow('各条分值 on 2018-12-31');
  });
});

describe('a change of the college where rules come and go', () => {
  const weightOf = (id: RuleId) => {
    const now = { from: NEW, hundredths: weightsOn(STANDARD.params.weightsHundredths, NEW)[id] ?? 0 };
    if (id === '3.5.a') return [now];
    return id === '2.4.a' ? [...points(10), now] : points(now.hundredths / 100);
  };
  /** The standard as it would be with one rule new in 2027 and the weight it takes from the theme day. */
  const standard: RulePack = {
    ...STANDARD,
    indicators: STANDARD.indicators.map((one) => (one.id === '3.5.a' ? { ...one, from: NEW } : one)),
    params: {
      ...STANDARD.params,
      weightsHundredths: weightsOfRules(
        STANDARD.indicators.filter(({ weightKey }) => weightKey !== null).map(({ id }) => ({ id, weight: weightOf(id) })),
      ),
    },
  };
  const change = (fromOn: string, weightsHundredths: Record<string, number>): Tailoring => ({
    version: 'own',
    fromOn,
    weightsHundredths,
    values: {},
    text: '',
  });
  const wordsOf = (asked: Tailoring) => faultsOfTailoring(standard, asked, '2026-01-01').map(({ words }) => words);

  it('may not weigh a rule on a day on which it is not in the standard', () => {
    expect(wordsOf(change('2026-07-01', { '3.5.a': 300 }))).toEqual(['2026-07-01 标准里没有“3.5.a”这一条']);
    expect(wordsOf(change(NEW, { '3.5.a': 200, '2.4.a': 800 }))).toEqual([]);
  });
  it('is to add up on its day without the rule that is still to come, and again on the day it comes', () => {
    expect(wordsOf(change('2026-07-01', { '2.1.d': 400, '2.1.e': 200 }))).toEqual([]);
    expect(wordsOf(change('2026-07-01', { '2.4.a': 900, '2.1.d': 400 }))).toEqual([
      '2027-01-01 起各条分值合计应为 100（1.1.b 和 1.1.c 只算一条），现在是 101',
    ]);
  });
  it('keeps what it names when the standard changes other weights later', () => {
    const pack = tailored(standard, change('2026-07-01', { '2.1.d': 400, '2.1.e': 200 }));
    const weightsAt = (day: string) =>
      ['2.4.a', '2.1.d', '2.1.e', '3.5.a'].map((id) => weightsOn(pack.params.weightsHundredths, day)[id as RuleId]);
    expect(['2026-06-30', '2026-07-01', NEW].map(weightsAt)).toEqual([
      [1000, 300, 300, undefined],
      [1000, 400, 200, undefined],
      [700, 400, 200, 300],
    ]);
  });
  it('is tried on the past with the rules of the past', () => {
    const after = asIfAlways(standard, change(NEW, { '3.5.a': 200, '2.4.a': 800 }));
    const line = replayBranch(branch, { before: standard, after }, { year: '2026', asOfOn: '2027-04-01' });
    expect(line.because.map(({ ruleId }) => ruleId)).not.toContain('3.5.a');
    expect(idsOf(on(after, '2026', '2027-04-01'))).not.toContain('3.5.a');
  });
});
