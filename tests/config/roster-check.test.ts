// npm run roster:check: each file that came from outside, by its situation, as the page would say it.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { rosterAnswer, type RosterCheck } from '../../config/commands/roster-check';

const file = (name: string): string => path.join(__dirname, '../cases/outside', `${name}.xlsx`);
const check = (name: string, ...more: string[]): RosterCheck & { isClean: boolean } => {
  const { text, isClean } = rosterAnswer([file(name), '--at', '2026-11-24', '--json', ...more]);
  return { ...(JSON.parse(text) as RosterCheck), isClean };
};
const told = (name: string): string[] => check(name).faults.map(({ sheet, row, column, words }) => `${sheet} ${row} ${column} ${words}`);
const TAKEN = { state: 'clean', isClean: true, faults: [], counts: { orgs: 4, groups: 1, members: 2, posts: 1 } };

it.each([
  ['plain', TAKEN],
  ['title-row', TAKEN],
  ['sheet-name-with-a-space', TAKEN],
  ['admitted-1975-without-probation', TAKEN],
  ['space-in-a-name', { ...TAKEN, counts: { ...TAKEN.counts, posts: 2 } }],
])('%s is taken, on 2026-11-24', (name, result) => {
  expect(check(name)).toMatchObject(result);
});

it.each([
  ['without-posts-sheet', ['任职 1  没有“任职”这张表，请照模板补上']],
  [
    'number-of-17-digits',
    ['党员 3 工号或学号 写的是“20211234567890124”：这个号超过 15 位，表格程序已经改了末几位。请把这一列设成“文本”，重新填上原来的号'],
  ],
  ['merged-branch-cells', ['党员 3 支部 第 3–4 行合并成了一格。请取消合并，每一行、每一列都填上']],
  ['admitted-1998-without-full-day', ['党员 3 转正日期 入党已满两年，还没有转正日期。已转正的填日期，仍是预备党员的填“预备”']],
  [
    'impossible-days',
    [
      '党员 3 入党日期 写的是“1899-12-30”：1899-12-30 早于 1921 年 7 月，那时还没有党，请核对',
      '党员 4 入党日期 写的是“1205-06-01”：1205-06-01 早于 1921 年 7 月，那时还没有党，请核对',
      '党员 4 转正日期 写的是“1206-06-01”：1206-06-01 早于 1921 年 7 月，那时还没有党，请核对',
      '党员 5 出生年月 写的是“1999-05”：出生年月晚于入党日期 1998-06-01',
    ],
  ],
])('%s is told by its real name, and exits with 1', (name, faults) => {
  expect(told(name)).toEqual(faults);
  expect(check(name).isClean).toBe(false);
});

it('the same people with empty cells, against the roster: nothing to change', () => {
  expect(check('again-with-empty-cells', '--against', file('plain'))).toMatchObject({
    ...TAKEN,
    changes: [],
    missing: { members: [], orgs: [], posts: [] },
  });
});

it('against another roster: who changes in which field, from what to what, and who is missing', () => {
  const { changes, missing } = check('admitted-1975-without-probation', '--against', file('plain'));
  expect(changes).toEqual(
    expect.arrayContaining([{ who: '周某乙（A1001）', field: '入党日期', before: '2005-06-01', after: '1975-07-01' }]),
  );
  expect(changes.every(({ who }) => who === '周某乙（A1001）')).toBe(true);
  expect(missing).toEqual({ members: [], orgs: [], posts: [] });
});

it('a file that is no workbook is one fault that says what it is', () => {
  const csv = path.join(mkdtempSync(path.join(tmpdir(), 'roster-')), 'r.xlsx');
  writeFileSync(csv, '姓名,工号\n某甲,A1\n');
  const { text, isClean } = rosterAnswer([csv, '--json']);
  expect([isClean, (JSON.parse(text) as RosterCheck).faults.map(({ words }) => words)]).toEqual([
    false,
    ['这是文本文件（CSV 之类），只是名字叫 .xlsx。请用表格程序打开，另存为 .xlsx，再选一次。'],
  ]);
});

it('in words: the counts, then what is wrong or what would change', () => {
  expect(rosterAnswer([file('without-posts-sheet'), '--at', '2026-11-24']).text).toBe(
    '4 个党组织、1 个党小组、2 名党员、0 项任职，有 1 处要改\n任职　第 1 行　　没有“任职”这张表，请照模板补上',
  );
  expect(rosterAnswer([file('plain'), '--against', file('plain'), '--at', '2026-11-24']).text).toBe(
    '4 个党组织、1 个党小组、2 名党员、1 项任职，都没有问题\n没有要改动的',
  );
});

it.each([
  [[], /用法/],
  [['a.xlsx', 'b.xlsx'], /不认识“b.xlsx”/],
  [['nowhere.xlsx'], /读不到文件/],
  [[file('plain'), '--at', '昨天'], /--at/],
])('is not understood: %p', (words, reason) => {
  expect(() => rosterAnswer(words)).toThrow(reason);
});
