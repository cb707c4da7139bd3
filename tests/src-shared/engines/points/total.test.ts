import { DEFAULT_SCHEME, schemeOf, type Scheme } from '../../../../src-shared/engines/points/scheme';
import {
  completeTenths,
  foldPostings,
  lineTenths,
  peerTenthsOf,
  suggestedOf,
  totalOf,
  type Posting,
} from '../../../../src-shared/engines/points/total';
import { DEFAULT_POINTS_TABLE } from '../../../../src-shared/records/vocabulary/points-words';
import type { PointsLine } from '../../../../src-shared/records/vocabulary/points-lines';

const line = (key: PointsLine, counts: Record<string, number>): number | undefined => {
  const found = DEFAULT_SCHEME.lines.find((one) => one.key === key);
  return found === undefined ? undefined : lineTenths(found, counts);
};
const withoutPeer: Scheme = { ...DEFAULT_SCHEME, lines: DEFAULT_SCHEME.lines.filter(({ rule }) => rule !== 'poll') };

describe('what a line gives', () => {
  it('is the share that came of those expected and not excused, and full where nobody was', () => {
    expect([
      line('base.orgLife', { expected: 4, excused: 1, present: 2 }),
      line('base.orgLife', { expected: 2, excused: 2 }),
      line('base.orgLife', {}),
      line('base.orgLife', { expected: 3 }),
    ]).toEqual([167, 250, 250, 0]);
  });

  it('is never more than the line may give, nor less than nothing, whatever was corrected', () => {
    expect([
      line('base.orgLife', { expected: 1, present: 2 }),
      line('base.orgLife', { expected: 1, present: -1 }),
      line('base.orgLife', { expected: -1 }),
    ]).toEqual([250, 0, 250]);
  });

  it('is for assigned duties all, six tenths or nothing of each, and full where none was assigned', () => {
    expect([
      line('base.assigned', { done: 1, partly: 1, notDone: 1 }),
      line('base.assigned', { done: 2, partly: -1 }),
      line('base.assigned', { notDone: 1 }),
      line('base.assigned', {}),
    ]).toEqual([53, 100, 0, 100]);
    expect([line('base.conduct', { decided: 1 }), line('base.conduct', { decided: 0 })]).toEqual([0, 50]);
  });

  it('is so much each time up to the most, and taken off likewise', () => {
    expect([
      line('bonus.volunteering', { confirmed: 2 }),
      line('bonus.volunteering', { confirmed: 6 }),
      line('bonus.volunteering', { confirmed: -1 }),
    ]).toEqual([40, 100, 0]);
    expect([
      line('deduct.absence', { unexcused: 3 }),
      line('deduct.absence', { unexcused: 11 }),
      line('deduct.criticism', { noticed: 1 }),
      line('deduct.dues', { overdue: 2 }),
    ]).toEqual([-60, -200, -50, -60]);
  });

  it('is of awards the highest, and of the poll nothing here', () => {
    expect([
      line('bonus.award', { college: 3 }),
      line('bonus.award', { nation: 1, college: 3 }),
      line('bonus.award', {}),
      line('peer', { confirmed: 3 }),
    ]).toEqual([30, 100, 0, 0]);
  });
});

