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

describe('预计毕业或退休', () => {
  const ends = (word: string, existing: readonly RosterContent[] = []) => plan(book({ member: { 预计毕业或退休: word } }), existing);
  const endOf = ({ changes }: ImportPlan) =>
    changes.flatMap((content) => (content.type === 'member' ? [content.expectedEndIn ?? '没有'] : []));

  it.each(['2027-06', '2027年6月', '2027.06', '2027-06-30'])('%s is June 2027', (word) => {
    expect(ends(word).faults).toEqual([]);
    expect(endOf(ends(word))).toEqual(['2027-06']);
  });

  it('empty leaves it, 清空 takes it away, another month replaces it', () => {
    const known = ends('2027-06').changes;
    expect(ends('', known).changes).toEqual([]);
    expect(ends('2027-06', known).changes).toEqual([]);
    expect(endOf(ends('清空', known))).toEqual(['没有']);
    expect(endOf(ends('2028-07', known))).toEqual(['2028-07']);
  });

  it('what is no month, and a month before the admission, is refused with what to write', () => {
    const hint = (word: string) => ends(word).faults.map((fault) => [fault.column, fault.hint]);
    expect(hint('明年夏天')).toEqual([['预计毕业或退休', '写成 2027-06']]);
    expect(hint('2005-05')).toEqual([['预计毕业或退休', '早于入党日期 2005-06-01']]);
    expect(hint('2005-06')).toEqual([]);
  });
});

it('refuses another word than yes or no', () => {
  expect(plan(book({ post: { 双带头人: '有' } })).faults).toMatchObject([{ column: '双带头人', hint: '可以填：是、否' }]);
});

it('an older workbook may lack the columns that came later and no other', () => {
  expect(Object.values(SHEETS).map(({ columns }) => columns.filter((column) => COLUMNS_THAT_MAY_LACK.has(column)))).toEqual([
    ['支委延期至'],
    ['部门', '学历', '职称', '预计毕业或退休'],
    ['双带头人'],
  ]);
  expect(COLUMNS_THAT_MAY_LACK.size).toBe(6);
});

it('what is told apart as an example is only what carries the mark: without it the same row is read', () => {
  for (const first of Object.values(EXAMPLES).flatMap((rows) => rows.map(([cell = '']) => cell)))
    expect([first, `${EXAMPLE_MARK}${first}`].map((cell) => cell.startsWith(EXAMPLE_MARK))).toEqual([false, true]);
});
