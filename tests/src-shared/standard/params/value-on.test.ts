// Which number of the standard a day is judged by, at the days where it begins, changes and ends.
import { defaultCite } from '../../../../src-shared/standard/cite';
import { valueOn, type RuleDated } from '../../../../src-shared/standard/params/value-on';

const dated = <T>(...values: readonly [from: string, value: T | null][]): RuleDated<T> => ({
  label: '示例期限',
  unit: '天',
  checkedOn: '2026-11-24',
  values: values.map(([from, value]) => ({ from, value, cite: [defaultCite('示例')] })),
});
const inForce = dated(['2019-01-01', 7], ['2027-01-01', 10], ['2029-01-01', null], ['2030-01-01', 3]);

it.each([
  ['2018-12-20', 7, 'older than the standard: its first number'],
  ['2019-01-01', 7, 'its first day'],
  ['2026-12-31', 7, 'the last day before a change'],
  ['2027-01-01', 10, 'the first day of a change'],
  ['2028-12-31', 10, 'the last day before it ends'],
  ['2030-01-01', 3, 'the first day of what comes after an end'],
])('on %s it is %i: %s', (day, value) => expect(valueOn(inForce, day)).toBe(value));

it('a number of 0 is a number like any other, also before its first day', () => {
  expect(['2018-12-31', '2019-01-01'].map((day) => valueOn(dated(['2019-01-01', 0]), day))).toEqual([0, 0]);
});

it.each<[string, RuleDated<number>, string]>([
  ['has ended, from its last day on', inForce, '2029-01-01'],
  ['has ended and not begun again, to the last day', inForce, '2029-12-31'],
  ['was ended from the first', dated<number>(['2019-01-01', null], ['2027-01-01', 7]), '2018-12-31'],
  ['never was', dated<number>(), '2026-11-24'],
])('a number that %s is none to judge by: it is named with the day', (_, param, day) => {
  expect(() => valueOn(param, day)).toThrow(new RangeError(`No value of 示例期限 on ${day}`));
});
