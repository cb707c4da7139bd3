import { dueFenOf, paysByBase } from '../../../../src-shared/standard/dues/due';
import { isDay } from '../../../../src-shared/kernel/day';
import { yuanOf } from '../../../../src-shared/kernel/money';
import type { PayerKind } from '../../../../src-shared/standard/dues/payer-kinds';
import { DUES } from '../../../../src-shared/standard/params/dues';
import { SOURCES } from '../../../../src-shared/standard/sources';

const fen = (yuan: string): number => Math.round(Number(yuan) * 100);
const due = (payerKind: PayerKind, base?: string, day = '2026-01-01'): number | null =>
  dueFenOf({ payerKind, baseFen: base === undefined ? undefined : fen(base), day });

describe('what a member owes each month', () => {
  it.each([
    ['0', '0.00'],
    ['2000', '10.00'],
    ['3000', '15.00'],
    ['3000.01', '30.00'],
    ['4321.50', '43.22'],
    ['5000', '50.00'],
    ['5000.01', '75.00'],
    ['6789.12', '101.84'],
    ['10000', '150.00'],
    ['10000.01', '200.00'],
  ])('is, with %s yuan of pay after tax, %s yuan: the rate of the bracket holds for the whole base', (base, expected) => {
    expect(due('employed', base)).toBe(fen(expected));
    expect(due('annualSalary', base)).toBe(fen(expected));
  });
  it.each([
    ['4999', '25.00'],
    ['5000', '25.00'],
    ['5000.01', '50.00'],
    ['6200', '62.00'],
  ])('is, with %s yuan of pension, %s yuan', (base, expected) => {
    expect(due('retired', base)).toBe(fen(expected));
  });
  it('is 0.20 yuan for a student, for who has no work and for who lives on relief, whatever base is written down', () => {
    for (const payerKind of ['student', 'unemployed', 'relief'] as const)
      expect([due(payerKind), due(payerKind, '6000'), paysByBase(payerKind)]).toEqual([20, 20, false]);
  });
  it('is not known without a base, nor with one below nothing', () => {
    expect([due('employed'), due('retired'), due('annualSalary'), due('employed', '-0.01')]).toEqual([null, null, null, null]);
  });
  it('is not known before the regulation of 1 April 2008 was in force', () => {
    expect([due('employed', '2000', '2008-03-31'), due('student', undefined, '2008-03-31')]).toEqual([null, null]);
    expect([due('employed', '2000', '2008-04-01'), due('student', undefined, '2008-04-01')]).toEqual([1000, 20]);
  });
  it('never falls where the base rises within a bracket, and never leaves a whole fen', () => {
    const bounds = [0, 300_000, 500_000, 1_000_000, 3_000_000];
    bounds.slice(1).forEach((upTo, index) => {
      const dues = Array.from(
        { length: 200 },
        (_, step) =>
          dueFenOf({
            payerKind: 'employed',
            baseFen: (bounds[index] ?? 0) + 1 + Math.floor((step * (upTo - (bounds[index] ?? 0) - 1)) / 199),
            day: '2026-01-01',
          }) ?? NaN,
      );
      expect(dues).toEqual([...dues].sort((one, other) => one - other));
      expect(dues.every(Number.isInteger)).toBe(true);
    });
  });
});

describe('the rates as data', () => {
  it('stand since 2008-04-01 with the articles they rest on, each said to be read from a copy', () => {
    for (const { values, checkedOn } of Object.values(DUES)) {
      expect(isDay(checkedOn)).toBe(true);
      expect(values.map(({ from }) => from)).toEqual(['2008-04-01']);
      for (const cite of values.flatMap((entry) => [...entry.cite]))
        expect([cite.source, cite.source in SOURCES, (cite.doubts ?? '') !== '', (cite.quote ?? '') !== '']).toEqual([
          'duesRegulation',
          true,
          true,
          true,
        ]);
    }
    expect(Object.values(DUES).flatMap(({ values }) => values.flatMap(({ cite }) => cite.map(({ article }) => article)))).toEqual([
      '第二条',
      '第三条',
      '第五条',
      '第六条',
    ]);
  });
  it('rise from bracket to bracket, and the last one has no bound', () => {
    for (const { values } of [DUES.wageBrackets, DUES.retiredBrackets]) {
      const brackets = values[0]?.value ?? [];
      expect(brackets.at(-1)?.upToFen).toBeNull();
      const bounds = brackets.slice(0, -1).map(({ upToFen }) => upToFen ?? NaN);
      expect(bounds).toEqual([...bounds].sort((one, other) => one - other));
      const rates = brackets.map(({ basisPoints }) => basisPoints);
      expect(rates).toEqual([...new Set(rates)].sort((one, other) => one - other));
    }
  });
});

it('writes fen as yuan: whole yuan without zeros, thousands apart, less than nothing with its sign', () => {
  expect([0, 20, 4322, 5000, 5005, 100_000, 2_270_000, 123_456_789, -150, -20].map(yuanOf)).toEqual([
    '0',
    '0.20',
    '43.22',
    '50',
    '50.05',
    '1,000',
    '22,700',
    '1,234,567.89',
    '-1.50',
    '-0.20',
  ]);
});
