// A change of the standard tried on the records of a branch: what it would have made of the score, and because of which rules.
import { replayBranch } from '../../../../src-shared/engines/score/replay';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import type { RulePack } from '../../../../src-shared/rules/packs/pack';
import { asIfAlways } from '../../../../src-shared/rules/packs/tailoring';
import { having, held, world } from '../../../cases/world';

const only = (...ids: string[]): RulePack => ({
  ...DEFAULT_PACK,
  indicators: DEFAULT_PACK.indicators.filter((indicator) => ids.includes(indicator.id)),
});
const weighed = (pack: RulePack, weightsHundredths: Record<string, number>): RulePack =>
  asIfAlways(pack, { version: 'x', fromOn: '2027-01-01', weightsHundredths, values: {}, text: '' });
const months = (...list: string[]) => list.map((month) => held(['themeDay'], `2026-${month}-10`));
const AT = { year: '2026', asOfOn: '2027-04-01' };
/** Six of twelve theme days, all four general meetings, no lecture. */
const branch = having(
  world(),
  ...months('01', '02', '03', '04', '05', '06'),
  ...['02', '05', '08', '11'].map((month) => held(['generalMeeting'], `2026-${month}-20`)),
);
const before = only('2.4.a', '2.1.d', '2.1.g');

describe('a branch under two packs', () => {
  it('says the score before and after, and the rules behind it, the greatest difference first', () => {
    // 7 × ½ + 3 × 1 + 2 × 0 of 12 points; then of 2 × ½ + 8 × 1 + 2 × 0 of 12.
    expect(replayBranch(branch, { before, after: weighed(before, { '2.4.a': 200, '2.1.d': 800 }) }, AT)).toEqual({
      branchId: 'o:b1',
      beforeTenths: 542,
      afterTenths: 750,
      isQualifiedBefore: false,
      isQualifiedAfter: false,
      because: [
        { ruleId: '2.1.d', tenths: 417 },
        { ruleId: '2.4.a', tenths: -208 },
      ],
    });
  });
  it('names a rule that comes or goes, by what it brings or takes, in the order of the ids where that is the same', () => {
    expect(replayBranch(branch, { before: only('2.1.d'), after: only('2.1.d', '2.1.g') }, AT)).toMatchObject({
      beforeTenths: 1000,
      afterTenths: 600,
      because: [{ ruleId: '2.1.d', tenths: -400 }],
    });
    expect(
      replayBranch(
        having(branch, ...['02', '05', '08', '11'].map((month) => held(['partyLecture'], `2026-${month}-21`))),
        { before: only('2.1.d'), after: only('2.1.g') },
        AT,
      ),
    ).toMatchObject({
      beforeTenths: 1000,
      afterTenths: 1000,
      because: [
        { ruleId: '2.1.d', tenths: -1000 },
        { ruleId: '2.1.g', tenths: 1000 },
      ],
    });
  });
  it('stands by the size of the difference, more or less alike, and of the same by the rule', () => {
    const lectures = ['02', '05', '08', '11'].map((month) => held(['partyLecture'], `2026-${month}-21`));
    const all = having(
      world(),
      ...lectures,
      ...['02', '05', '08', '11'].map((month) => held(['generalMeeting'], `2026-${month}-20`)),
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].flatMap((month) => months(month)),
    );
    const three = only('2.4.a', '2.1.g', '2.1.d');
    const [one, other] = [
      weighed(three, { '2.1.d': 100, '2.1.g': 400, '2.4.a': 500 }),
      weighed(three, { '2.1.d': 300, '2.1.g': 600, '2.4.a': 100 }),
    ];
    expect(replayBranch(all, { before: one, after: other }, AT).because).toEqual([
      { ruleId: '2.4.a', tenths: -400 },
      { ruleId: '2.1.d', tenths: 200 },
      { ruleId: '2.1.g', tenths: 200 },
    ]);
  });
  it('names nothing where nothing changes, and says no score where there is none', () => {
    expect(replayBranch(branch, { before, after: before }, AT).because).toEqual([]);
    expect(replayBranch(world({ foundedOn: '2027-02-01' }), { before, after: before }, AT)).toMatchObject({
      beforeTenths: null,
      afterTenths: null,
      isQualifiedBefore: null,
      isQualifiedAfter: null,
      because: [],
    });
  });
  it('rounds half away from nothing, more as well as less', () => {
    // 1/16 and 15/16 of 1000 tenths are 62.5 and 937.5.
    const one = having(world(), ...months('01'), ...['02', '05', '08', '11'].map((month) => held(['generalMeeting'], `2026-${month}-20`)));
    const even = weighed(only('2.1.d', '2.1.g'), { '2.1.d': 100, '2.1.g': 1500 });
    const odd = weighed(only('2.1.d', '2.1.g'), { '2.1.d': 1500, '2.1.g': 100 });
    expect(replayBranch(one, { before: even, after: odd }, AT).because).toEqual([{ ruleId: '2.1.d', tenths: 875 }]);
    const none = only('2.1.g');
    expect(replayBranch(one, { before: none, after: even }, AT).because).toEqual([{ ruleId: '2.1.d', tenths: 63 }]);
    expect(replayBranch(one, { before: even, after: none }, AT).because).toEqual([{ ruleId: '2.1.d', tenths: -63 }]);
  });
  it('leaves out what is shown only', () => {
    const qualified = having(world(), ...['02', '05', '08', '11'].map((month) => held(['generalMeeting'], `2026-${month}-20`)));
    expect(replayBranch(qualified, { before: only('2.1.d'), after: only('2.1.d', '1.1.d') }, AT).because).toEqual([]);
  });
});
