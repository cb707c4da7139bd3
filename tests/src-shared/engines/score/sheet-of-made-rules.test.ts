import type { BranchFacts } from '../../../../src-shared/facts/facts';
import { summariseBranch } from '../../../../src-shared/facts/summary';
import { computeSheet, findingsOf, numbersDayOf, type ScoreSheet } from '../../../../src-shared/engines/score/sheet';
import { fraction, ONE, type Fraction } from '../../../../src-shared/kernel/fraction';
import type { BranchIndicator, Finding, Part } from '../../../../src-shared/rules/indicator';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { indicatorsOn } from '../../../../src-shared/rules/packs/pack';
import { BRANCH, COMMITTEE, having, held, rec, world } from '../../../cases/world';
import { factsOf, fullYear } from '../activities';
import { findingOf, packOf, partOf, ruleOf } from '../made-rules';

/** A rule of the meetings with the weight of 2.1.d, three points, that finds this. */
const finds = (
  over: Partial<Finding> & { fraction: Fraction | null },
  more: Partial<BranchIndicator> & { id?: BranchIndicator['id'] } = {},
): BranchIndicator => {
  const { id = '2.1.d', ...spec } = more;
  return ruleOf(id, [], { weightKey: '2.1.d', ...spec, check: () => findingOf(over.parts ?? [], over) });
};
const busy = factsOf([...fullYear('2025'), ...fullYear('2026'), ...fullYear('2027')]);
const sheet = (
  rules: readonly BranchIndicator[],
  { facts = busy, asOfOn = '2026-11-24', year = '2026' }: { facts?: BranchFacts; asOfOn?: string; year?: string } = {},
): ScoreSheet => computeSheet(facts, packOf(...rules), { year, asOfOn });
const vetoes = (given: ScoreSheet) => given.blockedBy.filter(({ kind }) => kind === 'veto').map(({ id }) => id);
const met = { fraction: ONE, outcome: 'met' as const };

describe('the items of a dimension', () => {
  it('have the share of their own rules and name them; one of which nothing is counted has none', () => {
    const { dimensions } = sheet([
      finds(met),
      finds({ fraction: fraction(1, 2) }, { id: '2.1.e' }),
      finds({ fraction: fraction(1, 4) }, { id: '2.4.a', item: '2.4' }),
      finds({ fraction: null }, { id: '2.2.a', item: '2.2' }),
    ]);
    const [, life] = dimensions;
    expect(life).toMatchObject({ dimensionId: 'd2.orgLife', share: fraction(7, 12), isBelowFloor: true });
    expect(life?.items.map(({ itemId, name, share, ruleIds }) => [itemId, name, share, ruleIds])).toEqual([
      ['2.1', '“三会一课”', fraction(3, 4), ['2.1.d', '2.1.e']],
      ['2.2', '组织生活会', null, ['2.2.a']],
      ['2.3', '民主评议党员', null, []],
      ['2.4', '支部主题党日', fraction(1, 4), ['2.4.a']],
    ]);
  });

  it('count nothing of a rule that is shown only', () => {
    expect(sheet([finds(met), finds({ fraction: fraction(0) }, { id: '2.1.e', weightKey: null })])).toMatchObject({
      scoreTenths: 1000,
      applicableHundredths: 300,
    });
  });
});

describe('what blocks', () => {
  it('is a total below the line, and none on it', () => {
    const total = (tenths: number) => sheet([finds({ fraction: fraction(tenths, 1000) })]).blockedBy;
    expect([total(900), total(899)]).toEqual([[], [{ kind: 'score', id: 'passLine' }]]);
  });

  it('is a life meeting or an appraisal that was not held, once that is certain, and no other rule by itself', () => {
    const outcomes = (['2.2.a', '2.3.a', '2.1.d'] as const).map((id) =>
      (['notMet', 'notYetDue'] as const).map((outcome) => vetoes(sheet([finds({ fraction: null, outcome }, { id })]))),
    );
    expect(outcomes).toEqual([
      [['2.2.a'], []],
      [['2.3.a'], []],
      [[], []],
    ]);
  });

  it('is half a year without organisational life from the eighth day after it, also where it began in the year before', () => {
    const silent = (facts: BranchFacts, asOfOn: string) => vetoes(sheet([finds(met)], { facts, asOfOn }));
    const first = factsOf([...fullYear('2025')]);
    expect([silent(first, '2026-07-07'), silent(first, '2026-07-08')]).toEqual([[], ['sixMonthsWithoutLife']]);
    const autumn = factsOf(fullYear('2025').filter(({ day }) => day < '2025-08'));
    expect([silent(autumn, '2026-02-07'), silent(autumn, '2026-02-08')]).toEqual([[], ['sixMonthsWithoutLife']]);
    expect(
      silent(factsOf([held(['themeDay'], '2026-03-10')], { branch: { ...world().branch, foundedOn: '2026-01-02' } }), '2026-09-08'),
    ).toEqual([]);
  });

  it('is a record that the Party committee found false, in the year in which it happened', () => {
    const found = (over: object, more: Parameters<typeof rec>[2] = {}, year = '2026') =>
      vetoes(
        sheet([finds(met)], {
          year,
          asOfOn: '2027-02-01',
          facts: having(
            busy,
            rec(
              'attestation',
              { attestKind: 'falsifiedRecord', isTrue: true, attestedOn: '2027-01-20', eventOn: '2026-05-10', ...over },
              more,
            ),
          ),
        }),
      );
    expect([
      found({}),
      found({}, {}, '2027'),
      found({ eventOn: undefined, year: '2026' }),
      found({ eventOn: undefined, year: '2027' }),
      found({ year: '2027' }),
    ]).toEqual([['falsifiedRecord'], [], ['falsifiedRecord'], [], ['falsifiedRecord']]);
    expect([
      found({ isTrue: false }),
      found({ attestKind: 'terminal' }),
      found({}, { orgId: COMMITTEE }),
      found({}, { orgId: BRANCH }),
    ]).toEqual([[], [], [], ['falsifiedRecord']]);
  });
});

