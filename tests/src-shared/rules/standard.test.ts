import { addDays, isDay } from '../../../src-shared/kernel/day';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { PARAMS, valueOn, type RuleDated } from '../../../src-shared/standard/params';
import { RULE_IDS } from '../../../src-shared/standard/rules';
import { weightsOn, wholeOf } from '../../../src-shared/standard/rules/weights';
import { indicatorsOn, versionOn, weightsOfPack } from '../../../src-shared/rules/packs/pack';
import { KINDS } from '../../../src-shared/records/kinds';
import { SOURCES } from '../../../src-shared/standard/sources';
import { DIMENSIONS, dimensionOfItem } from '../../../src-shared/standard/items';

describe('the standard as data', () => {
  it('has five dimensions of 4, 4, 6, 2 and 3 items, numbered by their dimension', () => {
    expect(DIMENSIONS.map((dimension) => dimension.items.length)).toEqual([4, 4, 6, 2, 3]);
    DIMENSIONS.forEach((dimension, index) => dimension.items.forEach((item, place) => expect(item.id).toBe(`${index + 1}.${place + 1}`)));
    expect(dimensionOfItem('2.4')).toBe('d2.orgLife');
  });
  it('weighs the items 8 7 15 5 6 9 6 3 5 4 3 4 6 4 5 4 6 of 100, as 1.1.b and 1.1.c exclude each other', () => {
    const weights = Object.entries(weightsOn(PARAMS.weightsHundredths, '2026-01-01')).filter(([key]) => key !== '1.1.c');
    const sums = DIMENSIONS.flatMap((dimension) => dimension.items).map(
      (item) => weights.filter(([key]) => key.startsWith(`${item.id}.`)).reduce((sum, [, weight]) => sum + weight, 0) / 100,
    );
    expect(sums).toEqual([8, 7, 0, 0, 15, 5, 6, 9, 6, 3, 5, 4, 3, 4, 6, 4, 5, 4, 6]);
    expect(sums.reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });
  it('every dated number is sorted by day without twins, has a value in 2026 and says where it stands', () => {
    for (const [key, param] of Object.entries(PARAMS)) {
      const days = param.values.map((entry) => entry.from);
      expect(days).toEqual([...new Set(days)].sort());
      expect(param.values.flatMap((entry) => entry.cite).every((cite) => cite.source in SOURCES && cite.article !== '')).toBe(true);
      expect(isDay(param.checkedOn)).toBe(true);
      const read = (day: string): unknown =>
        key === 'weightsHundredths' ? weightsOn(PARAMS.weightsHundredths, day) : valueOn(param as RuleDated<unknown>, day);
      expect(() => read('2026-01-01')).not.toThrow();
      // What is older than the standard is judged by its first numbers; only weights are none before it.
      if (key === 'weightsHundredths') expect(() => read('2018-12-31')).toThrow(RangeError);
      else expect(read('2018-12-31')).toEqual(param.values[0]?.value);
    }
  });
  it('every rule of the pack is there once, stands in its item and cites the standard, the plan or a regulation first', () => {
    const ids = DEFAULT_PACK.indicators.map((indicator) => indicator.id);
    expect(ids).toEqual(RULE_IDS);
    for (const indicator of DEFAULT_PACK.indicators) {
      expect(indicator.id.startsWith(`${indicator.item}.`)).toBe(true);
      expect([indicator.id, null]).toContain(indicator.weightKey);
      expect(['collegeStandard', 'collegePlan', 'branchRegulation', 'memberRegulation']).toContain(indicator.cite[0].source);
    }
  });
  it('says of every article read from a public copy that it is still to be checked', () => {
    for (const cite of DEFAULT_PACK.indicators.flatMap((indicator) => [...indicator.cite]))
      expect(cite.source === 'collegeStandard' || cite.source === 'collegePlan' || cite.doubts !== undefined).toBe(true);
  });
  it('had 97 rules in its first table, of which 53 carried points; on every day from then on they are 100', () => {
    const first = indicatorsOn(DEFAULT_PACK, '2019-01-01');
    expect([first.length, first.filter(({ weightKey }) => weightKey !== null).length]).toEqual([97, 53]);
    const days = [
      ...DEFAULT_PACK.params.weightsHundredths.values.map(({ from }) => from),
      ...DEFAULT_PACK.indicators.flatMap(({ from, to }) => [
        ...(from === undefined ? [] : [from]),
        ...(to === undefined ? [] : [addDays(to, 1)]),
      ]),
    ];
    expect(days.map((day) => wholeOf(weightsOfPack(DEFAULT_PACK, day)))).toEqual(days.map(() => 10_000));
  });
  it('stands in a version from the beginning of the plan on', () => {
    expect(['2018-12-31', '2019-01-01', '2026-11-24'].map((day) => versionOn(DEFAULT_PACK, day))).toEqual(['2026.1', '2026.1', '2026.1']);
    expect(() => versionOn({ ...DEFAULT_PACK, versions: [] }, '2026-11-24')).toThrow('without a version');
  });
  it('has the five dimensions by their names; an item that is none is refused', () => {
    expect(DIMENSIONS.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'd1.setup 支部设置标准化',
      'd2.orgLife 组织生活正常化',
      'd3.management 管理服务精细化',
      'd4.institutions 工作制度体系化',
      'd5.venue 阵地建设规范化',
    ]);
    expect(DIMENSIONS.flatMap(({ items }) => items.map(({ name }) => name)).join('、')).toBe(
      '组织设置、党员发展、队伍建设、经费保障、“三会一课”、组织生活会、民主评议党员、支部主题党日、党员积分管理、党员教育培训、党费缴纳管理、组织关系管理、开展创先争优、党内激励关怀、落实党建工作责任制、述职评议考核、阵地设施、统一标识、党务公开',
    );
    expect(dimensionOfItem('B')).toBe('body');
    expect(() => dimensionOfItem('9.9' as 'B')).toThrow('No item 9.9');
  });
});

/** What stands beside the records a rule asks for, and is not asked for by it. */
const BESIDES: Readonly<Record<string, readonly string[]>> = {
  '1.2.b': ['publicNotice'],
  '2.1.b': ['annualPlan'],
  '2.2.a': ['lifeMeeting'],
  '5.1.b': ['activityRoom'],
};

describe('the kinds of record that prove a rule', () => {
  it.each(DEFAULT_PACK.indicators.map((indicator) => [indicator.id, indicator] as const))(
    'are for %s those that say so of themselves',
    (id, { recordKinds }) => {
      const saying = Object.values(KINDS)
        .filter(({ proves }) => (proves as readonly string[]).includes(id))
        .map(({ type }) => type);
      expect([...recordKinds, ...(BESIDES[id] ?? [])].sort()).toEqual(saying.sort());
    },
  );
});
