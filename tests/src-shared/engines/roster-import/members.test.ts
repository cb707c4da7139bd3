// The sheet of people, row by row: whose row it is, where they belong, and what is not judged anew. On 2026-11-24.
import { causesOf } from '../../../../src-shared/engines/roster-import/causes';
import type { Mark } from '../../../../src-shared/engines/roster-import/grid';
import type { ImportPlan } from '../../../../src-shared/engines/roster-import/plan';
import type { Member } from '../../../../src-shared/records/member';
import type { RosterContent } from '../../../../src-shared/records/roster';
import { MEMBERS, planOf, workbook, type Cells, type Over } from './a-workbook';

const first = planOf(workbook()).changes;
const faultsOf = ({ faults }: ImportPlan): string[] => faults.map(({ column, row, hint }) => `${column} ${row}: ${hint}`);
const told = (over: Over, existing: readonly RosterContent[] = []): string[] => faultsOf(planOf(workbook(over), existing));
const zhou = (cells: Cells): Over => ({ members: { zhou: cells } });
const member = (plan: ImportPlan, id = 'm:A1001'): Member => {
  const found = plan.changes.find(({ _id }) => _id === id);
  if (found?.type !== 'member') throw new Error(`no change of ${id}`);
  return found;
};
const withZhou = (over: Partial<Member>, content: readonly RosterContent[] = first): RosterContent[] =>
  content.map((one) => (one.type === 'member' && one._id === 'm:A1001' ? { ...one, ...over } : one));
const dissolved = (...ids: readonly string[]): RosterContent[] =>
  first.map((one) => (one.type === 'org' && ids.includes(one._id) ? { ...one, dissolvedOn: '2026-10-31' } : one));
const marked = (column: string, mark: Mark, over: Over): string[] => {
  const book = workbook(over);
  return faultsOf(planOf({ ...book, members: book.members.map((row) => (row.row === 2 ? { ...row, marks: { [column]: mark } } : row)) }));
};

describe('the number of a row', () => {
  it('that is missing is asked for in each row, and two rows without one are not one person twice', () => {
    expect(told({ members: { meng: { 工号或学号: '' }, tang: { 工号或学号: '' } }, posts: { student: null } })).toEqual([
      '工号或学号 4: 还没有填工号或学号',
      '工号或学号 5: 还没有填工号或学号',
    ]);
  });
  it('that three rows have is told at the second and the third with the row and the name of the first', () => {
    expect(told({ members: { lin: { 工号或学号: 'A1001' }, meng: { 工号或学号: 'a1001' } }, posts: { member: null } })).toEqual([
      '工号或学号 3: 这个号第 2 行已是周明远',
      '工号或学号 4: 这个号第 2 行已是周明远',
    ]);
  });
  it('of a first row whose name is too long names it as it is written', () => {
    const name = '周'.repeat(21);
    expect(told({ members: { zhou: { 姓名: name }, lin: { 工号或学号: 'A1001' } }, posts: { secretary: null, member: null } })).toEqual([
      '姓名 2: 最多 20 字，现在 21 字',
      `工号或学号 3: 这个号第 2 行已是${name}`,
    ]);
  });
  it('that the roster knows is taken as it is, though somebody of the same name has it with zeros before', () => {
    const two: Over = { members: { zhou: { 工号或学号: '1030' }, twin: { ...MEMBERS['meng'], 姓名: '周明远', 工号或学号: '001030' } } };
    const post = { posts: { secretary: { 工号或学号: '1030' } } };
    const known = planOf(workbook({ ...two, ...post })).changes;
    expect(planOf(workbook({ ...two, ...post }), known)).toMatchObject({ faults: [], changes: [], unchanged: 5 });
  });
});

describe('the days of a row', () => {
  it.each<[string, Cells, string]>([
    ['an admission of which the day is missing', { 入党日期: '2005-06' }, '入党日期 2: 缺是哪一日（支部大会通过那天），写成 2019-03-01'],
    ['a 情况 of which the day is missing', { 情况: '流动', 情况起: '2026-01' }, '情况起 2: 缺是哪一日（从哪一天起），写成 2019-03-01'],
    ['a 情况 from tomorrow', { 情况: '流动', 情况起: '2026-11-25' }, '情况起 2: 情况起不能晚于今天'],
  ])('%s is told with what is lacking, of who is known too', (_, cells, words) => {
    for (const existing of [[], first]) expect(told(zhou(cells), existing)).toEqual([words]);
  });
  it('a 情况 from today is taken', () => {
    expect(member(planOf(workbook(zhou({ 情况: '流动', 情况起: '2026-11-24' })))).statuses).toMatchObject([{ fromOn: '2026-11-24' }]);
  });
  it('a full membership is not measured by the admission that was known where the row has another one that cannot be read', () => {
    expect(told(zhou({ 入党日期: '2005-13-01', 转正日期: '2005-07-01' }), first)).toEqual(['入党日期 2: 没有 13 月']);
  });
  it('a month of birth typed as a number cannot be told from October', () => {
    expect(marked('出生年月', 'number', zhou({ 出生年月: '1980.1' }))).toEqual([
      '出生年月 2: 1980.1 分不清是 1 月还是 10 月，写成 1980-01 或 1980-10',
    ]);
    expect(told(zhou({ 出生年月: '1980.1' }))).toEqual([]);
  });
});

