// Days in every form that rosters use are read, or refused with what is missing.
import { impossibleBirth, impossibleDay, readDay, readMonth } from '../../../../src-shared/engines/roster-import/read-day';
import { planOf, workbook } from './a-workbook';

it.each([
  '2005-06-01',
  '2005/6/1',
  '2005.6.1',
  '2005.06.01.',
  '2005年6月1日',
  '2005 年 6 月 1 日',
  '2005年06月01号',
  '20050601',
  '２００５-０６-０１',
  '２００５．０６．０１',
  '2005—06—01',
  '2005－06－01',
  '2005、6、1',
  '2005 06 01',
  '2005-06-01 00:00:00',
  '2005/6/1 0:00',
  '2005-06-01T00:00:00.000Z',
  '2005-06-01 14:30',
  '\u200b2005-06-01\u00a0',
  '二〇〇五年六月一日',
  '二○○五年六月一日',
])('%s is the first of June 2005', (text) => {
  expect(readDay(text)).toEqual({ day: '2005-06-01' });
});

it('days of two figures in Chinese are read too', () => {
  expect(readDay('一九九八年十二月三十一日')).toEqual({ day: '1998-12-31' });
  expect(readDay('二〇二〇年十月二十日')).toEqual({ day: '2020-10-20' });
});

it.each([
  ['2005.06', '缺是哪一日（为什么），写成 2019-03-01'],
  ['2005年6月', '缺是哪一日（为什么），写成 2019-03-01'],
  ['二〇〇五年六月', '缺是哪一日（为什么），写成 2019-03-01'],
  ['200506', '缺是哪一日（为什么），写成 2019-03-01'],
  ['2005', '只有年份，缺月和日，写成 2019-03-01'],
  ['2005年', '只有年份，缺月和日，写成 2019-03-01'],
  ['6月1日', '只有月和日，缺年份，写成 2019-03-01'],
  ['05.06.01', '年份要写四位，写成 2019-03-01'],
  ['6/1/2005', '年份要写在前面，写成 2019-03-01'],
  ['38504', '这一格成了一个数，请设成日期格式，或写成 2019-03-01'],
  ['2005-05-31T16:00:00.000Z', '带时区的时刻不是日期，写成 2019-03-01'],
  ['2005-13-01', '没有 13 月'],
  ['2005-00-01', '没有 0 月'],
  ['20050230', '2 月没有 30 日'],
  ['去年六月', '日期写成 2019-03-01'],
])('%s lacks something, and it is said what', (text, lacks) => {
  expect(readDay(text, '为什么')).toEqual({ lacks });
});

it.each(['1980-05', '1980.5', '1980年5月', '198005', '1980-05-17', '1980/5/17 0:00:00', '１９８０．０５', '1980-05-00'])(
  '%s is a birth in May 1980',
  (text) => {
    expect(readMonth(text, false)).toEqual({ month: '1980-05' });
  },
);

it('1980.1 typed as a number may have been October, typed as a text it is January', () => {
  expect(readMonth('1980.1', true)).toEqual({ lacks: '1980.1 分不清是 1 月还是 10 月，写成 1980-01 或 1980-10' });
  expect(readMonth('1980.1', false)).toEqual({ month: '1980-01' });
});

it('nothing of the Party is older than July 1921', () => {
  expect([impossibleDay('1921-06-30'), impossibleDay('1899-12-30')]).not.toContain(undefined);
  expect(impossibleDay('1921-07-01')).toBeUndefined();
});

it.each([
  ['2080-01', '2000-06-01', '出生年月不能晚于今天'],
  ['1999-05', '1998-06-01', '出生年月晚于入党日期 1998-06-01'],
  ['1899-05', undefined, '出生年月早于 1900 年，请核对'],
  ['1985-05', '2000-06-01', '入党时（2000-06-01）不满 18 岁，请核对出生年月和入党日期'],
  ['1982-07', '2000-06-01', '入党时（2000-06-01）不满 18 岁，请核对出生年月和入党日期'],
  ['1982-06', '2000-06-01', undefined],
  ['1923-05', '1938-06-01', undefined],
  ['1980-05', undefined, undefined],
])('born in %s, admitted on %s', (month, admittedOn, reason) => {
  expect(impossibleBirth(month, { admittedOn, today: '2026-11-24' })).toBe(reason);
});

