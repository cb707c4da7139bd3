import { provenFacts } from '../../../../src-shared/engines/points/facts';
import type { PointsRecord } from '../../../../src-shared/engines/points/sources';
import { factsIn } from '../../../../src-shared/engines/points/sums';
import type { Member } from '../../../../src-shared/records/member';
import { person } from '../people';
import { record, sourcesOf } from './entry';

const assessed = (over: { fromMonth?: string; dueFen?: number; isQuarterly?: boolean } = {}): PointsRecord => {
  const { fromMonth = '2026-01', ...more } = over;
  return record(
    'duesAssessment',
    `duesA:${fromMonth}`,
    { memberId: 'm:a', payerKind: 'employed', dueFen: 1000, fromMonth, assessedOn: '2025-12-20', ...more },
    { day: '2025-12-20', state: 'effective' },
  );
};
const paid = (
  _id: string,
  day: string,
  months: readonly string[],
  over: { fen?: number; corrects?: string; createdAt?: string } = {},
): PointsRecord =>
  record(
    'duesPayment',
    _id,
    {
      day,
      receivedBy: 'm:s',
      lines: months.map((month) => ({ memberId: 'm:a', month, paidFen: over.fen ?? 1000 })),
      ...(over.corrects === undefined ? {} : { corrects: over.corrects, reason: '记错了' }),
    },
    { day, ...(over.createdAt === undefined ? {} : { createdAt: over.createdAt }) },
  );

/** Noon in Beijing. */
const noon = (day: string): string => `${day}T04:00:00.000Z`;
const facts = (
  records: readonly PointsRecord[],
  today: string,
  { members, year = '2026' }: { members?: readonly Member[]; year?: string } = {},
) =>
  factsIn(provenFacts(sourcesOf({ records, ...(members === undefined ? {} : { members }) }), { year, asOf: noon(today) })).map(
    ({ lineKey, factMonth, counts, sourceIds }) => [lineKey, factMonth, counts, sourceIds.join(' ')],
  );
const overdue = (...given: Parameters<typeof facts>) =>
  facts(...given)
    .filter(([lineKey]) => lineKey === 'deduct.dues')
    .map(([, month, counts]) => [month, counts]);

describe('what the book proves of the dues', () => {
  it('is for each month that is over one due, paid in time or not, with the assessment and the payments it rests on', () => {
    const records = [assessed(), paid('p:1', '2026-01-20', ['2026-01']), paid('p:2', '2026-03-02', ['2026-02'])];
    expect(facts(records, '2026-04-01')).toEqual([
      ['base.dues', '2026-01', { dueMonths: 1, paidOnTime: 1 }, 'duesA:2026-01 p:1'],
      ['base.dues', '2026-02', { dueMonths: 1 }, 'duesA:2026-01 p:2'],
      ['base.dues', '2026-03', { dueMonths: 1 }, 'duesA:2026-01'],
    ]);
  });

  it('says nothing of a month on its last day, and speaks of it on the next', () => {
    expect([facts([assessed()], '2026-01-31').length, facts([assessed()], '2026-02-01').length]).toEqual([0, 1]);
  });

  it('is of who pays by the quarter nothing until the quarter is over, and then three dues in its last month', () => {
    const records = [assessed({ isQuarterly: true }), paid('p:1', '2026-03-30', ['2026-01', '2026-02', '2026-03'])];
    expect([facts(records, '2026-03-31'), facts(records, '2026-04-01')]).toEqual([
      [],
      [['base.dues', '2026-03', { dueMonths: 3, paidOnTime: 3 }, 'duesA:2026-01 p:1']],
    ]);
  });

  it('counts what a correction moved on the day of what it corrects', () => {
    const records = [assessed(), paid('p:1', '2026-01-20', ['2026-03']), paid('p:2', '2026-05-02', ['2026-01'], { corrects: 'p:1' })];
    expect(facts(records, '2026-02-01')).toEqual([['base.dues', '2026-01', { dueMonths: 1 }, 'duesA:2026-01']]);
    expect(facts(records, '2026-05-10').slice(0, 1)).toEqual([
      ['base.dues', '2026-01', { dueMonths: 1, paidOnTime: 1 }, 'duesA:2026-01 p:2'],
    ]);
  });

  it('is nothing of a month before the assessment, of one that was let off, of one not spent whole in the branch, and of another year', () => {
    const months = (...given: Parameters<typeof facts>) => facts(...given).map(([, month]) => month);
    expect(months([assessed({ fromMonth: '2026-02' }), assessed({ fromMonth: '2026-03', dueFen: 0 })], '2026-05-01')).toEqual(['2026-02']);
    const came = person('a', { memberships: [{ id: '1', branchId: 'o:b1', fromOn: '2026-02-02', toOn: '2026-04-29' }] });
    expect(months([assessed()], '2026-05-01', { members: [came] })).toEqual(['2026-03']);
    expect([
      months([assessed()], '2026-05-01', { year: '2025' }),
      months([assessed()], '2026-05-01', { year: '2027' }),
      months([assessed()], '2026-05-01', { members: [person('b')] }),
    ]).toEqual([[], [], []]);
  });
});