describe('what the roster has', () => {
  const young = withZhou({ birthMonth: '1990-05' });
  it('of a month of birth is not judged anew when a table says it again, and is with another admission', () => {
    expect(told(zhou({ 出生年月: '1990-05' }), young)).toEqual([]);
    expect(told(zhou({ 出生年月: '1990-05', 入党日期: '2005-05-01' }), young)).toEqual([
      '出生年月 2: 入党时（2005-05-01）不满 18 岁，请核对出生年月和入党日期',
    ]);
    expect(told(zhou({ 出生年月: '1990-06' }), young)).toHaveLength(1);
  });
  it('of a month of leaving before the admission is not judged anew when a table says it again, and another one is', () => {
    const early = withZhou({ expectedEndIn: '2005-01' });
    expect(told(zhou({ 预计毕业或退休: '2005-01' }), early)).toEqual([]);
    expect(told(zhou({ 预计毕业或退休: '2005-02' }), early)).toEqual(['预计毕业或退休 2: 早于入党日期 2005-06-01']);
  });
  it.each([
    ['学历', { education: 'master' }],
    ['职称', { title: 'senior' }],
  ] as const)('of %s goes where it is cleared and stays where the cell is empty', (column, over) => {
    const known = withZhou(over);
    const field = Object.keys(over)[0] as keyof Member;
    expect(member(planOf(workbook(zhou({ [column]: '清空' })), known))[field]).toBeUndefined();
    expect(planOf(workbook(zhou({ [column]: '' })), known).changes).toEqual([]);
  });
});

describe('the branch of somebody who is known, left empty', () => {
  const G2 = { 组织代码: 'G2', 名称: '第二党小组', 层级: '党小组', 上级代码: 'B1', 成立日期: '2019-03-01' };
  const stays = (plan: ImportPlan) => member(plan).memberships.map(({ branchId, groupId, toOn }) => [branchId, groupId, toOn]);
  it('is the one they are in: another group of it is taken', () => {
    const plan = planOf(workbook({ orgs: { G2 }, ...zhou({ 支部: '', 党小组: '第二党小组' }) }), first);
    expect([plan.faults, stays(plan)]).toEqual([
      [],
      [
        ['o:B1', 'o:G1', '2026-11-23'],
        ['o:B1', 'o:G2', undefined],
      ],
    ]);
  });
  it('is the one they are in now, not one they were in before', () => {
    const moved = withZhou({
      memberships: [
        { id: 'm:A1001:1', branchId: 'o:B2', fromOn: '2019-03-01', toOn: '2024-12-31' },
        { id: 'm:A1001:2', branchId: 'o:B1', fromOn: '2025-01-01' },
      ],
    });
    const plan = planOf(workbook(zhou({ 支部: '', 党小组: '第一党小组' })), moved);
    expect([plan.faults, stays(plan).at(-1)]).toEqual([[], ['o:B1', 'o:G1', undefined]]);
  });
  it('is none where they are in none: the stays they had remain as they are', () => {
    const memberships = [{ id: 'm:A1001:1', branchId: 'o:B1', fromOn: '2019-03-01', toOn: '2025-12-31' }];
    for (const 党小组 of ['', '清空']) {
      const plan = planOf(workbook(zhou({ 支部: '', 党小组, 部门: '机电系' })), withZhou({ memberships }));
      expect([plan.faults, member(plan).memberships, member(plan).department]).toEqual([[], memberships, '机电系']);
    }
  });
});

describe('a branch or a group that was dissolved on 2026-10-31', () => {
  it('is not asked about where they stand in it already, and is where they would come into it', () => {
    expect(told({}, dissolved('o:B1'))).toEqual([]);
    expect(told({ members: { tang: { 支部: 'B1' } } }, dissolved('o:B1'))).toEqual([
      '支部 5: 炼油技术教工党支部到 2026-10-31 为止已经撤销，请改成现在的支部',
    ]);
  });
  it('is one thing to mend for all who are written in it, with their rows', () => {
    const others = { members: { lin: { 党小组: '第一党小组' }, meng: { 党小组: '第一党小组' } } };
    expect(causesOf(planOf(workbook(others), dissolved('o:G1')).faults)).toMatchObject([{ column: '党小组', rows: [3, 4] }]);
    const G2 = { 组织代码: 'G2', 名称: '第二党小组', 层级: '党小组', 上级代码: 'B1', 成立日期: '2019-03-01' };
    const known = planOf(workbook({ orgs: { G2 } })).changes.map((one) =>
      one.type === 'org' && one.kind === 'partyGroup' ? { ...one, dissolvedOn: '2026-10-31' } : one,
    );
    const both = { orgs: { G2 }, members: { lin: { 党小组: '第一党小组' }, meng: { 党小组: '第二党小组' } } };
    expect(causesOf(planOf(workbook(both), known).faults)).toMatchObject([
      { column: '党小组', rows: [3, 4], hint: '这些同志写在已经撤销的党小组里，请改成现在的' },
    ]);
  });
});

describe('what is wrong with the organisations is told there alone', () => {
  it('of a branch that is given the level of a general branch nobody in it is told to have none', () => {
    const lines = told({ orgs: { B2: { 层级: '党总支', 上级代码: 'Z01' } } });
    expect(lines).toEqual(['上级代码 5: 党总支要在党委下面']);
  });
  it('where the sheet of them lacks, nobody’s branch and no post’s organisation is told to be missing', () => {
    const book = { ...workbook(), orgs: [], shape: { faults: [], lacks: { orgs: new Set(['组织代码']) } } };
    expect(faultsOf(planOf(book))).toEqual([]);
  });
});
