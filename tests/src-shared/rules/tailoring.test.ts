// What a committee may change of the standard, what is refused and where, and what is then in force on which day.
import { fraction } from '../../../src-shared/kernel/fraction';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { versionOn } from '../../../src-shared/rules/packs/pack';
import { asIfAlways, faultsOfTailoring, tailored, tailoredBy, tailoring, type Tailoring } from '../../../src-shared/rules/packs/tailoring';
import { weightsOn } from '../../../src-shared/standard/rules/weights';
import { valueOn } from '../../../src-shared/standard/params';

const TODAY = '2026-11-24';
const change = (over: Partial<Tailoring> = {}): Tailoring => ({
  version: '2027',
  fromOn: '2027-01-01',
  weightsHundredths: {},
  values: {},
  text: '',
  ...over,
});
const faults = (over: Partial<Tailoring>) => faultsOfTailoring(DEFAULT_PACK, change(over), TODAY);

describe('a change of the standard, on 2026-11-24', () => {
  it('that changes nothing, or moves a point from one rule to another, is taken', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ weightsHundredths: { '2.4.a': 600, '2.1.d': 400 } })).toEqual([]);
  });
  it('may give the points of 1.1.b and 1.1.c apart: of the two the heavier one counts', () => {
    expect(faults({ weightsHundredths: { '1.1.b': 500, '1.1.c': 300 } })).toEqual([]);
    expect(faults({ weightsHundredths: { '1.1.b': 300, '1.1.c': 500 } })).toEqual([]);
    expect(faults({ weightsHundredths: { '1.1.b': 400, '1.1.c': 600, '1.1.f': 200 } })).toEqual([]);
  });
  it('may take all points from a rule, and give it all', () => {
    const all = Object.fromEntries(
      Object.keys(weightsOn(DEFAULT_PACK.params.weightsHundredths, '2027-01-01')).map((id) => [id, id === '2.4.a' ? 10_000 : 0]),
    );
    expect(faults({ weightsHundredths: all })).toEqual([]);
  });

  it.each<[string, Partial<Tailoring>, string, string]>([
    ['an unknown rule', { weightsHundredths: { '9.9.z': 0 } }, 'weightsHundredths.9.9.z', '没有“9.9.z”这条规则'],
    [
      'points for photos',
      { weightsHundredths: { '2.1.l': 0 } },
      'weightsHundredths.2.1.l',
      '给照片、视频计分，违反“不得强制要求上传照片、视频、轨迹”（国办函〔2026〕12号），不能采用',
    ],
    [
      'points for a ranking',
      { weightsHundredths: { '4.2.c': 0 } },
      'weightsHundredths.4.2.c',
      '给排名计分，违反“不得搞积分排名”（国办函〔2026〕12号），不能采用',
    ],
    ['a rule that carries no weight', { weightsHundredths: { '2.4.c': 0 } }, 'weightsHundredths.2.4.c', '“2.4.c”不计分，不能设分值'],
    ['less than nothing', { weightsHundredths: { '2.4.a': -1 } }, 'weightsHundredths.2.4.a', '分值应在 0 到 100 之间'],
    ['more than everything', { weightsHundredths: { '2.4.a': 10_001 } }, 'weightsHundredths.2.4.a', '分值应在 0 到 100 之间'],
    [
      '99.5 points',
      { weightsHundredths: { '2.4.a': 650 } },
      'weightsHundredths',
      '各条分值合计应为 100（1.1.b 和 1.1.c 只算一条），现在是 99.5',
    ],
    [
      '101 points',
      { weightsHundredths: { '2.4.a': 800 } },
      'weightsHundredths',
      '各条分值合计应为 100（1.1.b 和 1.1.c 只算一条），现在是 101',
    ],
    ['an unknown number', { values: { graceWeeks: 2 } }, 'values.graceWeeks', '没有“graceWeeks”这个数'],
    ['the table of weights as a number', { values: { weightsHundredths: 2 } }, 'values.weightsHundredths', '没有“weightsHundredths”这个数'],
    ['a number that is none of its own', { values: { toString: 2 } }, 'values.toString', '没有“toString”这个数'],
    ['the 30th of February', { values: { planUntil: '02-30' } }, 'values.planUntil', '年初各项计划：应是“月-日”，如 03-31'],
    ['a month and day with more behind it', { values: { planUntil: '03-31x' } }, 'values.planUntil', '年初各项计划：应是“月-日”，如 03-31'],
    ['a number where a month and day is asked', { values: { planUntil: 331 } }, 'values.planUntil', '年初各项计划：应是“月-日”，如 03-31'],
    [
      'a month and day where a day is asked',
      { values: { dualLeaderUntil: '07-31' } },
      'values.dualLeaderUntil',
      '“双带头人”完成：应是“年-月-日”，如 2019-07-31',
    ],
    [
      'a number where a day is asked',
      { values: { dualLeaderUntil: 2019 } },
      'values.dualLeaderUntil',
      '“双带头人”完成：应是“年-月-日”，如 2019-07-31',
    ],
    ['a word where a number is asked', { values: { graceDays: '7' } }, 'values.graceDays', '期后等待：应是 0 到 999 的整数（天）'],
    ['a number below 0', { values: { graceDays: -1 } }, 'values.graceDays', '期后等待：应是 0 到 999 的整数（天）'],
    ['a number beyond all bounds', { values: { graceDays: 1_000_001 } }, 'values.graceDays', '期后等待：应是 0 到 999 的整数（天）'],
    [
      'a line nobody can reach',
      { values: { passLineTenths: 1001 } },
      'values.passLineTenths',
      '达标线：应是 0 到 1000 的整数（十分之一分）',
    ],
    [
      'a floor above the whole',
      { values: { dimensionFloorPercent: 101 } },
      'values.dimensionFloorPercent',
      '每一化的底线：应是 0 到 100 的整数（百分比）',
    ],
    [
      'a veto on everybody',
      { values: { vetoMonthsWithoutLife: 0 } },
      'values.vetoMonthsWithoutLife',
      '连续未开展组织生活：应是 1 到 99 的整数（月）',
    ],
    ['no name', { version: '' }, 'version', '要写版本的名称'],
    ['a number where a share is asked', { values: { makeUpFactor: 1 } }, 'values.makeUpFactor', '补办折算：应是 0 到 1 之间的份额'],
    [
      'a share of nothing',
      { values: { makeUpFactor: { numerator: 1, denominator: 0 } } },
      'values.makeUpFactor',
      '补办折算：应是 0 到 1 之间的份额',
    ],
    [
      'a share of nothing beside weights that add up',
      { weightsHundredths: { '2.4.a': 600, '2.1.d': 400 }, values: { ruleFloor: { numerator: 1, denominator: 0 } } },
      'values.ruleFloor',
      '几项会议的底线：应是 0 到 1 之间的份额',
    ],
    [
      'a share below 0',
      { values: { makeUpFactor: { numerator: -1, denominator: 2 } } },
      'values.makeUpFactor',
      '补办折算：应是 0 到 1 之间的份额',
    ],
    [
      'a share above 1',
      { values: { makeUpFactor: { numerator: 3, denominator: 2 } } },
      'values.makeUpFactor',
      '补办折算：应是 0 到 1 之间的份额',
    ],
    ['a name that is taken', { version: '2026.1' }, 'version', '已经有版本“2026.1”'],
    [
      'the first day of the version in force',
      { fromOn: '2019-01-01' },
      'fromOn',
      '要晚于现行版本的起用日 2019-01-01，中间不能有空档或重叠',
    ],
    ['a first day before today', { fromOn: '2026-11-23' }, 'fromOn', '起用日不能早于今天：已经算过的自查表不改'],
    [
      'words that pay for opening',
      { text: '每天登录加 1 分' },
      'text',
      '“每天登录”：按打开、登录次数给分，违反“不得强制打卡签到、积分排名、统计在线时长”（国办函〔2026〕12号），不能采用',
    ],
  ])('is refused for %s, with the place', (_name, over, field, words) => {
    expect(faults(over)).toEqual([{ field, words }]);
  });

  it.each<[string, Partial<Tailoring>]>([
    ['today', { fromOn: TODAY }],
    ['a month and day', { values: { planUntil: '02-29' } }],
    ['a day', { values: { dualLeaderUntil: '2027-07-31' } }],
    ['nothing', { values: { graceDays: 0 } }],
    ['a million', { values: { budgetStaffFen: 1_000_000 } }],
    ['no share', { values: { makeUpFactor: { numerator: 0, denominator: 1 } } }],
    ['the whole share', { values: { makeUpFactor: { numerator: 1, denominator: 1 } } }],
  ])('is taken for %s', (_name, over) => {
    expect(faults(over)).toEqual([]);
  });

  it('has every fault told at once, the sum only where each weight stands for itself', () => {
    expect(
      faults({ version: '2026.1', weightsHundredths: { '9.9.z': 1, '2.4.a': 800 }, values: { graceDays: -1 }, text: '排名' }).map(
        ({ field }) => field,
      ),
    ).toEqual(['version', 'weightsHundredths.9.9.z', 'values.graceDays', 'text']);
  });
});