describe('the verdict', () => {
  const verdict = (part: Partial<Part>, asOfOn = '2026-12-31', more: Parameters<typeof finds>[1] = {}) =>
    sheet([finds(met), finds({ ...met, parts: [partOf(part)] }, { id: '2.1.e', ...more })], { asOfOn }).isQualified;

  it.each([
    [{ outcome: 'notApplicable' }, true],
    [{ outcome: 'met', countsFromOn: '2026-12-31' }, true],
    [{ outcome: 'met', countsFromOn: '2027-01-01' }, null],
    [{ outcome: 'notMet', makeUpUntilOn: '2026-12-30' }, true],
    [{ outcome: 'notMet', makeUpUntilOn: '2026-12-31' }, null],
    [{ outcome: 'noData', makeUpUntilOn: '2026-12-30', waitsFor: 'generalBranch' }, null],
    [{ outcome: 'notYetDue', makeUpUntilOn: '2026-12-30' }, null],
  ] as const)('of a sheet with a part %o is %s', (part, isQualified) => {
    expect(verdict(part)).toBe(isQualified);
  });

  it('does not wait for a rule that is shown only, and waits for none after its last day', () => {
    const open = { outcome: 'notYetDue' } as const;
    expect([verdict(open, '2026-12-31', { weightKey: null }), verdict(open, '2027-03-31'), verdict(open, '2027-04-01')]).toEqual([
      true,
      null,
      true,
    ]);
  });

  it('is none where nothing is counted, and none for a branch founded after September', () => {
    expect(sheet([finds({ fraction: null })], { asOfOn: '2027-04-01' })).toMatchObject({
      scoreTenths: null,
      isQualified: null,
      blockedBy: [],
      coveragePercent: 0,
    });
    const founded = (foundedOn: string) =>
      sheet([finds({ fraction: fraction(0) })], { asOfOn: '2027-04-01', facts: { ...busy, branch: { ...busy.branch, foundedOn } } });
    expect(
      [founded('2026-09-30'), founded('2026-10-01')].map(({ isQualified, isInsufficientPeriod }) => [isQualified, isInsufficientPeriod]),
    ).toEqual([
      [false, false],
      [null, true],
    ]);
  });
});

describe('beside the score', () => {
  it('stands the bonus of the year, three points at most', () => {
    const bonus = (...items: readonly (readonly [year: string, pointsTenths: number])[]) =>
      sheet([finds(met)], {
        facts: having(
          busy,
          ...items.map(([year, pointsTenths], index) =>
            rec('bonusItem', { year, pointsTenths, basis: [], reason: '示例' }, { _id: `bonus:${index}`, day: '2026-06-01' }),
          ),
        ),
      });
    expect(
      [bonus(), bonus(['2026', 12], ['2026', 8], ['2025', 5]), bonus(['2026', 20], ['2026', 20])].map(({ bonusTenths, scoreTenths }) => [
        bonusTenths,
        scoreTenths,
      ]),
    ).toEqual([
      [0, 1000],
      [20, 1000],
      [30, 1000],
    ]);
  });

  it('stands how much of it rests on records', () => {
    expect(
      sheet([finds({ ...met, grounded: ONE }), finds({ fraction: ONE, grounded: fraction(1, 2) }, { id: '2.1.e' })]).coveragePercent,
    ).toBe(75);
  });
});

it('reads its numbers on the asked day within the year, else on the nearest of it', () => {
  expect(['2025-11-24', '2026-01-01', '2026-06-30', '2026-12-31', '2027-04-01'].map((day) => numbersDayOf('2026', day))).toEqual([
    '2026-01-01',
    '2026-01-01',
    '2026-06-30',
    '2026-12-31',
    '2026-12-31',
  ]);
});

it('finds by the rules of a branch, in the order of the standard, and by none of the college', () => {
  const ids = computeSheet(world(), DEFAULT_PACK, { year: '2026', asOfOn: '2026-11-24' }).findings.map(({ indicator }) => indicator.id);
  expect(ids).toEqual(
    indicatorsOn(DEFAULT_PACK, '2026-11-24').flatMap((indicator) => (indicator.subject === 'branch' ? [indicator.id] : [])),
  );
});

it('finds by the rules that are named only', () => {
  const ids = (...ruleIds: string[]) =>
    findingsOf(busy, packOf(finds(met), finds(met, { id: '2.1.e' })), {
      gathered: summariseBranch(busy).on('2026-11-24'),
      year: '2026',
      ruleIds: new Set(ruleIds),
    }).map(({ indicator }) => indicator.id);
  expect([ids('2.1.e'), ids('2.1.d', '2.1.e', '2.4.a'), ids()]).toEqual([['2.1.e'], ['2.1.d', '2.1.e'], []]);
});
