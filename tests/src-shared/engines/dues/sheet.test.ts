import { duesSheet, paidMeanwhile, type DuesLine } from '../../../../src-shared/engines/dues/sheet';
import type { Member } from '../../../../src-shared/records/member';
import { person, status } from '../people';
import { assessed, bookOf, payment } from './month';

type Book = Parameters<typeof bookOf>;
const sheet = (members: readonly Member[], [assessments, payments]: Book, at: { month?: string; today?: string } = {}): DuesLine[] =>
  duesSheet({ branchId: 'o:b1', book: bookOf(assessments, payments) }, members, {
    month: at.month ?? '2026-03',
    today: at.today ?? '2026-06-15',
  });
const line = (book: Book, at: { month?: string; today?: string; member?: Member } = {}): DuesLine | undefined =>
  sheet([at.member ?? person('a')], book, at)[0];
const january = (...months: readonly string[]): Book => [
  [assessed('m:a')],
  months.map((month) => payment(`p:${month}`, `${month}-10`, [['m:a', month, 1000]])),
];
const lacking = (...months: readonly string[]) => months.map((month) => ({ month, lackingFen: 1000 }));

describe('党费登记 of a month, for a member', () => {
  it('who has paid: nothing owed, with the day and the entry', () => {
    expect(line(january('2026-01', '2026-02', '2026-03'))).toEqual({
      member: person('a'),
      state: 'paid',
      assessmentId: 'duesA:m:a:2026-01',
      dueFen: 1000,
      isQuarterly: false,
      owed: [],
      arrears: [],
      paidOn: '2026-03-10',
      paymentIds: ['p:2026-03'],
    });
  });

  it('who has not: the month itself, and the months before that were never paid, the oldest first', () => {
    expect(line(january('2026-02'))).toEqual({
      member: person('a'),
      state: 'open',
      assessmentId: 'duesA:m:a:2026-01',
      dueFen: 1000,
      isQuarterly: false,
      owed: lacking('2026-03'),
      arrears: lacking('2026-01'),
      paymentIds: [],
    });
  });

  it('who has paid a part in two entries: the rest, both entries once each, and no day', () => {
    const [assessments, payments = []] = january('2026-01', '2026-02');
    const found = line([
      assessments,
      [
        ...payments,
        payment('p:x', '2026-03-10', [['m:a', '2026-03', 300]]),
        payment('p:y', '2026-03-12', [
          ['m:a', '2026-03', 200],
          ['m:a', '2026-03', 100],
        ]),
      ],
    ]);
    expect(found).toMatchObject({ state: 'open', owed: [{ month: '2026-03', lackingFen: 400 }], arrears: [], paymentIds: ['p:x', 'p:y'] });
    expect(found).not.toHaveProperty('paidOn');
  });

  it('who has paid, and was corrected since: open again, with the correction among the entries', () => {
    const [assessments, payments = []] = january('2026-01', '2026-02', '2026-03');
    expect(line([assessments, [...payments, payment('p:fix', '2026-05-01', [['m:a', '2026-03', -250]], 'p:2026-03')]])).toMatchObject({
      state: 'open',
      owed: [{ month: '2026-03', lackingFen: 250 }],
      paymentIds: ['p:2026-03', 'p:fix'],
    });
  });

  it('who was never assessed, or only from a later month: not assessed, and nothing owed', () => {
    const none = { member: person('a'), state: 'notAssessed', dueFen: 0, isQuarterly: false, owed: [], arrears: [], paymentIds: [] };
    expect([line([[]]), line([[assessed('m:a', { fromMonth: '2026-04' })]])]).toEqual([none, none]);
  });

  it('who was let off: relieved, with the assessment that says so', () => {
    expect(line([[assessed('m:a', { dueFen: 0, isQuarterly: true })]])).toEqual({
      member: person('a'),
      state: 'relieved',
      assessmentId: 'duesA:m:a:2026-01',
      dueFen: 0,
      isQuarterly: true,
      owed: [],
      arrears: [],
      paymentIds: [],
    });
  });

  it('who pays by the quarter: all three months are settled at once, and the quarters before are arrears', () => {
    const quarterly = assessed('m:a', { fromMonth: '2025-11', isQuarterly: true });
    expect(line([[quarterly]], { month: '2026-02' })).toMatchObject({
      state: 'open',
      isQuarterly: true,
      owed: lacking('2026-01', '2026-02', '2026-03'),
      arrears: lacking('2025-11', '2025-12'),
    });
    const whole = payment('p:q', '2026-03-20', [
      ['m:a', '2026-01', 1000],
      ['m:a', '2026-02', 1000],
      ['m:a', '2026-03', 1000],
    ]);
    expect(line([[quarterly], [whole]], { month: '2026-02' })).toMatchObject({
      state: 'paid',
      owed: [],
      paidOn: '2026-03-20',
      paymentIds: ['p:q'],
    });
    // His own month paid and another one not: it is not settled.
    expect(line([[quarterly], [payment('p:1', '2026-02-20', [['m:a', '2026-02', 1000]])]], { month: '2026-02' })).toMatchObject({
      state: 'open',
      owed: lacking('2026-01', '2026-03'),
      paidOn: '2026-02-20',
    });
  });

  it('who was let off for one month of it: that month is none of the arrears', () => {
    expect(
      line([
        [assessed('m:a'), assessed('m:a', { fromMonth: '2026-02', dueFen: 0 }), assessed('m:a', { fromMonth: '2026-03', dueFen: 800 })],
      ]),
    ).toMatchObject({ dueFen: 800, owed: [{ month: '2026-03', lackingFen: 800 }], arrears: lacking('2026-01') });
  });

  it('who has owed for long: the twelve months before, and none older', () => {
    const old = [[assessed('m:a', { fromMonth: '2024-01' })]] satisfies Book;
    const of2025 = ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-${month}`);
    expect(line(old)?.arrears).toEqual(lacking(...of2025, '2026-01', '2026-02'));
    expect(line(old, { month: '2026-01' })?.arrears.map(({ month }) => month)).toEqual(['2025-01', '2025-02', ...of2025]);
  });
});

describe('党费登记 of whoever came or went', () => {
  const from = (fromOn: string, toOn?: string): Member =>
    person('a', { memberships: [{ id: '1', branchId: 'o:b1', fromOn, ...(toOn === undefined ? {} : { toOn }) }] });
  const due = [[assessed('m:a', { fromMonth: '2025-01' })]] satisfies Book;

  it('within the month may be paid for it, and owes nothing from before', () => {
    expect(line(due, { member: from('2026-03-16') })).toMatchObject({ state: 'open', owed: lacking('2026-03'), arrears: [] });
    expect(line(due, { member: from('2026-01-16') })).toMatchObject({ owed: lacking('2026-03'), arrears: lacking('2026-02') });
  });

  it('within a quarter that is paid at once owes of its other months those spent here whole', () => {
    expect(line([[assessed('m:a', { fromMonth: '2025-01', isQuarterly: true })]], { member: from('2026-02-02') })).toMatchObject({
      owed: lacking('2026-03'),
      arrears: [],
    });
    expect(line([[assessed('m:a', { fromMonth: '2025-01', isQuarterly: true })]], { member: from('2026-02-01') })).toMatchObject({
      owed: lacking('2026-02', '2026-03'),
      arrears: [],
    });
  });

  it('after the month, left before its end, or is suspended then stands on another page', () => {
    const suspended = person('a', { statuses: [status('suspended', { fromOn: '2026-03-31' })] });
    expect([from('2026-04-01'), from('2018-01-01', '2026-03-30'), suspended].map((member) => line(due, { member }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(line(due, { member: from('2018-01-01', '2026-03-31') })).toBeDefined();
  });

  it('while the month runs stands as on the day', () => {
    const leaving = from('2018-01-01', '2026-03-20');
    expect(line(due, { member: leaving, today: '2026-03-20' })).toMatchObject({ state: 'open', owed: lacking('2026-03') });
    expect(line(due, { member: leaving, today: '2026-03-21' })).toBeUndefined();
  });
});

it('lists everybody of the branch in roster order, and nobody of another', () => {
  const members = [
    person('c', { rosterOrder: 3 }),
    person('a', { rosterOrder: 1 }),
    person('x', { rosterOrder: 2, memberships: [{ id: 'x', branchId: 'o:b2', fromOn: '2018-01-01' }] }),
    person('b', { rosterOrder: 2 }),
  ];
  const book = [
    [assessed('m:a'), assessed('m:b', { dueFen: 0 })],
    [
      payment('p:1', '2026-03-10', [
        ['m:a', '2026-03', 1000],
        ['m:c', '2026-03', 1000],
      ]),
    ],
  ] satisfies Book;
  expect(sheet(members, book).map(({ member, state }) => [member.name, state])).toEqual([
    ['a', 'paid'],
    ['b', 'relieved'],
    ['c', 'notAssessed'],
  ]);
});

describe('what is sent of a payment', () => {
  it('was registered meanwhile where less lacks than stood on the page, or nothing is owed though something stood there', () => {
    const book = bookOf([assessed('m:a'), assessed('m:b', { dueFen: 0 })], [payment('p:1', '2026-03-10', [['m:a', '2026-03', 400]])]);
    const sent = (memberId: string, month: string, seenLackingFen: number) => ({ memberId, month, paidFen: 0, seenLackingFen });
    expect(paidMeanwhile(book, [sent('m:a', '2026-03', 600), sent('m:a', '2026-04', 1000), sent('m:b', '2026-03', 0)])).toEqual([]);
    expect(
      paidMeanwhile(book, [
        sent('m:a', '2026-03', 1000),
        sent('m:a', '2026-04', 1000),
        sent('m:b', '2026-03', 1),
        sent('m:c', '2026-03', 1),
      ]),
    ).toEqual([
      { memberId: 'm:a', month: '2026-03' },
      { memberId: 'm:b', month: '2026-03' },
      { memberId: 'm:c', month: '2026-03' },
    ]);
  });
  it('of whoever does not say what they saw: no more than lacks is taken', () => {
    const book = bookOf([assessed('m:a'), assessed('m:b', { dueFen: 0 })]);
    const sent = (memberId: string, paidFen: number) => ({ memberId, month: '2026-03', paidFen });
    expect(paidMeanwhile(book, [sent('m:a', 1000), sent('m:a', 400), sent('m:b', 0)])).toEqual([]);
    expect(paidMeanwhile(book, [sent('m:a', 1001), sent('m:b', 1)])).toHaveLength(2);
  });
});
