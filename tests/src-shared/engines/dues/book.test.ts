import fc from 'fast-check';
import { duesBook } from '../../../../src-shared/facts/dues-book';
import { owedFor, type Owed } from '../../../../src-shared/engines/dues/owed';
import { assessed, bookOf, payment } from './month';

describe('the book of the dues', () => {
  const [old, raised, lowered] = [
    assessed('m:a', { dueFen: 500 }),
    assessed('m:a', { fromMonth: '2026-04', dueFen: 900 }),
    assessed('m:a', { fromMonth: '2026-08', dueFen: 700 }),
  ];

  it('holds of a month what was assessed last before it, in whatever order assessments come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([old, raised, lowered], { minLength: 3 }), (mixed) => {
        const book = bookOf([...mixed, assessed('m:b', { fromMonth: '2026-06' })]);
        expect(
          ['2025-12', '2026-01', '2026-03', '2026-04', '2026-07', '2026-08', '2027-01'].map(
            (month) => book.assessedFor('m:a', month)?.content.dueFen,
          ),
        ).toEqual([undefined, 500, 500, 900, 900, 700, 700]);
      }),
    );
  });

  it('holds of a month the assessment that begins last, though it was made before another', () => {
    const [ahead, after] = [
      assessed('m:a', { fromMonth: '2026-04', assessedOn: '2026-01-02', dueFen: 900 }),
      assessed('m:a', { assessedOn: '2026-02-01', dueFen: 600 }),
    ];
    for (const both of [
      [ahead, after],
      [after, ahead],
    ])
      expect(['2026-03', '2026-04'].map((month) => bookOf(both).assessedFor('m:a', month)?.content.dueFen)).toEqual([600, 900]);
  });

  it('holds of two assessments from the same month the one made later, of the same day that of the later id', () => {
    const again = { ...assessed('m:a', { assessedOn: '2026-02-01', dueFen: 600 }), _id: 'duesA:0' };
    const twin = { ...again, _id: 'duesA:1' };
    expect([
      bookOf([again, old]).assessedFor('m:a', '2026-03')?._id,
      bookOf([old, again]).assessedFor('m:a', '2026-03')?._id,
      bookOf([twin, again]).assessedFor('m:a', '2026-03')?._id,
    ]).toEqual(['duesA:0', 'duesA:0', 'duesA:1']);
  });

  it('knows nothing of whom it does not name, nor of a month nobody paid for', () => {
    const book = bookOf([old], [payment('p:1', '2026-03-10', [['m:a', '2026-03', 500]])]);
    expect([book.assessedFor('m:b', '2026-03'), book.paidFor('m:b', '2026-03'), book.paidFor('m:a', '2026-04')]).toEqual([
      undefined,
      [],
      [],
    ]);
  });

  it('counts a correction on the day of what it corrects, on its own where that is not known, and any other payment on its own', () => {
    const payments = [
      payment('p:1', '2026-03-10', [['m:a', '2026-03', 500]]),
      payment(
        'p:2',
        '2026-05-02',
        [
          ['m:a', '2026-03', -200],
          ['m:a', '2026-04', 200],
        ],
        'p:1',
      ),
      payment('p:3', '2026-05-03', [['m:a', '2026-03', 100]], 'p:0'),
    ];
    const book = duesBook({ assessments: [], payments, dayOf: (paymentId) => (paymentId === 'p:0' ? undefined : '2026-03-10') });
    expect(book.paidFor('m:a', '2026-03')).toEqual([
      { day: '2026-03-10', fen: 500, id: 'p:1' },
      { day: '2026-03-10', fen: -200, id: 'p:2' },
      { day: '2026-05-03', fen: 100, id: 'p:3' },
    ]);
    expect(book.paidFor('m:a', '2026-04')).toEqual([{ day: '2026-03-10', fen: 200, id: 'p:2' }]);
    expect(
      duesBook({ assessments: [], payments: [payment('p:4', '2026-06-01', [['m:a', '2026-06', 500]])], dayOf: () => '2026-03-10' }).paidFor(
        'm:a',
        '2026-06',
      ),
    ).toEqual([{ day: '2026-06-01', fen: 500, id: 'p:4' }]);
  });
});

describe('what is owed for a month', () => {
  const owed = (
    payments: Parameters<typeof bookOf>[1],
    over: Parameters<typeof assessed>[1] = {},
  ): Omit<Owed, 'assessment' | 'paid'> | null => {
    const found = owedFor(bookOf([assessed('m:a', over)], payments), 'm:a', '2026-02');
    if (found === null) return null;
    const { assessment: _, paid: __, ...rest } = found;
    return rest;
  };
  const base = { memberId: 'm:a', month: '2026-02', dueOn: '2026-02-28' };
  const paid = (day: string, fen: number, id = day) => payment(id, day, [['m:a', '2026-02', fen]]);

  it('is nothing where nothing was assessed, where it was assessed at nought, and before the assessment holds', () => {
    expect([owed([], { dueFen: 0 }), owed([], { fromMonth: '2026-03' }), owedFor(bookOf([]), 'm:a', '2026-02')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(owed([], { dueFen: 20 })).toMatchObject({ lackingFen: 20 });
  });

  it('is all of it until somebody pays, and names the assessment and what was paid', () => {
    expect(owed([])).toEqual({ ...base, lackingFen: 1000, paidOn: null, isInTime: false });
    expect(owedFor(bookOf([assessed('m:a')], [paid('2026-02-10', 400, 'p:1')]), 'm:a', '2026-02')).toEqual({
      ...base,
      assessment: assessed('m:a'),
      paid: [{ day: '2026-02-10', fen: 400, id: 'p:1' }],
      lackingFen: 600,
      paidOn: null,
      isInTime: false,
    });
  });

  it('is paid in time on the last day of the month, and late on the next', () => {
    expect(owed([paid('2026-02-28', 1000)])).toEqual({ ...base, lackingFen: 0, paidOn: '2026-02-28', isInTime: true });
    expect(owed([paid('2026-03-01', 1000)])).toEqual({ ...base, lackingFen: 0, paidOn: '2026-03-01', isInTime: false });
  });

  it('is paid by the quarter until the quarter’s last day', () => {
    expect(owed([paid('2026-03-31', 1000)], { isQuarterly: true })).toEqual({
      ...base,
      dueOn: '2026-03-31',
      lackingFen: 0,
      paidOn: '2026-03-31',
      isInTime: true,
    });
    expect(owed([paid('2026-04-01', 1000)], { isQuarterly: true })).toMatchObject({ dueOn: '2026-03-31', isInTime: false });
  });

  it('is paid on the day on which the last part of it came, whichever was written first', () => {
    expect(owed([paid('2026-03-05', 600), paid('2026-02-10', 400)])).toEqual({
      ...base,
      lackingFen: 0,
      paidOn: '2026-03-05',
      isInTime: false,
    });
    expect(owed([paid('2026-04-01', 100), paid('2026-02-20', 600), paid('2026-02-10', 400)])).toEqual({
      ...base,
      lackingFen: 0,
      paidOn: '2026-02-20',
      isInTime: true,
    });
  });

  it('is owed again when a correction takes back what was written too high', () => {
    expect(owed([paid('2026-02-10', 1000, 'p:1'), payment('p:2', '2026-05-01', [['m:a', '2026-02', -300]], 'p:1')])).toEqual({
      ...base,
      lackingFen: 300,
      paidOn: null,
      isInTime: false,
    });
  });
});
