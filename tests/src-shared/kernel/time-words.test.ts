import { instantOf } from '../../../src-shared/kernel/day';
import { dayWord, daysLeftWord, leafOf, momentWord, nearDayWord, periodWord, spanWord } from '../../../src-shared/kernel/time-words';

test('on 2026-11-26 a meeting on the 27th at 14:30 is 明天 14:30', () => {
  expect(momentWord(instantOf('2026-11-27', '14:30'), '2026-11-26')).toBe('明天 14:30');
});

test('on 2026-11-24 a meeting on the 27th is said with its weekday', () => {
  expect(momentWord(instantOf('2026-11-27', '14:30'), '2026-11-24')).toBe('11月27日 周五 14:30');
});

test('on 2026-12-31 the first of January is 明天, and the fifth is said with its year', () => {
  expect(nearDayWord('2027-01-01', '2026-12-31')).toBe('明天');
  expect(dayWord('2027-01-05', '2026-12-31')).toBe('2027年1月5日');
});

test('a meeting over midnight in China time says 次日', () => {
  expect(spanWord(instantOf('2026-11-27', '14:30'), instantOf('2026-11-27', '16:30'))).toBe('14:30–16:30');
  expect(spanWord(instantOf('2026-11-27', '22:30'), instantOf('2026-11-28', '00:30'))).toBe('22:30–次日 00:30');
});

test('a last day is marked on its leaf', () => {
  expect(leafOf('2026-11-30', true)).toEqual({ figure: '30', word: '周一止' });
  expect(leafOf('2026-11-27')).toEqual({ figure: '27', word: '周五' });
});

test('days left are counted until the day itself and not after it', () => {
  expect(daysLeftWord('2026-11-27', '2026-11-24')).toBe('还有 3 天');
  expect(daysLeftWord('2026-11-24', '2026-11-24')).toBe('今天');
  expect(daysLeftWord('2026-11-23', '2026-11-24')).toBeNull();
});

test('periods are said as people say them, with the year only when it is another', () => {
  expect(periodWord('2026-11', '2026-11-24')).toBe('11月');
  expect(periodWord('2026-Q4', '2027-01-05')).toBe('2026年四季度');
  expect(periodWord('2026-H2', '2026-11-24')).toBe('下半年');
  expect(periodWord('2026')).toBe('2026年');
});
