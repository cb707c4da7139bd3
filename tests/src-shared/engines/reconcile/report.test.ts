// The roster beside the export: what is told, each by its situation.
import { but, compare, compareLines, HEADINGS, inBranch, LI, LI_2, LINES, MAI, MEMBERS, ORGS, ZHOU } from './an-export';
import { status } from '../people';

const ALL_SAME = { sameCount: 4, missing: [], extra: [], differing: [], doubtful: [], unknownBranches: [], unreadRows: 0, lacks: [] };

it('both have the same people: all are the same, whoever left is in neither', () => {
  expect(compareLines(...LINES)).toMatchObject({ ...ALL_SAME, listedCount: 4, rosterCount: 4, read: HEADINGS });
});

describe('missing', () => {
  it('is who stands only in the export; who left and stands there still is told with the day', () => {
    const han = ['机电工程学院第一党支部', '韩某', '男', '1960-03-01', '', '1985-07-01', '1986-07-01', '正常'];
    const wu = ['不在这所学院的支部', '吴某', '男', '1999-01-01', '', '2020-06-01', '', '正常'];
    const found = compareLines(...LINES, han, wu, but(wu, { 姓名: '郑某', 入党时间: '2021-06-01' }));
    expect(found.missing).toStrictEqual([
      { sheet: 1, row: 6, name: '韩某', branch: '机电工程学院第一党支部', leftOn: '2026-07-01' },
      { sheet: 1, row: 7, name: '吴某', branch: '不在这所学院的支部' },
      { sheet: 1, row: 8, name: '郑某', branch: '不在这所学院的支部' },
    ]);
    expect(found.unknownBranches).toEqual([{ name: '不在这所学院的支部', people: 2 }]);
  });

  it('is nobody whom the export says to be gone too', () => {
    expect(
      compareLines(...LINES, but(ZHOU, { 姓名: '吴某', 入党时间: '2020-06-01', 出生日期: '1999-01-01', 党籍状态: '已转出' })).missing,
    ).toEqual([]);
  });

  it('has no day beside somebody who left and of whom only the name agrees, nor of whom all has been deleted', () => {
    const han = ['', '韩某', '男', '1999-01-01', '', '2020-06-01', '', '正常'];
    expect(compareLines(...LINES, han).missing).toEqual([{ sheet: 1, row: 6, name: '韩某', branch: '' }]);
    const cleared = MEMBERS.map((member) => (member._id === 'm5' ? { ...member, clearedOn: '2026-07-31' } : member));
    const same = ['', '韩某', '男', '1960-03-01', '', '1985-07-01', '', '正常'];
    expect(compare([[HEADINGS, ...LINES, same]], { members: cleared }).missing).toEqual([{ sheet: 1, row: 6, name: '韩某', branch: '' }]);
  });
});

it('extra is who stands only in the roster today, with the branch; somebody who comes next month is not yet', () => {
  const comes = inBranch('m6', '钱某', 'B1', { memberships: [{ id: 'm6:1', branchId: 'B1', fromOn: '2026-12-01' }] });
  expect(compare([[HEADINGS, ...LINES.slice(1)]], { members: [...MEMBERS, comes] }).extra).toEqual([
    { memberId: 'm1', name: '周某远', branch: '石油化工学院第一党支部' },
  ]);
});

it('of two who left and of whom all is the same nobody is said to be the one in the export', () => {
  const [, , , , han] = MEMBERS;
  const twin = { ...(han as (typeof MEMBERS)[number]), _id: 'm6', memberNo: 'm6' };
  const line = ['机电工程学院第一党支部', '韩某', '男', '1960-03-01', '', '1985-07-01', '1986-07-01', '正常'];
  expect(compare([[HEADINGS, ...LINES, line]], { members: [...MEMBERS, twin] }).missing).toStrictEqual([
    { sheet: 1, row: 6, name: '韩某', branch: '机电工程学院第一党支部' },
  ]);
});

