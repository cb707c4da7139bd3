// Columns that came to the workbook later: what they say, and what stays when an older workbook does not have them.
import type { ImportPlan } from '../../../../src-shared/engines/roster-import/plan';
import {
  COLUMNS_THAT_MAY_LACK,
  EXAMPLE_MARK,
  SHEETS,
  type SheetName,
  type Workbook,
} from '../../../../src-shared/engines/roster-import/sheets';
import { EXAMPLES } from '../../../../src-shared/engines/roster-import/template';
import type { RosterContent } from '../../../../src-shared/records/roster';
import { planOf, rowsOf, type Cells } from './a-workbook';

const rows = (name: SheetName, ...lines: Cells[]): Workbook[SheetName] => rowsOf(name, lines);

const book = ({ org = {}, member = {}, post = {} }: { org?: Cells; member?: Cells; post?: Cells }): Workbook => ({
  orgs: rows(
    'orgs',
    { 组织代码: 'DW', 名称: '示例石化职业学院党委', 层级: '党委', 成立日期: '2010-01-01' },
    {
      组织代码: 'B1',
      名称: '炼油教工党支部',
      层级: '党支部',
      上级代码: 'DW',
      人员类别: '教职工',
      单位性质: '教学单位',
      成立日期: '2019-03-01',
      支委任期起: '2023-07-01',
      支委任期止: '2026-06-30',
      ...org,
    },
  ),
  members: rows('members', {
    姓名: '周明远',
    工号或学号: 'A1001',
    类别: '教职工',
    入党日期: '2005-06-01',
    转正日期: '2006-06-01',
    支部: '炼油教工党支部',
    ...member,
  }),
  posts: rows('posts', { 组织: 'B1', 姓名: '周明远', 职务: '书记', 任职日期: '2023-07-01', ...post }),
});
const plan = (workbook: Workbook, existing: readonly RosterContent[] = []): ImportPlan => planOf(workbook, existing);
const told = { org: { 支委延期至: '2027-03-31' }, member: { 部门: '炼油技术系' }, post: { 双带头人: '是' } };

it('reads the department, the postponed election and the dual leader', () => {
  const { faults, changes } = plan(book(told));
  expect(faults).toEqual([]);
  expect(changes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ type: 'member', department: '炼油技术系' }),
      expect.objectContaining({ type: 'committeeTerm', extendedUntilOn: '2027-03-31' }),
      expect.objectContaining({ type: 'post', isDualLeader: true }),
    ]),
  );
});

it('reads a workbook that says nothing of them', () => {
  const { faults, changes } = plan(book({}));
  expect(faults).toEqual([]);
  expect(changes).toHaveLength(5);
});

it('leaves what is known as it is where a later workbook does not say it', () => {
  const known = plan(book(told)).changes;
  expect(plan(book({}), known).changes).toEqual([]);
});

it('takes back a dual leader who is none any more', () => {
  const known = plan(book(told)).changes;
  expect(plan(book({ ...told, post: { 双带头人: '否' } }), known).changes).toMatchObject([{ type: 'post', isDualLeader: false }]);
});

it.each([
  ['2027-07-01', 1],
  ['2027-06-30', 0],
  ['2026-06-30', 1],
])('refuses a postponement to %s: it is a year at most, and after the end of the term (%i fault)', (extendedUntilOn, count) => {
  const { faults } = plan(book({ org: { 支委延期至: extendedUntilOn } }));
  expect(faults.map(({ column, hint }) => ({ column, hint }))).toEqual(
    Array.from({ length: count }, () => ({ column: '支委延期至', hint: '延期最长一年' })),
  );
});

it('refuses another word than yes or no', () => {
  expect(plan(book({ post: { 双带头人: '有' } })).faults).toMatchObject([{ column: '双带头人', hint: '可以填：是、否' }]);
});

it('an older workbook may lack the columns that came later and no other', () => {
  expect(Object.values(SHEETS).map(({ columns }) => columns.filter((column) => COLUMNS_THAT_MAY_LACK.has(column)))).toEqual([
    ['支委延期至'],
    ['部门', '学历', '职称'],
    ['双带头人'],
  ]);
  expect(COLUMNS_THAT_MAY_LACK.size).toBe(5);
});

it('what is told apart as an example is only what carries the mark: without it the same row is read', () => {
  for (const first of Object.values(EXAMPLES).flatMap((rows) => rows.map(([cell = '']) => cell)))
    expect([first, `${EXAMPLE_MARK}${first}`].map((cell) => cell.startsWith(EXAMPLE_MARK))).toEqual([false, true]);
});
