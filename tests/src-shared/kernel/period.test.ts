import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isDay, lastDateOf } from '../../../src-shared/kernel/day';
import {
  firstDayOf,
  kindOfPeriod,
  lastDayOf,
  nextPeriod,
  periodOf,
  periodsOfYear,
  type PeriodKind,
} from '../../../src-shared/kernel/period';

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'halfYear', 'year'];
const anyDay = fc.integer({ min: 0, max: 73_000 }).map((count) => addDays('1900-01-01', count));
const anyKind = fc.constantFrom(...KINDS);

it('each period has its first day and its last', () => {
  expect(
    ['2026-11', '2026-02', '2028-02', '2026-Q1', '2026-Q4', '2026-H1', '2026-H2', '2026'].map((period) => [
      firstDayOf(period),
      lastDayOf(period),
    ]),
  ).toEqual([
    ['2026-11-01', '2026-11-30'],
    ['2026-02-01', '2026-02-28'],
    ['2028-02-01', '2028-02-29'],
    ['2026-01-01', '2026-03-31'],
    ['2026-10-01', '2026-12-31'],
    ['2026-01-01', '2026-06-30'],
    ['2026-07-01', '2026-12-31'],
    ['2026-01-01', '2026-12-31'],
  ]);
  expect([lastDateOf(1900, 2), lastDateOf(2000, 2), lastDateOf(2026, 4), lastDateOf(2026, 12)]).toEqual([28, 29, 30, 31]);
});

it('a year has twelve months, four quarters, two halves, and is one itself', () => {
  expect(KINDS.map((kind) => periodsOfYear('2026', kind).length)).toEqual([12, 4, 2, 1]);
  expect(periodsOfYear('2026', 'quarter')).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
  expect(periodsOfYear('2026', 'month').slice(8, 10)).toEqual(['2026-09', '2026-10']);
  expect(() => kindOfPeriod('2026-13')).toThrow('Not a period: 2026-13');
});

it('a day lies in the period of a kind that it names, and the next one begins the day after', () => {
  fc.assert(
    fc.property(anyDay, anyKind, (day, kind) => {
      const period = periodOf(day, kind);
      expect(kindOfPeriod(period)).toBe(kind);
      expect(firstDayOf(period) <= day && day <= lastDayOf(period)).toBe(true);
      expect([isDay(firstDayOf(period)), isDay(lastDayOf(period))]).toEqual([true, true]);
      expect(firstDayOf(nextPeriod(period))).toBe(addDays(lastDayOf(period), 1));
      expect(periodsOfYear(day.slice(0, 4), kind)).toContain(period);
    }),
  );
});

it('so many months later is the same date, or the last one of a shorter month', () => {
  expect([
    addMonths('2026-11-30', 3),
    addMonths('2027-11-30', 3),
    addMonths('2026-01-31', 1),
    addMonths('2026-01-15', -1),
    addMonths('2026-03-31', -13),
  ]).toEqual(['2027-02-28', '2028-02-29', '2026-02-28', '2025-12-15', '2025-02-28']);
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (day, count) => {
      const later = addMonths(day, count);
      expect(isDay(later)).toBe(true);
      expect(later.slice(8) === day.slice(8) || daysBetween(later, lastDayOf(later.slice(0, 7))) === 0).toBe(true);
    }),
  );
});
