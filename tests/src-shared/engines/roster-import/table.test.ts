// What is wrong with a sheet as a whole is told by its name, and not again in each of its rows.
import type { Grid } from '../../../../src-shared/engines/roster-import/grid';
import { SHEETS, type SheetName } from '../../../../src-shared/engines/roster-import/sheets';
import { workbookFrom } from '../../../../src-shared/engines/roster-import/table';
import { MEMBERS, ORGS, planOf, POSTS, type Cells } from './a-workbook';

const BASE: Readonly<Record<SheetName, readonly Cells[]>> = {
  orgs: Object.values(ORGS),
  members: Object.values(MEMBERS),
  posts: Object.values(POSTS),
};

type Change = { name?: string; heads?: (heads: string[]) => string[]; titles?: string[]; isAway?: boolean };
const gridOf = (sheet: SheetName, { name = SHEETS[sheet].name, heads = (same) => same, titles = [] }: Change): Grid => {
  const columns: readonly string[] = SHEETS[sheet].columns;
  const lines = [
    ...titles.map((title) => [title]),
    heads([...columns]),
    ...BASE[sheet].map((cells) => columns.map((column) => cells[column] ?? '')),
  ];
  return { name, rows: lines.map((line, at) => ({ row: at + 1, cells: line.map((text) => ({ text })) })), merges: [] };
};
const told = (changes: Partial<Record<SheetName, Change>>, more: Grid[] = []): string[] =>
  planOf(
    workbookFrom([
      ...more,
      ...(['orgs', 'members', 'posts'] as const)
        .filter((sheet) => changes[sheet]?.isAway !== true)
        .map((sheet) => gridOf(sheet, changes[sheet] ?? {})),
    ]),
  ).faults.map(({ sheet, row, column, hint }) => [sheet, row, column, hint].join(' '));
const renamed =
  (from: string, to: string) =>
  (heads: string[]): string[] =>
    heads.map((head) => (head === from ? to : head));

it.each<[string, Partial<Record<SheetName, Change>>]>([
  ['a title and a note above the heading', { members: { titles: ['示例石化职业学院党员名册', '2026 年 11 月'] } }],
  ['a blank behind the name of a sheet', { members: { name: '党员 ' } }],
  ['a line break, a star and a note in a heading', { members: { heads: renamed('入党日期', '*入党\n日期（必填）') } }],
  ['a column of another thing besides', { members: { heads: (heads) => [...heads, '备注'] } }],
])('%s is read', (_, changes) => {
  expect(told(changes)).toEqual([]);
});

it.each<[string, Partial<Record<SheetName, Change>>, string[]]>([
  ['a sheet that lacks', { posts: { isAway: true } }, ['任职 1  没有“任职”这张表，请照模板补上']],
  ['a sheet of another name', { members: { name: '党员名册' } }, ['党员 1  没有“党员”这张表；有一张叫“党员名册”，是它就把表名改成“党员”']],
  [
    'a sheet known by its headings',
    { members: { name: 'Sheet2' } },
    ['党员 1  没有“党员”这张表；有一张叫“Sheet2”，是它就把表名改成“党员”'],
  ],
  [
    'a column of another name',
    { members: { heads: renamed('入党日期', '入党时间') } },
    ['党员 1 入党日期 没有“入党日期”这一列；有一列叫“入党时间”，是同一列就把列名改成“入党日期”'],
  ],
  [
    'a column that lacks, below a title',
    { members: { titles: ['名册'], heads: renamed('类别', '身份') } },
    ['党员 2 类别 没有“类别”这一列，请照模板补上'],
  ],
  ['a column written twice', { members: { heads: (heads) => [...heads, '姓名'] } }, ['党员 1 姓名 A 列和 Q 列都叫“姓名”，只留一列']],
  ['no heading at all', { posts: { heads: () => ['甲', '乙'] } }, ['任职 1  没有找到列名那一行，要有组织、姓名、工号或学号、职务等列']],
])('%s is told once, and nobody who leans on it is told of', (_, changes, faults) => {
  expect(told(changes)).toEqual(faults);
});

it('what is wrong with a sheet and what is wrong with a row come in one round', () => {
  expect(told({ orgs: { heads: renamed('单位性质', '性质') }, posts: { heads: renamed('职务', '职位') } })).toEqual([
    '党组织 1 单位性质 没有“单位性质”这一列；有一列叫“性质”，是同一列就把列名改成“单位性质”',
    '任职 1 职务 没有“职务”这一列，请照模板补上',
  ]);
});
