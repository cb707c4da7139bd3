// The roster beside the export: what is told, each by its situation.
import { agree } from '../../../../src-shared/engines/reconcile/match';
import { but, compare, compareLines, HEADINGS, inBranch, LI, LI_2, LINES, MAI, MEMBERS, ORGS, ZHOU } from './an-export';
import { status } from '../people';

const ALL_SAME = { sameCount: 4, missing: [], extra: [], differing: [], doubtful: [], unknownBranches: [], unreadRows: 0, lacks: [] };

it('both have the same people: all are the same, whoever left is in neither', () => {
  expect(compareLines(...LINES)).toMatchObject({ ...ALL_SAME, listedCount: 4, rosterCount: 4, read: HEADINGS });
});

it.each([
  ['1999-07-01', '1999-07', true],
  ['1999-07', '1999-07-01', true],
  ['1999-07-01', '1999-07-02', false],
  ['1999-07', '1999-08', false],
  [undefined, '1999-07', null],
  ['1999-07', undefined, null],
])('%j and %j agree: %j', (one, other, answer) => expect(agree(one, other)).toBe(answer));

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

describe('several of one name, admission and birth nearer to one than to another', () => {
  const NEAR = { birthMonth: '1980-02', admittedOn: '2003-06-05' };
  const other = (over: Partial<(typeof MEMBERS)[number]>, id: string) =>
    inBranch(id, '李某', 'B1', { ...NEAR, fullMemberOn: '2004-06-05', ...over });
  /** Who of these the line of LI is: those left over are in the roster alone. */
  const beside = (...members: ReturnType<typeof other>[]) => {
    const found = compare([[HEADINGS, but(LI, { 所属党支部: '' })]], { members });
    return { left: found.extra.map(({ memberId }) => memberId), doubtful: found.doubtful.map(({ why, ours }) => [why, ours.length]) };
  };
  const FIT = [
    {},
    { birthMonth: undefined },
    { birthMonth: '1990-11' },
    { admittedOn: '2011-05-20' },
    { birthMonth: '1990-11', admittedOn: '2011-05-20' },
  ] as readonly Partial<(typeof MEMBERS)[number]>[];
  const PAIRS = FIT.slice(0, -1).flatMap((near, at) => FIT.slice(at + 1).map((far) => [near, far] as const));

  it.each(PAIRS)('%j is the one, and %j stands in the roster alone', (near, far) => {
    for (const members of [
      [other(near, 'm1'), other(far, 'm2')],
      [other(far, 'm2'), other(near, 'm1')],
    ])
      expect(beside(...members)).toEqual({ left: ['m2'], doubtful: [] });
  });

  it('of two that fit alike nobody is chosen, and not the third either, who fits less', () => {
    expect(beside(other({}, 'm1'), other({}, 'm2'), other({ birthMonth: '1990-11' }, 'm3'))).toEqual({
      left: [],
      doubtful: [['several', 3]],
    });
    const unsaid = { birthMonth: undefined };
    expect(beside(other(unsaid, 'm1'), other(unsaid, 'm2'), other({ admittedOn: '2011-05-20' }, 'm3'))).toEqual({
      left: [],
      doubtful: [['several', 3]],
    });
  });

  it('who has another name and the same days is not among those of the name', () => {
    expect(beside(other({}, 'm1'), other({}, 'm2'), { ...other({}, 'm3'), name: '吴某' })).toEqual({
      left: ['m3'],
      doubtful: [['several', 2]],
    });
  });

  it('the branch chooses among those that fit alike, not one that fits less', () => {
    const there = (id: string, branchId: string, over: Partial<(typeof MEMBERS)[number]> = {}) => ({
      ...other(over, id),
      memberships: [{ id, branchId, fromOn: '2015-01-01' }],
    });
    const far = { birthMonth: '1990-11', admittedOn: '2011-05-20' };
    const members = [there('m1', 'B2'), there('m2', 'B2'), there('m3', 'B1', far)];
    expect(compare([[HEADINGS, LI]], { members })).toMatchObject({ extra: [], sameCount: 0, doubtful: [{ why: 'several' }] });
  });

  it('one of two that fit alike says the branch: the other is who is left, wherever the file says they are', () => {
    const members = [other({}, 'm1'), { ...other({}, 'm2'), memberships: [{ id: 'm2:1', branchId: 'B2', fromOn: '2015-01-01' }] }];
    const lines = [but(LI, { 所属党支部: '别处的支部' }), but(LI, { 所属党支部: '机电工程学院第一党支部' })];
    for (const ordered of [lines, [...lines].reverse()])
      expect(compare([[HEADINGS, ...ordered]], { members })).toMatchObject({ sameCount: 2, extra: [], missing: [], doubtful: [] });
  });

  it.each([
    ['the month of birth agrees', { 入党时间: '' }, { sameCount: 1, doubtful: [] }],
    [
      'neither day is said',
      { 入党时间: '', 出生日期: '' },
      { sameCount: 0, doubtful: [{ why: 'sameName', ours: ['李某（石油化工学院第一党支部）'] }] },
    ],
  ] as const)('the branch chooses between two of whom %s besides: sure only where a day agrees', (_, over, found) => {
    const members = [other({}, 'm1'), { ...other({}, 'm2'), memberships: [{ id: 'm2:1', branchId: 'B2', fromOn: '2015-01-01' }] }];
    expect(compare([[HEADINGS, but(LI, over as Readonly<Record<string, string>>)]], { members })).toMatchObject({
      ...found,
      extra: [{ memberId: 'm2' }],
    });
  });

  it('two lines of one person are both in doubt, neither is taken for another', () => {
    const twice = compare([[HEADINGS, but(LI, { 所属党支部: '' }), but(LI, { 所属党支部: '', 学历: '本科' })]], {
      members: [other({}, 'm1')],
    });
    expect(twice).toMatchObject({ sameCount: 0, extra: [], missing: [] });
    expect(twice.doubtful.map(({ row, why, ours }) => [row, why, ours.length])).toEqual([
      [2, 'several', 1],
      [3, 'several', 1],
    ]);
  });

  it('each line in doubt names those of its own name, and who is found is named by none', () => {
    const wu = (id: string) => ({ ...other({ birthMonth: '1970-01' }, id), name: '吴某' });
    const found = compare(
      [[HEADINGS, but(LI, { 所属党支部: '' }), but(LI, { 姓名: '吴某', 出生日期: '1970-01-02', 所属党支部: '' }), ZHOU]],
      {
        members: [...MEMBERS.slice(0, 1), other({}, 'm6'), other({}, 'm7'), wu('m8'), wu('m9')],
      },
    );
    expect(found.doubtful.map(({ name, ours }) => [name, ours])).toEqual([
      ['李某', ['李某（石油化工学院第一党支部）', '李某（石油化工学院第一党支部）']],
      ['吴某', ['吴某（石油化工学院第一党支部）', '吴某（石油化工学院第一党支部）']],
    ]);
    expect(found).toMatchObject({ sameCount: 1, extra: [], missing: [] });
  });

  it('who is found leaves the other of the name in the roster alone, not in doubt', () => {
    expect(compareLines(ZHOU, LI, MAI)).toMatchObject({ sameCount: 3, doubtful: [], missing: [], extra: [{ memberId: 'm3' }] });
  });
});