describe('dues more than three months overdue', () => {
  const but = (...months: readonly string[]): string[] =>
    ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
      .map((month) => `2026-${month}`)
      .filter((month) => !months.includes(month));
  const inTime = (...months: readonly string[]): PointsRecord[] =>
    but(...months).map((month) => paid(`p:${month}`, `${month}-15`, [month]));

  it('of January are so from the first of May on, in May', () => {
    const records = [assessed(), ...inTime('2026-01')];
    expect([overdue(records, '2026-04-30'), overdue(records, '2026-05-01'), overdue(records, '2027-01-11')]).toEqual([
      [],
      [['2026-05', { overdue: 1 }]],
      [['2026-05', { overdue: 1 }]],
    ]);
    expect(facts(records, '2026-05-01').find(([lineKey]) => lineKey === 'deduct.dues')?.[3]).toBe('duesA:2026-01');
  });

  it('stay so when they are paid later, and never were when they were paid on the last day before', () => {
    expect(overdue([assessed(), ...inTime('2026-01'), paid('p:x', '2026-05-01', ['2026-01'])], '2026-06-11')).toEqual([
      ['2026-05', { overdue: 1 }],
    ]);
    expect(overdue([assessed(), ...inTime('2026-01'), paid('p:x', '2026-04-30', ['2026-01'])], '2026-06-11')).toEqual([]);
  });

  it('count once for an unbroken stretch, and again for another one', () => {
    expect(overdue([assessed(), ...inTime('2026-01', '2026-02', '2026-03')], '2026-12-31')).toEqual([['2026-05', { overdue: 1 }]]);
    expect(overdue([assessed(), ...inTime('2026-01', '2026-02', '2026-04')], '2026-12-31')).toEqual([
      ['2026-05', { overdue: 1 }],
      ['2026-08', { overdue: 1 }],
    ]);
  });

  it('are two stretches where nothing was owed in between', () => {
    expect(
      overdue(
        [
          assessed(),
          assessed({ fromMonth: '2026-02', dueFen: 0 }),
          assessed({ fromMonth: '2026-03' }),
          ...inTime('2026-01', '2026-02', '2026-03'),
        ],
        '2026-12-31',
      ),
    ).toEqual([
      ['2026-05', { overdue: 1 }],
      ['2026-07', { overdue: 1 }],
    ]);
  });

  it('of the autumn are a fact of the year in which they became so, once for an unbroken stretch', () => {
    const of = (year: string, ...missing: string[]) =>
      overdue(
        [
          assessed(),
          ...inTime(...missing),
          ...['01', '02', '03', '04', '05'].map((month) => paid(`q:${month}`, `2027-${month}-15`, [`2027-${month}`])),
        ],
        '2027-05-31',
        { year },
      );
    expect([of('2026', '2026-08'), of('2027', '2026-08')]).toEqual([[['2026-12', { overdue: 1 }]], []]);
    expect([of('2026', '2026-09'), of('2027', '2026-09')]).toEqual([[], [['2027-01', { overdue: 1 }]]]);
    expect([of('2026', '2026-08', '2026-09', '2026-10'), of('2027', '2026-08', '2026-09', '2026-10')]).toEqual([
      [['2026-12', { overdue: 1 }]],
      [],
    ]);
    expect(of('2027', '2026-09', '2026-10', '2026-12')).toEqual([
      ['2027-01', { overdue: 1 }],
      ['2027-04', { overdue: 1 }],
    ]);
  });

  it('of the year before are no dues of this one', () => {
    expect(
      facts([assessed()], '2027-02-01', { year: '2027' })
        .filter(([lineKey]) => lineKey === 'base.dues')
        .map(([, month]) => month),
    ).toEqual(['2027-01']);
  });

  it('of who pays by the quarter count from the end of the quarter', () => {
    const records = [assessed({ isQuarterly: true }), ...inTime('2026-01', '2026-02', '2026-03')];
    expect([overdue(records, '2026-06-30'), overdue(records, '2026-07-01')]).toEqual([[], [['2026-07', { overdue: 1 }]]]);
  });
});
