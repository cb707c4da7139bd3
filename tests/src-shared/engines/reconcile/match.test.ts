// Who of the export is who of the roster: each by what agrees and what does not.
import { agree } from '../../../../src-shared/engines/reconcile/match';
import { but, compare, compareLines, HEADINGS, inBranch, LI, LINES, MAI, MEMBERS, ZHOU } from './an-export';

const ALL_SAME = { sameCount: 4, missing: [], extra: [], differing: [], doubtful: [], unknownBranches: [], unreadRows: 0, lacks: [] };

it.each([
  ['1999-07-01', '1999-07', true],
  ['1999-07', '1999-07-01', true],
  ['1999-07-01', '1999-07-02', false],
  ['1999-07', '1999-08', false],
  [undefined, '1999-07', null],
  ['1999-07', undefined, null],
])('%j and %j agree: %j', (one, other, answer) => expect(agree(one, other)).toBe(answer));

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