describe('who is who', () => {
  const sure = (over: Readonly<Record<string, string>>) => {
    const found = compareLines(but(ZHOU, over), ...LINES.slice(1));
    return { isSure: found.sameCount + found.differing.length === 4, doubtful: found.doubtful.map(({ why }) => why) };
  };
  it.each([
    [{ 出生日期: '' }, true, []],
    [{ 出生日期: '1975-09-01' }, true, []],
    [{ 入党时间: '' }, true, []],
    [{ 入党时间: '1998-07-01' }, true, []],
    [{ 入党时间: '', 出生日期: '' }, false, ['sameName']],
    [{ 入党时间: '1998-07-01', 出生日期: '1975-09-01' }, false, ['sameName']],
    [{ 入党时间: '1998-07-01', 出生日期: '' }, false, ['sameName']],
    [{ 姓名: '周某元' }, false, ['otherName']],
    [{ 姓名: '周某\uE000' }, true, []],
  ] as const)('%j: sure %j, doubtful %j', (over, isSure, doubtful) => {
    expect(sure(over as Readonly<Record<string, string>>)).toEqual({ isSure, doubtful });
  });

  it('another name with the same month of birth and month of admission, of which the file says no day, is told as doubtful', () => {
    expect(sure({ 姓名: '周某元', 入党时间: '1999-07' })).toEqual({ isSure: false, doubtful: ['otherName'] });
  });

  it('a sign of the private area, in the export or with us, may be any sign also where nothing else is said', () => {
    const bare = { 出生日期: '', 入党时间: '' };
    expect(sure({ 姓名: '周某\uE000', ...bare })).toEqual({ isSure: false, doubtful: ['sameName'] });
    const ours = MEMBERS.map((member) => (member._id === 'm1' ? { ...member, name: '周某\uE001' } : member));
    for (const name of ['周某远', '周某\uE000'])
      expect(compare([[HEADINGS, but(ZHOU, { 姓名: name, ...bare }), ...LINES.slice(1)]], { members: ours }).doubtful).toMatchObject([
        { name, why: 'sameName' },
      ]);
  });

  it('another name that has a sign of the private area is nobody admitted on the same day', () => {
    const found = compareLines(but(ZHOU, { 姓名: '吴某\uE000', 出生日期: '' }), ...LINES.slice(1));
    expect(found).toMatchObject({ missing: [{ name: '吴某\uE000' }], extra: [{ name: '周某远' }], doubtful: [] });
  });

  it('another name with another birth or admission is another person', () => {
    const others: Readonly<Record<string, string>>[] = [{ 出生日期: '' }, { 入党时间: '1999-07-02' }];
    for (const over of others) {
      const found = compareLines(but(ZHOU, { 姓名: '周某元', ...over }), ...LINES.slice(1));
      expect(found).toMatchObject({ missing: [{ name: '周某元' }], extra: [{ name: '周某远' }], doubtful: [] });
    }
  });

  it('a sign of the private area in our own roster stands for any one sign', () => {
    const ours = MEMBERS.map((member) => (member._id === 'm1' ? { ...member, name: '周某\uE001' } : member));
    expect(compare([[HEADINGS, ...LINES]], { members: ours })).toMatchObject(ALL_SAME);
  });
});
