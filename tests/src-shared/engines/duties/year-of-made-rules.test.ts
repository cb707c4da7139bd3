import { yearThings, type YearThing } from '../../../../src-shared/engines/duties/year';
import type { WeighedFinding } from '../../../../src-shared/engines/score/sheet';
import type { BranchIndicator, Part } from '../../../../src-shared/rules/indicator';
import { partOf, ruleOf, weighed } from '../made-rules';

const DONE: Partial<Part> = { outcome: 'met' };
const LATE: Partial<Part> = { outcome: 'met', isMadeUp: true };
const MISSED: Partial<Part> = { outcome: 'notMet' };
const PLANNED: Partial<Part> = { openIds: ['a:1'] };
const OPEN: Partial<Part> = {};

const finding = (
  id: WeighedFinding['indicator']['id'],
  parts: readonly Partial<Part>[],
  over: Partial<BranchIndicator> & { weight?: number } = {},
): WeighedFinding => {
  const { weight = 100, ...spec } = over;
  const made = parts.map((part) => partOf(part));
  return weighed(ruleOf(id, made, { recordKinds: ['halfYearReport'], ...spec }), made, weight);
};
const things = (...findings: readonly WeighedFinding[]): YearThing[] => yearThings({ findings: [...findings], year: '2026' });
const told = (...findings: readonly WeighedFinding[]) =>
  things(...findings).map(({ ruleIds, asked, done, state }) => ({ ruleIds, asked, done, state }));

describe('a thing of the year', () => {
  it('is told with the meetings it is held as, else with the record it is entered as; without a period it is the year’s', () => {
    const lecture = { activityKinds: ['partyLecture' as const], recordKinds: ['attestation' as const], period: 'quarter' as const };
    expect(things(finding('2.1.d', [DONE], lecture))).toEqual([
      {
        rowId: '2.1.d',
        ruleIds: ['2.1.d'],
        kinds: ['partyLecture'],
        type: undefined,
        period: '2026-11',
        asked: 1,
        done: 1,
        state: 'done',
        dueOn: '2026-11-30',
      },
    ]);
    expect(things(finding('2.1.c', [{ period: undefined, lastOn: '2026-12-31' }], { period: 'year' }))).toEqual([
      {
        rowId: '2.1.c',
        ruleIds: ['2.1.c'],
        kinds: [],
        type: 'halfYearReport',
        period: '2026',
        asked: 1,
        done: 0,
        state: 'open',
        dueOn: '2026-12-31',
      },
    ]);
  });

  it.each([
    ['done', [DONE, DONE], 2],
    ['late', [DONE, LATE], 2],
    ['planned', [DONE, LATE, PLANNED], 2],
    ['open', [LATE, OPEN, PLANNED], 1],
    ['missing', [DONE, OPEN, MISSED], 1],
  ] as const)('is %s when that is how it stands for the group it is worst for; what was made up is done', (state, parts, done) => {
    expect(told(finding('2.1.f', parts))).toEqual([{ ruleIds: ['2.1.f'], asked: parts.length, done, state }]);
  });

  it('is not what does not apply, waits for somebody, carries no weight, is not of the calendar or stands on the committee’s page', () => {
    expect(
      things(
        finding('2.1.c', [{ outcome: 'notApplicable' }, { outcome: 'noData' }]),
        finding('2.1.d', [OPEN], { weight: 0 }),
        finding('2.1.e', [OPEN], { period: 'event' }),
        finding('2.1.f', [OPEN], { period: 'continuous' }),
        finding('2.1.g', [OPEN], { page: 'committee' }),
      ),
    ).toEqual([]);
    expect(
      (['month', 'quarter', 'halfYear', 'year'] as const).map((period) => things(finding('2.1.c', [OPEN], { period })).length),
    ).toEqual([1, 1, 1, 1]);
  });

  it('of its parts in one period is due when the last of them is', () => {
    expect(
      things(finding('2.1.c', [{ lastOn: '2026-11-20' }, { lastOn: '2026-11-30' }, { lastOn: '2026-11-25' }])).map(({ dueOn }) => dueOn),
    ).toEqual(['2026-11-30']);
  });
});

describe('rules that one record satisfies', () => {
  it('are named by those that lack it, and due as these are; by all once none does', () => {
    const done = finding('2.1.c', [{ ...DONE, lastOn: '2026-12-15' }]);
    expect(things(done, finding('2.4.b', [OPEN]), finding('4.1.c', [PLANNED]))).toMatchObject([
      { rowId: '2.1.c', ruleIds: ['2.4.b', '4.1.c'], state: 'open', dueOn: '2026-11-30' },
    ]);
    expect(things(done, finding('2.4.b', [LATE]))).toMatchObject([
      { rowId: '2.1.c', ruleIds: ['2.1.c', '2.4.b'], state: 'late', dueOn: '2026-12-15' },
    ]);
  });

  it('count the groups of the rule that asks most of them, of the first of such rules', () => {
    expect(told(finding('2.1.c', [DONE]), finding('2.4.b', [DONE, OPEN]), finding('4.1.c', [DONE, DONE]))).toEqual([
      { ruleIds: ['2.4.b'], asked: 2, done: 1, state: 'open' },
    ]);
    expect(told(finding('2.1.c', [DONE, DONE, DONE]), finding('2.4.b', [OPEN, OPEN]))).toEqual([
      { ruleIds: ['2.4.b'], asked: 3, done: 3, state: 'open' },
    ]);
  });

  it('stand apart where the meeting, the record or how often it is asked is another', () => {
    const rows = things(
      finding('2.1.c', [OPEN]),
      finding('2.4.b', [OPEN], { recordKinds: ['annualPlan'] }),
      finding('4.1.c', [OPEN], { period: 'halfYear' }),
      finding('2.1.d', [OPEN], { activityKinds: ['themeDay'] }),
    );
    expect(rows.map(({ rowId }) => rowId)).toEqual(['2.4.b', '2.1.c', '4.1.c', '2.1.d']);
  });

  it('stand apart where one of the kinds of record is of many sorts', () => {
    const notice = { recordKinds: ['duesPayment' as const, 'publicNotice' as const] };
    expect(
      things(finding('3.1.c', [OPEN], notice), finding('3.3.c', [OPEN], notice)).map(({ rowId, ruleIds }) => [rowId, ruleIds]),
    ).toEqual([
      ['3.1.c', ['3.1.c']],
      ['3.3.c', ['3.3.c']],
    ]);
  });

  it('stand by the last day, then the shorter period first, then by what is asked, as the duties do', () => {
    const last = { lastOn: '2026-12-31' };
    const rows = things(
      finding('2.1.a', [{ period: '2026', ...last }], { period: 'year' }),
      finding('2.1.c', [{ period: '2026-H2', ...last }], { period: 'halfYear' }),
      finding('3.1.c', [{ period: '2026-Q4', ...last }], { period: 'quarter' }),
      finding('2.4.a', [{ period: '2026-12', ...last }, OPEN], { recordKinds: ['annualPlan'] }),
      finding('2.1.d', [{ period: '2026-12', ...last }], { recordKinds: ['duesPayment'] }),
    );
    expect(rows.map(({ rowId, period }) => [rowId, period])).toEqual([
      ['2.4.a', '2026-11'],
      ['2.4.a', '2026-12'],
      ['2.1.d', '2026-12'],
      ['3.1.c', '2026-Q4'],
      ['2.1.c', '2026-H2'],
      ['2.1.a', '2026'],
    ]);
  });
});
