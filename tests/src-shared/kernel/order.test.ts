import { by, byFirstDay } from '../../../src-shared/kernel/order';
import { daysWithin, earlierOf, laterOf } from '../../../src-shared/kernel/span';

it('orders by one key after the other, words by their code units and numbers by size', () => {
  const rows = [
    { row: 10, name: 'b' },
    { row: 9, name: 'z' },
    { row: 10, name: 'a' },
  ];
  expect(
    [...rows]
      .sort(
        by(
          ({ row }) => row,
          ({ name }) => name,
        ),
      )
      .map(({ name }) => name),
  ).toEqual(['z', 'a', 'b']);
  expect(by<string>((word) => word)('o:b1', 'o:b1')).toBe(0);
});

it('orders terms of one first day by their ids, of whichever name', () => {
  expect(
    [
      { fromOn: '2026-01-02', _id: 'a' },
      { fromOn: '2026-01-01', id: 'c' },
      { fromOn: '2026-01-01', _id: 'b' },
      { fromOn: '2026-01-01' },
    ].sort(byFirstDay),
  ).toEqual([
    { fromOn: '2026-01-01' },
    { fromOn: '2026-01-01', _id: 'b' },
    { fromOn: '2026-01-01', id: 'c' },
    { fromOn: '2026-01-02', _id: 'a' },
  ]);
});

describe('the days of a post that lie in January 2026', () => {
  const january = { first: '2026-01-01', last: '2026-01-31' };
  it.each<[string, string, string | undefined, number]>([
    ['begun before it and lasting', '2025-06-01', undefined, 31],
    ['within it', '2026-01-10', '2026-01-19', 10],
    ['ended on its first day', '2025-06-01', '2026-01-01', 1],
    ['begun on its last', '2026-01-31', '2026-12-31', 1],
    ['ended the day before', '2025-06-01', '2025-12-31', 0],
    ['begun long after', '2026-06-01', undefined, 0],
  ])('%s', (_, fromOn, toOn, days) => {
    expect(daysWithin({ fromOn, toOn }, january)).toBe(days);
  });
  it('of two days the one is later, the other earlier, and a day is neither than itself', () => {
    expect([
      laterOf('2026-01-01', '2026-01-02'),
      laterOf('2026-01-02', '2026-01-01'),
      earlierOf('2026-01-01', '2026-01-02'),
      earlierOf('2026-01-02', '2026-01-01'),
      laterOf('2026-01-01', '2026-01-01'),
    ]).toEqual(['2026-01-02', '2026-01-02', '2026-01-01', '2026-01-01', '2026-01-01']);
  });
});
