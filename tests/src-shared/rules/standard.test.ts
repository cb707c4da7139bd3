import { isDay } from '../../../src-shared/kernel/day';
import { DEFAULT_PACK } from '../../../src-shared/rules/packs/default';
import { PARAMS, valueOn } from '../../../src-shared/standard/params';
import { RULE_IDS } from '../../../src-shared/standard/rule-ids';
import { SOURCES } from '../../../src-shared/standard/sources';
import { DIMENSIONS, dimensionOfItem } from '../../../src-shared/standard/items';

describe('the standard as data', () => {
  it('has five dimensions of 4, 4, 6, 2 and 3 items, numbered by their dimension', () => {
    expect(DIMENSIONS.map((dimension) => dimension.items.length)).toEqual([4, 4, 6, 2, 3]);
    DIMENSIONS.forEach((dimension, index) => dimension.items.forEach((item, place) => expect(item.id).toBe(`${index + 1}.${place + 1}`)));
    expect(dimensionOfItem('2.4')).toBe('d2.orgLife');
  });
  it('weighs the items 8 7 15 5 6 9 6 3 5 4 3 4 6 4 5 4 6 of 100, as 1.1.b and 1.1.c exclude each other', () => {
    const weights = Object.entries(valueOn(PARAMS.weightsHundredths, '2026-01-01')).filter(([key]) => key !== '1.1.c');
    const sums = DIMENSIONS.flatMap((dimension) => dimension.items).map(
      (item) => weights.filter(([key]) => key.startsWith(`${item.id}.`)).reduce((sum, [, weight]) => sum + weight, 0) / 100,
    );
    expect(sums).toEqual([8, 7, 0, 0, 15, 5, 6, 9, 6, 3, 5, 4, 3, 4, 6, 4, 5, 4, 6]);
    expect(sums.reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });
  it('every dated number is sorted by day without twins, has a value in 2026 and says where it stands', () => {
    for (const param of Object.values(PARAMS)) {
      const days = param.values.map((entry) => entry.from);
      expect(days).toEqual([...new Set(days)].sort());
      expect(param.values.flatMap((entry) => entry.cite).every((cite) => cite.source in SOURCES && cite.article !== '')).toBe(true);
      expect(isDay(param.checkedOn)).toBe(true);
      expect(() => valueOn<unknown>(param, '2026-01-01')).not.toThrow();
      expect(() => valueOn<unknown>(param, '2018-12-31')).toThrow(RangeError);
    }
  });
  it('every rule of the pack is there once, stands in its item and cites the standard, the plan or a regulation first', () => {
    const ids = DEFAULT_PACK.indicators.map((indicator) => indicator.id);
    expect(ids).toEqual(RULE_IDS.filter((id) => ids.includes(id)));
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
});