it('columns that the file has not are told by our own words, and a line without a branch makes none unknown', () => {
  const without = (line: readonly string[]) => line.filter((_, at) => !['所属党支部', '学历', '转正时间'].includes(HEADINGS[at] ?? ''));
  expect(compare([[HEADINGS, ...LINES].map(without)])).toMatchObject({
    lacks: ['所属党支部', '学历', '转正时间'],
    read: without(HEADINGS),
    sameCount: 4,
    unknownBranches: [],
  });
});

it('somebody in a branch that the list of organisations lacks is told without its name', () => {
  const orgs = ORGS.filter(({ _id }) => _id !== 'B2');
  expect(compare([[HEADINGS, ZHOU, LI]], { orgs }).extra).toEqual([
    { memberId: 'm3', name: '李某', branch: '' },
    { memberId: 'm4', name: '买某某·艾某某', branch: '' },
  ]);
  expect(compare([[HEADINGS, ZHOU, LI, but(LI_2, { 所属党支部: '石油化工学院第一党支部' })]], { orgs }).differing).toMatchObject([
    { name: '李某', branch: '', differences: [{ field: '所属党支部', listed: '石油化工学院第一党支部', ours: '' }] },
  ]);
});

describe('differing', () => {
  const said = (over: Readonly<Record<string, string>>, line = ZHOU) =>
    compareLines(but(line, over), ...LINES.filter((other) => other !== line)).differing.flatMap(({ differences }) => differences);

  it.each([
    ['性别', '女', '女', '男'],
    ['学历', '本科', '大专', '硕士'],
    ['转正时间', '2000-08-01', '2000-08-01', '2000-07-01'],
    ['党籍状态', '预备党员', '预备党员', '正式党员'],
    ['党籍状态', '停止党籍', '停止党籍', '正式党员'],
    ['党籍状态', '已转出', '已不在', '正式党员'],
    ['所属党支部', '机电工程学院第一党支部', '机电工程学院第一党支部', '石油化工学院第一党支部'],
  ])('%s says %j: both are told', (field, cell, listed, ours) => {
    const [only, ...more] = said({ [field]: cell });
    expect(more).toEqual([]);
    expect(only).toEqual({ field, listed: field === '学历' ? '本科' : listed, ours });
  });

  it('an admission of another day: the month of birth makes sure who it is', () => {
    expect(said({ 入党时间: '1999-07-02' })).toEqual([{ field: '入党时间', listed: '1999-07-02', ours: '1999-07-01' }]);
  });

  it('of another month of birth only that it differs, the month is shown nowhere', () => {
    expect(said({ 出生日期: '1975-08-12' })).toEqual([{ field: '出生日期', listed: '', ours: '' }]);
  });

  it('what the export leaves empty differs in nothing; what only the export knows differs', () => {
    expect(said({ 性别: '', 出生日期: '', 学历: '', 转正时间: '', 党籍状态: '', 所属党支部: '' })).toEqual([]);
    expect(said({ 转正时间: '2026-05-20' }, MAI)).toEqual([{ field: '转正时间', listed: '2026-05-20', ours: '' }]);
    const bare = MEMBERS.map((member) => (member._id === 'm1' ? { ...member, sex: undefined, education: undefined } : member));
    expect(compare([[HEADINGS, ...LINES]], { members: bare as typeof MEMBERS }).differing[0]?.differences).toEqual([
      { field: '性别', listed: '男', ours: '' },
      { field: '学历', listed: '硕士', ours: '' },
    ]);
  });

  it('a standing of 正常 is full or probationary, and not suspended', () => {
    expect(said({ 党籍状态: '正常' }, MAI)).toEqual([]);
    const suspended = MEMBERS.map((member) => (member._id === 'm1' ? { ...member, statuses: [status('suspended')] } : member));
    expect(compare([[HEADINGS, ...LINES]], { members: suspended }).differing).toMatchObject([
      { name: '周某远', differences: [{ field: '党籍状态', listed: '正常', ours: '停止党籍' }] },
    ]);
  });

  it('a branch that could be several of which one is ours is no difference; of which none is, is told as written', () => {
    const twins = ['T1', 'T2'].map((id) => ({
      ...(ORGS[3] as (typeof ORGS)[number]),
      _id: id,
      code: id,
      name: '第一教工党支部',
      parentId: null,
    }));
    const orgs = [...ORGS, ...twins];
    const there = MEMBERS.map((member) =>
      member._id === 'm1' ? { ...member, memberships: [{ id: 'm1:1', branchId: 'T1', fromOn: '2015-01-01' }] } : member,
    );
    const lines = [HEADINGS, but(ZHOU, { 所属党支部: '第一教工党支部' }), ...LINES.slice(1)];
    expect(compare([lines], { orgs, members: there }).differing).toEqual([]);
    expect(compare([lines], { orgs }).differing[0]?.differences).toEqual([
      { field: '所属党支部', listed: '第一教工党支部', ours: '石油化工学院第一党支部' },
    ]);
  });

  it('a branch written whole with the college before it is told by the name it has with us', () => {
    expect(said({ 所属党支部: '中共示例石化职业学院机电工程学院第一支部委员会' })).toEqual([
      { field: '所属党支部', listed: '机电工程学院第一党支部', ours: '石油化工学院第一党支部' },
    ]);
  });

  it('a branch that is not of this college is told by its name, not as a difference of everybody', () => {
    const found = compareLines(but(ZHOU, { 所属党支部: '别处的支部' }), ...LINES.slice(1));
    expect(found).toMatchObject({ differing: [], unknownBranches: [{ name: '别处的支部', people: 1 }] });
  });
});

