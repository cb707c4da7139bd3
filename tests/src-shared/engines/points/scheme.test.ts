import {
  awardTenths,
  DEFAULT_SCHEME,
  highestAward,
  schemeInForce,
  schemeOf,
  worthTenths,
  type StoredScheme,
} from '../../../../src-shared/engines/points/scheme';
import { DEFAULT_POINTS_TABLE } from '../../../../src-shared/records/vocabulary/points-words';

describe('a table of points', () => {
  it('is read in tenths: what one time is worth is taken off where the line takes off, and nought where it goes by a share', () => {
    const scheme = schemeOf(
      {
        lines: [
          { key: 'base.orgLife', label: '组织生活', rule: 'share', maxPoints: 24.5 },
          { key: 'bonus.urgent', label: '急难任务', rule: 'perCount', maxPoints: 5, perPoints: 2.5 },
          { key: 'deduct.absence', label: '未到无说明', rule: 'perCount', maxPoints: 20, perPoints: 1.2 },
        ],
        bonusMaxPoints: 15.5,
        deductionMaxPoints: 12,
      },
      { version: 3, schemeId: 's:3', adoptedOn: '2026-03-20' },
    );
    expect(scheme).toEqual({
      version: 3,
      schemeId: 's:3',
      adoptedOn: '2026-03-20',
      lines: [
        { key: 'base.orgLife', label: '组织生活', rule: 'share', maxTenths: 245, tenthsEach: 0 },
        { key: 'bonus.urgent', label: '急难任务', rule: 'perCount', maxTenths: 50, tenthsEach: 25 },
        { key: 'deduct.absence', label: '未到无说明', rule: 'perCount', maxTenths: 200, tenthsEach: -12 },
      ],
      bonusMaxTenths: 155,
      deductionMaxTenths: 120,
      totalMaxTenths: 1000,
    });
  });

  it('that nobody adopted is the default of the standard', () => {
    expect(DEFAULT_SCHEME).toMatchObject({ version: 0, schemeId: null, adoptedOn: null, bonusMaxTenths: 300, deductionMaxTenths: 200 });
    expect(schemeInForce([], '2026', '2026-06-30')).toEqual(DEFAULT_SCHEME);
  });
});

describe('the scheme in force', () => {
  const stored = (version: number, over: { state?: string; year?: string; adoptedOn?: string } = {}): StoredScheme => ({
    _id: `s:${version}`,
    state: over.state ?? 'adopted',
    content: { ...DEFAULT_POINTS_TABLE, year: over.year ?? '2026', version, adoptedOn: over.adoptedOn ?? '2026-03-20' },
  });

  it('is the newest version, whichever comes first in the books, and says when it was adopted', () => {
    for (const schemes of [
      [stored(1, { state: 'superseded' }), stored(2)],
      [stored(2), stored(1, { state: 'superseded' })],
    ]) {
      expect(schemeInForce(schemes, '2026', '2026-12-31')).toMatchObject({ version: 2, schemeId: 's:2', adoptedOn: '2026-03-20' });
    }
  });

  it('is none that is drafted, voided, adopted later, or of another year', () => {
    for (const one of [
      stored(1, { state: 'draft' }),
      stored(1, { state: 'voided' }),
      stored(1, { adoptedOn: '2026-07-01' }),
      stored(1, { year: '2025' }),
    ])
      expect(schemeInForce([one], '2026', '2026-06-30').version).toBe(0);
  });
});

describe('what a declaration is worth by itself', () => {
  it('is so much each time where points go by times, a deduction less than nothing', () => {
    expect([
      worthTenths(DEFAULT_SCHEME, { lineKey: 'bonus.volunteering', count: 3 }),
      worthTenths(DEFAULT_SCHEME, { lineKey: 'deduct.criticism', count: 2 }),
    ]).toEqual([60, -100]);
  });

  it('is of an award what its level gives, at most what the line may give, and of one without a level what the college’s gives', () => {
    const award = (awardLevel?: 'college' | 'province' | 'nation', scheme = DEFAULT_SCHEME) =>
      worthTenths(scheme, { lineKey: 'bonus.award', count: 4, awardLevel });
    expect([award('college'), award('province'), award('nation'), award()]).toEqual([30, 80, 100, 30]);
    const lower = {
      ...DEFAULT_SCHEME,
      lines: DEFAULT_SCHEME.lines.map((line) => (line.key === 'bonus.award' ? { ...line, maxTenths: 70 } : line)),
    };
    expect([award('province', lower), award('college', lower)]).toEqual([70, 30]);
  });

  it('is nothing on a line that follows from records, and on one that the scheme has not', () => {
    expect(worthTenths(DEFAULT_SCHEME, { lineKey: 'base.assigned', count: 1 })).toBe(0);
    const each = { ...DEFAULT_SCHEME, lines: DEFAULT_SCHEME.lines.map((line) => ({ ...line, tenthsEach: 20 })) };
    expect([worthTenths(each, { lineKey: 'base.assigned', count: 1 }), worthTenths(each, { lineKey: 'bonus.urgent', count: 1 })]).toEqual([
      0, 20,
    ]);
    expect(
      worthTenths(
        { ...DEFAULT_SCHEME, lines: DEFAULT_SCHEME.lines.filter(({ key }) => key !== 'bonus.urgent') },
        { lineKey: 'bonus.urgent', count: 1 },
      ),
    ).toBe(0);
  });

  it('is by the level 3, 5, 8 or 10; the highest that is left over counts', () => {
    expect((['college', 'municipal', 'province', 'nation'] as const).map(awardTenths)).toEqual([30, 50, 80, 100]);
    expect([
      highestAward({ college: 2, municipal: 1 }),
      highestAward({ nation: 0, college: 1 }),
      highestAward({ nation: -1 }),
      highestAward({}),
    ]).toEqual(['municipal', 'college', null, null]);
  });
});
