// Three causes are three lines, in one round, with the counts of the whole file, however many cells they spoil.
import { causesOf, rowsWords } from '../../../../src-shared/engines/roster-import/causes';
import { planOf, rowsOf, type Cells } from './a-workbook';

const branch = (at: number): Cells => ({
  组织代码: `B${at}`,
  名称: `第${at}支部`,
  层级: '党支部',
  上级代码: at % 2 === 0 ? 'Z1' : 'Z2',
  人员类别: '教职工',
  单位性质: '教学单位',
  成立日期: '2019-03-01',
});
const general = (code: string): Cells => ({ 组织代码: code, 名称: `${code}总支`, 层级: '党总支', 上级代码: 'DW', 成立日期: '2015-01-01' });
const person = (at: number): Cells => ({
  姓名: `某${at}`,
  工号或学号: at === 60 ? 'A1' : `A${at}`,
  类别: '在职教职工',
  入党日期: '2005-06-01',
  转正日期: '2006-06-01',
  支部: `第${(at % 8) + 1}支部`,
  党小组: at % 2 === 0 ? '第一党小组' : '第二党小组',
});
const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** What an office sent in its first round: 总支 without 单位性质, groups that are rows nowhere, and one number twice. */
const plan = planOf({
  orgs: rowsOf('orgs', [
    { 组织代码: 'DW', 名称: '学院党委', 层级: '党委', 成立日期: '2010-01-01' },
    general('Z1'),
    general('Z2'),
    ...numbers(8).map(branch),
  ]),
  members: rowsOf('members', numbers(62).map(person)),
  posts: rowsOf(
    'posts',
    numbers(30).map((at) => ({ 组织: `第${(at % 8) + 1}支部`, 姓名: `某${at}`, 职务: '委员', 任职日期: '2024-07-01' })),
  ),
});

it('a unit that every 总支 lacks, groups nobody set up, a number used twice: three lines', () => {
  expect(plan.faults).toHaveLength(2 + 62 + 1);
  expect(causesOf(plan.faults).map(({ sheet, column, hint, rows, values }) => [sheet, column, hint, rows.length, values])).toEqual([
    ['党组织', '单位性质', '还没有填单位性质', 2, []],
    ['党员', '党小组', '没有这个党小组。请在“党组织”表里加一行，层级写“党小组”，上级代码写支部的代码', 62, ['第二党小组', '第一党小组']],
    ['党员', '工号或学号', '这个号第 2 行已是某1', 1, ['A1']],
  ]);
});

it('the counts are those of the whole file, faulty rows too', () => {
  expect(plan.counts).toEqual({ orgs: 11, branches: 8, groups: 0, members: 62, posts: 30 });
});

it('a branch misspelt in forty rows is one line, and another misspelt one another', () => {
  const [zhou] = rowsOf('members', [person(1)]);
  const faults = planOf({
    orgs: rowsOf('orgs', [{ 组织代码: 'DW', 名称: '学院党委', 层级: '党委', 成立日期: '2010-01-01' }]),
    members: numbers(40).map((at) => ({
      row: at + 1,
      cells: { ...zhou?.cells, 姓名: `某${at}`, 工号或学号: `A${at}`, 党小组: '', 支部: at === 7 ? '丙支部' : '乙支部' },
    })),
    posts: [],
  }).faults;
  expect(causesOf(faults).map(({ hint, rows }) => [hint, rows.length])).toEqual([
    ['没有“乙支部”这个支部', 39],
    ['没有“丙支部”这个支部', 1],
  ]);
});

it('of many rows the first are named', () => {
  expect([rowsWords([3]), rowsWords([3, 5, 9]), rowsWords(numbers(62))]).toEqual([
    '第 3 行',
    '第 3、5、9 行',
    '第 1、2、3、4、5、6 行等 62 行',
  ]);
});