describe('two people of one name', () => {
  it('are told apart by birth and admission in whatever order they stand', () => {
    for (const lines of [LINES, [...LINES].reverse(), [LI_2, LI, MAI, ZHOU]]) expect(compareLines(...lines)).toMatchObject(ALL_SAME);
  });

  it('by the branch where all else agrees', () => {
    const twins = MEMBERS.map((member) =>
      member._id === 'm3' ? { ...member, birthMonth: '1980-02', admittedOn: '2003-06-05', fullMemberOn: '2004-06-05' } : member,
    );
    const second = but(LI, { 所属党支部: '机电工程学院第一党支部' });
    expect(compare([[HEADINGS, ZHOU, second, LI, MAI]], { members: twins })).toMatchObject(ALL_SAME);
    const nowhere = compare([[HEADINGS, ZHOU, but(LI, { 所属党支部: '' }), MAI]], { members: twins });
    expect(nowhere).toMatchObject({ sameCount: 2, extra: [], missing: [], doubtful: [{ name: '李某', why: 'several' }] });
  });

  it('and the export says neither birth nor admission: nobody is chosen, both are named', () => {
    const bare = compareLines(ZHOU, MAI, ['', '李某', '男', '', '', '', '', '正常']);
    expect(bare).toMatchObject({ sameCount: 2, missing: [], extra: [] });
    expect(bare.doubtful).toEqual([
      {
        sheet: 1,
        row: 4,
        name: '李某',
        branch: '',
        ours: ['李某（石油化工学院第一党支部）', '李某（机电工程学院第一党支部）'],
        why: 'several',
      },
    ]);
  });

  it('and one is matched for sure: the other line is not in doubt between both', () => {
    const found = compareLines(ZHOU, LI, MAI, ['', '李某', '男', '', '', '', '', '正常']);
    expect(found.doubtful).toEqual([
      { sheet: 1, row: 5, name: '李某', branch: '', ours: ['李某（机电工程学院第一党支部）'], why: 'sameName' },
    ]);
    expect(found).toMatchObject({ sameCount: 3, extra: [], missing: [] });
  });
});