describe('the total', () => {
  it('is base and bonus less deduction, each line told and the poll none of them', () => {
    expect(
      totalOf(DEFAULT_SCHEME, [
        { lineKey: 'base.dues', counts: { dueMonths: 2, paidOnTime: 1 } },
        { lineKey: 'bonus.urgent', counts: { confirmed: 1 } },
        { lineKey: 'deduct.absence', counts: { unexcused: 1 } },
      ]),
    ).toEqual({
      baseTenths: 550,
      bonusTenths: 50,
      deductionTenths: 20,
      totalTenths: 580,
      lines: {
        'base.orgLife': 250,
        'base.study': 100,
        'base.dues': 50,
        'base.assigned': 100,
        'base.conduct': 50,
        'bonus.volunteering': 0,
        'bonus.massContact': 0,
        'bonus.modelPost': 0,
        'bonus.award': 0,
        'bonus.urgent': 50,
        'bonus.suggestion': 0,
        'deduct.absence': -20,
        'deduct.criticism': 0,
        'deduct.dues': 0,
      },
    });
  });

  it('has a most for bonus, for deduction and in all, and is never below nought', () => {
    const all = (['bonus.volunteering', 'bonus.massContact', 'bonus.modelPost', 'bonus.urgent', 'bonus.suggestion'] as const).map(
      (lineKey) => ({ lineKey, counts: { confirmed: 9 } }),
    );
    expect(totalOf(DEFAULT_SCHEME, all)).toMatchObject({ baseTenths: 600, bonusTenths: 300, totalTenths: 900 });
    expect(totalOf({ ...DEFAULT_SCHEME, totalMaxTenths: 700 }, all)).toMatchObject({ bonusTenths: 300, totalTenths: 700 });
    const worst: Posting[] = [
      { lineKey: 'deduct.absence', counts: { unexcused: 20 } },
      { lineKey: 'deduct.criticism', counts: { noticed: 20 } },
    ];
    expect(totalOf(DEFAULT_SCHEME, worst)).toMatchObject({ deductionTenths: 200, totalTenths: 400 });
    expect(
      totalOf(
        {
          ...DEFAULT_SCHEME,
          deductionMaxTenths: 900,
          lines: DEFAULT_SCHEME.lines.map((one) => (one.key === 'deduct.absence' ? { ...one, maxTenths: 900 } : one)),
        },
        [{ lineKey: 'deduct.absence', counts: { unexcused: 45 } }],
      ),
    ).toMatchObject({ deductionTenths: 900, totalTenths: 0 });
  });

  it('reads what is posted, and of a line everything together', () => {
    const entry = (counts: Record<string, number>, state?: 'pending' | 'posted' | 'voided') => ({
      lineKey: 'base.orgLife' as const,
      counts,
      ...(state === undefined ? {} : { state }),
    });
    expect([
      ...foldPostings([
        entry({ expected: 1 }),
        entry({ expected: 1, present: 1 }, 'posted'),
        entry({ present: 5 }, 'pending'),
        entry({ present: 7 }, 'voided'),
      ]),
    ]).toEqual([['base.orgLife', { expected: 2, present: 1 }]]);
  });
});

describe('the part of the peers', () => {
  const ballots = { excellent: 0, qualified: 0, basicallyQualified: 0, unqualified: 0 };

  it.each([
    [{ excellent: 5 }, 100],
    [{ qualified: 5 }, 80],
    [{ basicallyQualified: 5 }, 50],
    [{ unqualified: 5 }, 0],
    [{ excellent: 1, qualified: 1, basicallyQualified: 1, unqualified: 3 }, 38],
    [{ excellent: 1, qualified: 1, basicallyQualified: 1, unqualified: 1 }, null],
  ])('of %o is %s tenths', (given, tenths) => {
    expect(peerTenthsOf(DEFAULT_SCHEME, { ...ballots, ...given })).toBe(tenths);
  });

  it('is none without a poll, and none in a scheme without peers', () => {
    expect([peerTenthsOf(DEFAULT_SCHEME, null), peerTenthsOf(withoutPeer, { ...ballots, excellent: 9 })]).toEqual([null, null]);
  });

  it('is added, at most to the whole; where there is none the total is scaled to what the scheme gives in all', () => {
    expect([
      completeTenths(DEFAULT_SCHEME, 780, 92),
      completeTenths(DEFAULT_SCHEME, 950, 92),
      completeTenths(DEFAULT_SCHEME, 0, 0),
    ]).toEqual([872, 1000, 0]);
    expect([
      completeTenths(DEFAULT_SCHEME, 450, null),
      completeTenths(DEFAULT_SCHEME, 1000, null),
      completeTenths(withoutPeer, 777, null),
    ]).toEqual([500, 1000, 777]);
    const half = schemeOf(
      { ...DEFAULT_POINTS_TABLE, lines: DEFAULT_POINTS_TABLE.lines.map((one) => (one.rule === 'poll' ? { ...one, maxPoints: 5 } : one)) },
      { version: 1, schemeId: 's:1', adoptedOn: '2026-01-10' },
    );
    expect([completeTenths(half, 475, null), peerTenthsOf(half, { ...ballots, excellent: 5 })]).toEqual([500, 50]);
  });

  it.each([
    [900, 'excellent'],
    [899, 'qualified'],
    [800, 'qualified'],
    [799, 'basicallyQualified'],
    [600, 'basicallyQualified'],
    [599, 'unqualified'],
  ] as const)('makes of %s tenths in all the suggestion %s', (tenths, grade) => {
    expect(suggestedOf(tenths)).toBe(grade);
  });
});