it('days that cannot be are refused in every column of days', () => {
  const faults = planOf(
    workbook({
      orgs: { B2: { 成立日期: '1919-05-04' } },
      members: { lin: { 入党日期: '1205-06-01', 转正日期: '1206-06-01', 情况起: '1900-01-01' }, tang: { 出生年月: '2080-01' } },
      posts: { student: { 任职日期: '1899-12-30' } },
    }),
  ).faults.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`);
  expect(faults).toEqual([
    '党组织 5 成立日期',
    '党员 3 入党日期',
    '党员 3 转正日期',
    '党员 3 情况起',
    '党员 5 出生年月',
    '任职 4 任职日期',
  ]);
});

it.each([
  ['x2005-06-01', '日期写成 2019-03-01'],
  ['2005-06-01x', '日期写成 2019-03-01'],
  ['12005-06-01', '日期写成 2019-03-01'],
  ['a2005.06', '日期写成 2019-03-01'],
  ['2005.06x', '日期写成 2019-03-01'],
  ['1200506', '日期写成 2019-03-01'],
  ['2005067', '日期写成 2019-03-01'],
  ['12005年', '日期写成 2019-03-01'],
  ['2005年x', '日期写成 2019-03-01'],
  ['x6月1日', '日期写成 2019-03-01'],
  ['6月1日前', '日期写成 2019-03-01'],
  ['x05.06.01', '日期写成 2019-03-01'],
  ['05.06.01x', '日期写成 2019-03-01'],
  ['x6/1/2005', '日期写成 2019-03-01'],
  ['6/1/20051', '日期写成 2019-03-01'],
  ['138504', '缺是哪一日，写成 2019-03-01'],
  ['3850', '只有年份，缺月和日，写成 2019-03-01'],
  ['385041', '缺是哪一日，写成 2019-03-01'],
  ['12月31号', '只有月和日，缺年份，写成 2019-03-01'],
  ['12月31', '只有月和日，缺年份，写成 2019-03-01'],
  ['05年6月12日', '年份要写四位，写成 2019-03-01'],
  ['12-31-2005', '年份要写在前面，写成 2019-03-01'],
  ['注：二〇〇五年六月一日', '日期写成 2019-03-01'],
  ['二〇〇五年六月一日止', '日期写成 2019-03-01'],
  ['', '日期写成 2019-03-01'],
])('%j is refused: %s', (text, lacks) => expect(readDay(text)).toEqual({ lacks }));

it.each([
  ['二零三四年五月六日', '2034-05-06'],
  ['二〇七八年九月九日', '2078-09-09'],
  ['2005—06——01', '2005-06-01'],
  ['2005\u200b06\u200b01', '2005-06-01'],
  ['二〇〇五 年 六 月 一 日', '2005-06-01'],
  ['2005-06-01 2:30 PM', '2005-06-01'],
  ['2005-06-01 下午 2:30', '2005-06-01'],
  ['20050601 14:30', '2005-06-01'],
  ['2005-06-01T00:00:00+08:00', '2005-06-01'],
])('%j is %s', (text, day) => expect(readDay(text)).toEqual({ day }));
it.each(['2005-06-01T14:30:00Z', '2005-06-01T14:30+0800', '20050601T10:00:00Z'])('%s is an instant elsewhere', (text) =>
  expect(readDay(text)).toEqual({ lacks: '带时区的时刻不是日期，写成 2019-03-01' }),
);

it('a month typed as a number of which the zero is lost is asked about, and only that', () => {
  expect(readMonth('1980.1', true)).toEqual({ lacks: '1980.1 分不清是 1 月还是 10 月，写成 1980-01 或 1980-10' });
  expect(readMonth('1980.11', true)).toEqual({ month: '1980-11' });
  expect(readMonth('1980.2', true)).toEqual({ month: '1980-02' });
  expect(readMonth('1980年5月3日', false)).toEqual({ month: '1980-05' });
  expect(readMonth('198013', false)).toEqual({ lacks: '没有 13 月' });
  expect(readMonth('五月', false)).toEqual({ lacks: '写成 1980-05' });
});

it('the edges of what can be: this month, January 1900, the month of admission, eighteen years to the month, the Eighth Congress', () => {
  const at = (month: string, admittedOn?: string) => impossibleBirth(month, { admittedOn, today: '2026-11-24' });
  expect(at('2026-11')).toBeUndefined();
  expect(at('2026-12')).toContain('不能晚于今天');
  expect(at('1900-01')).toBeUndefined();
  expect(at('1899-12')).toContain('早于 1900 年');
  expect(at('1950-01', '1950-01-15')).toBeUndefined();
  expect(at('1950-02', '1950-01-31')).toContain('晚于入党日期 1950-01-31');
  expect(at('1938-10', '1956-09-25')).toBeUndefined();
  expect(at('1938-10', '1956-09-26')).toContain('不满 18 岁');
  expect(at('1938-09', '1956-09-26')).toBeUndefined();
  expect([impossibleDay('1921-07-01'), impossibleDay('1921-06-30')]).toEqual([
    undefined,
    '1921-06-30 早于 1921 年 7 月，那时还没有党，请核对',
  ]);
});