describe('an adopted change', () => {
  const first = change({
    weightsHundredths: { '2.4.a': 600, '2.1.d': 400 },
    values: { graceDays: 10, makeUpFactor: { numerator: 2, denominator: 4 }, planUntil: '04-15', weightsHundredths: 1 },
  });
  const pack = tailored(DEFAULT_PACK, first);

  it('is in force from its day on, and what was in force stays so for the days before', () => {
    for (const [day, grace, plan, weight, version] of [
      ['2026-12-31', 7, '03-31', 700, '2026.1'],
      ['2027-01-01', 10, '04-15', 600, '2027'],
    ] as const) {
      expect([
        valueOn(pack.params.graceDays, day),
        valueOn(pack.params.planUntil, day),
        weightsOn(pack.params.weightsHundredths, day)['2.4.a'],
        versionOn(pack, day),
      ]).toEqual([grace, plan, weight, version]);
    }
  });
  it('gives a share in its lowest terms, leaves what it does not name, and says where it comes from', () => {
    expect(valueOn(pack.params.makeUpFactor, '2027-01-01')).toEqual(fraction(1, 2));
    expect(weightsOn(pack.params.weightsHundredths, '2027-01-01')).toEqual({
      ...weightsOn(DEFAULT_PACK.params.weightsHundredths, '2027-01-01'),
      '2.4.a': 600,
      '2.1.d': 400,
    });
    expect(pack.params.recordDays).toBe(DEFAULT_PACK.params.recordDays);
    expect(pack.params.graceDays.values.map(({ cite }) => cite[0].article)).toEqual(['期后等待', '学院党委采用的版本 2027']);
    expect(pack.indicators).toBe(DEFAULT_PACK.indicators);
  });
  it('without weights leaves the table of weights as it is', () => {
    expect(tailored(DEFAULT_PACK, change({ values: { graceDays: 3 } })).params.weightsHundredths).toBe(
      DEFAULT_PACK.params.weightsHundredths,
    );
  });
  it('is tried on the past as if it had always been in force', () => {
    const trial = asIfAlways(DEFAULT_PACK, first);
    expect([
      valueOn(trial.params.graceDays, '2019-06-01'),
      valueOn(trial.params.graceDays, '2000-01-01'),
      weightsOn(trial.params.weightsHundredths, '2019-06-01')['2.4.a'],
    ]).toEqual([10, 10, 600]);
    expect(valueOn(trial.params.graceDays, '1999-12-31')).toBe(10);
  });
  it('follows others by their days, whatever the order they come in', () => {
    const second = change({ version: '2028', fromOn: '2028-01-01', values: { graceDays: 5 } });
    for (const changes of [
      [first, second],
      [second, first],
    ]) {
      const both = tailoredBy(DEFAULT_PACK, changes);
      expect(
        ['2026-12-31', '2027-12-31', '2028-01-01'].map((day) => `${versionOn(both, day)}: ${valueOn(both.params.graceDays, day)}`),
      ).toEqual(['2026.1: 7', '2027: 10', '2028: 5']);
    }
    expect(faultsOfTailoring(tailored(DEFAULT_PACK, second), change(), TODAY)).toEqual([
      { field: 'fromOn', words: '要晚于现行版本的起用日 2028-01-01，中间不能有空档或重叠' },
    ]);
  });
  it('is stored in its own form only', () => {
    expect(tailoring.safeParse(first).success).toBe(true);
    for (const wrong of [
      { ...first, rules: [] },
      { ...first, fromOn: '2027-02-30' },
      { ...first, version: '' },
      { ...first, values: { graceDays: 0.5 } },
      { ...first, values: { makeUpFactor: { numerator: 1 } } },
      { ...first, weightsHundredths: { '2.4.a': '7' } },
    ])
      expect(tailoring.safeParse(wrong).success).toBe(false);
  });
});
