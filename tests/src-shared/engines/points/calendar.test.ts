import {
  bookingMonthOf,
  declarableMonthOn,
  declarationClosesOn,
  declarationOpensOn,
  freezeInstantOf,
  lastBookingInstantOf,
  monthClosedOn,
} from '../../../../src-shared/engines/points/calendar';

describe('the month of the points', () => {
  it('is frozen at two in the morning of the 11th of the next, and booked until a minute before', () => {
    expect([freezeInstantOf('2026-10'), lastBookingInstantOf('2026-10'), freezeInstantOf('2026-12')]).toEqual([
      '2026-11-10T18:00:00.000Z',
      '2026-11-10T17:59:00.000Z',
      '2027-01-10T18:00:00.000Z',
    ]);
  });

  it('of a fact that was confirmed months later is the first one not yet frozen', () => {
    expect([
      bookingMonthOf('2026-08', '2026-08-20T00:00:00.000Z'),
      bookingMonthOf('2026-08', '2026-12-01T00:00:00.000Z'),
      bookingMonthOf('2026-11', '2027-01-15T00:00:00.000Z'),
    ]).toEqual(['2026-08', '2026-11', '2027-01']);
  });

  it('that a run closes is the one before its day', () => {
    expect(['2026-11-11', '2026-11-30', '2027-01-01'].map(monthClosedOn)).toEqual(['2026-10', '2026-10', '2026-12']);
  });

  it.each([
    ['2026-11-24', null],
    ['2026-11-25', '2026-11'],
    ['2026-11-30', '2026-11'],
    ['2026-12-01', '2026-11'],
    ['2026-12-05', '2026-11'],
    ['2026-12-06', null],
    ['2027-01-05', '2026-12'],
  ] as const)('can be declared on %s: %s', (today, month) => {
    expect(declarableMonthOn(today)).toBe(month);
  });

  it('can be declared from its 25th to the fifth of the next', () => {
    expect([declarationOpensOn('2026-11-03'), declarationClosesOn('2026-11'), declarationClosesOn('2026-12')]).toEqual([
      '2026-11-25',
      '2026-12-05',
      '2027-01-05',
    ]);
    expect([declarableMonthOn(declarationOpensOn('2026-11-03')), declarableMonthOn(declarationClosesOn('2026-11'))]).toEqual([
      '2026-11',
      '2026-11',
    ]);
  });
});
