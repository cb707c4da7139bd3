// What is wrong with a workbook is told at its cell, in words that say what to write instead; everything at once, and once.
import type { Row } from '../../../../src-shared/engines/roster-import/sheets';
import { planOf, workbook, type Cells, type Over } from './a-workbook';

type Told = [sheet: string, row: number, column: string, hint: string];
const faultsOf = (over: Over): Told[] =>
  planOf(workbook(over)).faults.map(({ sheet, row, column, hint }): Told => [sheet, row, column, hint]);
const b1 = (cells: Cells): Over => ({ orgs: { B1: cells } });
const lin = (cells: Cells): Over => ({ members: { lin: cells } });
const student = (cells: Cells): Over => ({ posts: { student: cells } });
const long = (count: number): string => '字'.repeat(count);

describe('a sound workbook', () => {
  it('has no fault', () => {
    expect(faultsOf({})).toEqual([]);
  });
  it.each<[string, Over]>([
    ['names at their full length', { orgs: { Z01: { 名称: long(40), 简称: long(12) } } }],
    ['a branch right under the committee', { orgs: { B2: { 上级代码: 'DW' } } }],
    [
      'an admission and a full membership of today',
      { members: { lin: { 入党日期: '2025-11-24', 转正日期: '2026-11-24' }, tang: { 入党日期: '2026-11-24' } } },
    ],
    ['days as people write them', { members: { lin: { 入党日期: '2020/6/1', 转正日期: '2021年6月1日', 情况起: '2026.1.1' } } }],
    ['months as people write them', { members: { lin: { 出生年月: '1988/1' }, meng: { 出生年月: '1950年12月' } } }],
    ['a post that begins in a year', { posts: { student: { 任职日期: '2027-11-24' } } }],
    ['a secretary named twice', { posts: { again: { 组织: 'B1', 姓名: '周明远', 职务: '书记', 任职日期: '2026-07-01' } } }],
    ['a second officer of one kind', { posts: { again: { 组织: 'B1', 姓名: '孟凡超', 职务: '组织委员', 任职日期: '2026-07-01' } } }],
    ['days with spaces around them', { members: { lin: { 入党日期: ' 2020-06-01 ', 情况起: ' 2026-01-01' } } }],
    [
      'numbers nearly as long as an identity number',
      { members: { meng: { 工号或学号: '1101018001011234' }, tang: { 工号或学号: '1101011980010112345' } } },
    ],
    ['a number that ends like an old identity number', { members: { meng: { 工号或学号: 'A110101800101123' } } }],
    [
      'two people of one name, told apart by their numbers',
      { members: { meng: { 姓名: '周明远' } }, posts: { secretary: { 工号或学号: 'A1001' } } },
    ],
    [
      'a term of a day, postponed by a year',
      { orgs: { B1: { 支委任期起: '2026-06-29', 支委任期止: '2026-06-30', 支委延期至: '2027-06-30' } } },
    ],
  ])('may have %s', (_, over) => {
    expect(faultsOf(over)).toEqual([]);
  });
});

describe('of the organisations', () => {
  it.each<[string, Over, Told[]]>([
    ['a missing code', b1({ 组织代码: '' }), [['党组织', 4, '组织代码', '还没有填组织代码']]],
    ['a code with more behind it', b1({ 组织代码: 'B1。' }), [['党组织', 4, '组织代码', '只用字母、数字和短横']]],
    ['a code with more before it', b1({ 组织代码: '支B1' }), [['党组织', 4, '组织代码', '只用字母、数字和短横']]],
    ['a code that is too long', b1({ 组织代码: 'B'.repeat(21) }), [['党组织', 4, '组织代码', '最多 20 字，现在 21 字']]],
    ['a missing name', b1({ 名称: '' }), [['党组织', 4, '名称', '还没有填名称']]],
    ['a missing name where there is no short one either', { orgs: { B2: { 名称: '' } } }, [['党组织', 5, '名称', '还没有填名称']]],
    ['a name that is too long', b1({ 名称: long(41) }), [['党组织', 4, '名称', '最多 40 字，现在 41 字']]],
    ['a short name that is too long', b1({ 简称: long(13) }), [['党组织', 4, '简称', '最多 12 字，现在 13 字']]],
    ['a superior’s code that is too long', b1({ 上级代码: 'Z'.repeat(21) }), [['党组织', 4, '上级代码', '最多 20 字，现在 21 字']]],
    ['a missing level', b1({ 层级: '' }), [['党组织', 4, '层级', '还没有填层级']]],
    ['an unknown level', b1({ 层级: '工会' }), [['党组织', 4, '层级', '可以填：党委、党总支、总支、党支部、支部、党小组']]],
    [
      'a level that only the language knows',
      b1({ 层级: 'toString' }),
      [['党组织', 4, '层级', '可以填：党委、党总支、总支、党支部、支部、党小组']],
    ],
    ['a branch without its kind', b1({ 人员类别: '' }), [['党组织', 4, '人员类别', '还没有填人员类别']]],
    ['a branch without its unit', b1({ 单位性质: '' }), [['党组织', 4, '单位性质', '还没有填单位性质']]],
    ['a general branch without its unit', { orgs: { Z01: { 单位性质: '' } } }, [['党组织', 3, '单位性质', '还没有填单位性质']]],
    ['a missing founding day', b1({ 成立日期: '' }), [['党组织', 4, '成立日期', '还没有填成立日期，写成 2019-03-01']]],
    ['a founding day in words', b1({ 成立日期: '去年' }), [['党组织', 4, '成立日期', '日期写成 2019-03-01']]],
    ['a day with more before it', b1({ 成立日期: '约2019-03-01' }), [['党组织', 4, '成立日期', '日期写成 2019-03-01']]],
    ['a day with more behind it', b1({ 成立日期: '2019-03-01前后' }), [['党组织', 4, '成立日期', '日期写成 2019-03-01']]],
    ['a year of two figures', b1({ 成立日期: '19-03-01' }), [['党组织', 4, '成立日期', '年份要写四位，写成 2019-03-01']]],
    ['a founding day tomorrow', b1({ 成立日期: '2026-11-25' }), [['党组织', 4, '成立日期', '成立日期不能晚于今天']]],
    ['a thirteenth month', b1({ 成立日期: '2019-13-01' }), [['党组织', 4, '成立日期', '没有 13 月']]],
    ['a month 0', b1({ 成立日期: '2019-0-01' }), [['党组织', 4, '成立日期', '没有 0 月']]],
    ['the 30th of February', b1({ 成立日期: '2019-02-30' }), [['党组织', 4, '成立日期', '2 月没有 30 日']]],
    [
      'a code used twice',
      {
        orgs: {
          again: {
            组织代码: 'B1',
            名称: '又一个支部',
            层级: '支部',
            上级代码: 'Z01',
            人员类别: '学生',
            单位性质: '其他',
            成立日期: '2020-01-01',
          },
        },
      },
      [['党组织', 7, '组织代码', '组织代码“B1”已用在炼油技术教工党支部（第 4 行）']],
    ],
    ['a superior that is not there', b1({ 上级代码: 'X9' }), [['党组织', 4, '上级代码', '没有代码为“X9”的组织']]],
    ['a branch without a superior', b1({ 上级代码: '' }), [['党组织', 4, '上级代码', '支部要在总支或党委下面']]],
    ['a branch under a branch', b1({ 上级代码: 'B2' }), [['党组织', 4, '上级代码', '支部要在总支或党委下面']]],
    [
      'a group under a general branch',
      { orgs: { G1: { 上级代码: 'Z01' } }, members: { zhou: { 党小组: '' } } },
      [['党组织', 6, '上级代码', '党小组要在支部下面']],
    ],
    [
      'a general branch under a branch',
      { orgs: { Z01: { 上级代码: 'B2' } } },
      [
        ['党组织', 3, '上级代码', '党总支要在党委下面'],
        ['党组织', 4, '上级代码', '上级不能是自己的下级'],
        ['党组织', 5, '上级代码', '上级不能是自己的下级'],
        ['党组织', 6, '上级代码', '上级不能是自己的下级'],
      ],
    ],
    [
      'a committee under a general branch',
      { orgs: { DW: { 上级代码: 'Z01' } } },
      [
        ['党组织', 2, '上级代码', '党委没有上级'],
        ['党组织', 3, '上级代码', '上级不能是自己的下级'],
        ['党组织', 4, '上级代码', '上级不能是自己的下级'],
        ['党组织', 5, '上级代码', '上级不能是自己的下级'],
        ['党组织', 6, '上级代码', '上级不能是自己的下级'],
      ],
    ],
    [
      'a second committee',
      { orgs: { DW2: { 组织代码: 'DW2', 名称: '另一个党委', 层级: '党委', 成立日期: '2010-01-01' } } },
      [['党组织', 7, '层级', '一个学院只有一个党委']],
    ],
    ['a term without its end', b1({ 支委任期止: '' }), [['党组织', 4, '支委任期止', '任期的起和止都要填']]],
    ['a term without its beginning', b1({ 支委任期起: '' }), [['党组织', 4, '支委任期起', '任期的起和止都要填']]],
    ['a term that ends on its first day', b1({ 支委任期止: '2023-07-01' }), [['党组织', 4, '支委任期止', '任期止要晚于任期起']]],
    ['a term postponed by more than a year', b1({ 支委延期至: '2027-07-01' }), [['党组织', 4, '支委延期至', '延期最长一年']]],
    ['a term postponed to its own end', b1({ 支委延期至: '2026-06-30' }), [['党组织', 4, '支委延期至', '延期最长一年']]],
  ])('%s', (_, over, told) => {
    // Nothing is said of those who stand under an organisation that was refused: it is named, and they are right.
    expect(faultsOf(over)).toEqual(told);
  });
});

describe('of the members', () => {
  it.each<[string, Over, Told[]]>([
    ['a missing name', lin({ 姓名: '' }), [['党员', 3, '姓名', '还没有填姓名']]],
    ['a name of spaces', lin({ 姓名: '  ' }), [['党员', 3, '姓名', '还没有填姓名']]],
    ['a name that is too long', lin({ 姓名: long(21) }), [['党员', 3, '姓名', '最多 20 字，现在 21 字']]],
    ['an identity number', lin({ 工号或学号: '11010119800101123X' }), [['党员', 3, '工号或学号', '这里不写身份证号']]],
    ['an identity number of figures only', lin({ 工号或学号: '110101198001011234' }), [['党员', 3, '工号或学号', '这里不写身份证号']]],
    ['an identity number with a small letter', lin({ 工号或学号: '11010119800101123x' }), [['党员', 3, '工号或学号', '这里不写身份证号']]],
    ['an old identity number', lin({ 工号或学号: '110101800101123' }), [['党员', 3, '工号或学号', '这里不写身份证号']]],
    ['a number of other signs', lin({ 工号或学号: '工A1' }), [['党员', 3, '工号或学号', '只用字母、数字和短横']]],
    ['a number with more behind it', lin({ 工号或学号: 'A1号' }), [['党员', 3, '工号或学号', '只用字母、数字和短横']]],
    ['a number that is too long', lin({ 工号或学号: 'A'.repeat(21) }), [['党员', 3, '工号或学号', '最多 20 字，现在 21 字']]],
    ['a number used twice', lin({ 工号或学号: 'A1001' }), [['党员', 3, '工号或学号', '这个号第 2 行已是周明远']]],
    ['an unknown kind', lin({ 类别: '工人' }), [['党员', 3, '类别', '可以填：在职教职工、教职工、学生、离退休']]],
    ['an unknown sex', lin({ 性别: '无' }), [['党员', 3, '性别', '可以填：男、女']]],
    ['a missing admission', lin({ 入党日期: '' }), [['党员', 3, '入党日期', '还没有填入党日期，写成 2019-03-01']]],
    ['an admission tomorrow', lin({ 入党日期: '2026-11-25', 转正日期: '' }), [['党员', 3, '入党日期', '入党日期不能晚于今天']]],
    ['a full membership tomorrow', lin({ 转正日期: '2026-11-25' }), [['党员', 3, '转正日期', '转正日期不能晚于今天']]],
    ['a probation of less than a year', lin({ 转正日期: '2021-05-31' }), [['党员', 3, '转正日期', '预备期为一年，最早 2021-06-01']]],
    ['a birth month that is none', lin({ 出生年月: '1980-13' }), [['党员', 3, '出生年月', '没有 13 月']]],
    ['a birth month 0', lin({ 出生年月: '1980-00' }), [['党员', 3, '出生年月', '没有 0 月']]],
    ['a birth month in words', lin({ 出生年月: '八〇年五月' }), [['党员', 3, '出生年月', '写成 1980-05']]],
    ['a birth month with more before it', lin({ 出生年月: '约1980-5' }), [['党员', 3, '出生年月', '写成 1980-05']]],
    ['a birth month with more behind it', lin({ 出生年月: '1980-05-01出生' }), [['党员', 3, '出生年月', '写成 1980-05']]],
    ['a missing branch', lin({ 支部: '' }), [['党员', 3, '支部', '还没有填支部']]],
    [
      'a branch that is nearly there',
      lin({ 支部: '炼油教工支部' }),
      [['党员', 3, '支部', '没有“炼油教工支部”这个支部，是“炼油技术教工党支部”吗？']],
    ],
    ['a branch that is not there', lin({ 支部: '乙丙支部' }), [['党员', 3, '支部', '没有“乙丙支部”这个支部']]],
    ['a general branch as a branch', lin({ 支部: 'Z01' }), [['党员', 3, '支部', '没有“Z01”这个支部']]],
    [
      'a branch whose name two have',
      {
        orgs: { B2: { 名称: '炼油技术教工党支部' } },
        members: { zhou: { 支部: 'B1' }, tang: { 支部: 'B2' }, lin: { 支部: '炼油技术教工党支部' } },
        posts: { secretary: { 组织: 'B1' } },
      },
      [['党员', 3, '支部', '有几个支部叫这个名字，请填组织代码']],
    ],
    [
      'a group that is not there',
      lin({ 党小组: '第九党小组' }),
      [['党员', 3, '党小组', '炼油技术教工党支部没有这个党小组。请在“党组织”表里加一行，层级写“党小组”，上级代码写“B1”']],
    ],
    [
      'a group of another branch',
      { members: { tang: { 党小组: '第一党小组' } } },
      [['党员', 5, '党小组', '机电学生党支部没有这个党小组。请在“党组织”表里加一行，层级写“党小组”，上级代码写“B2”']],
    ],
    [
      'a group that is told of a branch that is not there',
      lin({ 支部: '乙丙支部', 党小组: '第一党小组' }),
      [['党员', 3, '支部', '没有“乙丙支部”这个支部']],
    ],
    [
      'an unknown status',
      lin({ 情况: '出差' }),
      [['党员', 3, '情况', '可以填：流动、长期患病、残疾、年老体弱、出国（境）、出国、停止党籍、失去联系']],
    ],
    ['a status without its day', lin({ 情况起: '' }), [['党员', 3, '情况起', '写明从哪天起，如 2026-01-01']]],
    ['a host that is too long', lin({ 接收组织: long(41) }), [['党员', 3, '接收组织', '最多 40 字，现在 41 字']]],
    ['a department that is too long', lin({ 部门: long(31) }), [['党员', 3, '部门', '最多 30 字，现在 31 字']]],
    [
      'everything at once',
      lin({ 姓名: '', 类别: '', 入党日期: 'x', 支部: '' }),
      [
        ['党员', 3, '姓名', '还没有填姓名'],
        ['党员', 3, '类别', '还没有填类别'],
        ['党员', 3, '入党日期', '日期写成 2019-03-01'],
        ['党员', 3, '支部', '还没有填支部'],
      ],
    ],
  ])('%s', (_, over, told) => {
    expect(faultsOf(over)).toEqual(told);
  });
});

describe('of the posts', () => {
  it.each<[string, Over, Told[]]>([
    ['a missing organisation', student({ 组织: '' }), [['任职', 4, '组织', '还没有填组织']]],
    ['an organisation that is not there', student({ 组织: 'B9' }), [['任职', 4, '组织', '没有“B9”这个组织']]],
    [
      'an organisation whose name two have',
      { orgs: { B2: { 简称: '炼油教工' } }, members: { lin: { 支部: 'B1' } }, posts: { member: { 组织: '炼油教工' } } },
      [['任职', 3, '组织', '有几个组织叫这个名字，请填组织代码']],
    ],
    ['a missing name', student({ 姓名: '' }), [['任职', 4, '姓名', '还没有填姓名']]],
    ['somebody who is not there', student({ 姓名: '无此人' }), [['任职', 4, '姓名', '党员表里没有无此人']]],
    ['a number of somebody else', student({ 工号或学号: 'A1001' }), [['任职', 4, '姓名', '党员表里没有唐一鸣（A1001）']]],
    ['a name that two have', { members: { meng: { 姓名: '唐一鸣' } } }, [['任职', 4, '姓名', '名册里有 2 位唐一鸣，请填工号']]],
    [
      'an unknown post',
      student({ 职务: '班长' }),
      [
        [
          '任职',
          4,
          '职务',
          '可以填：书记、副书记、组织委员、宣传委员、纪检委员、委员、党小组组长、组长、党务工作者、专职组织员、党委班子成员、党委工作人员、管理员、查阅员',
        ],
      ],
    ],
    ['a missing day', student({ 任职日期: '' }), [['任职', 4, '任职日期', '还没有填任职日期，写成 2019-03-01']]],
    ['a day in more than a year', student({ 任职日期: '2027-11-25' }), [['任职', 4, '任职日期', '任职日期不能晚于一年后']]],
    ['neither yes nor no', student({ 双带头人: '有' }), [['任职', 4, '双带头人', '可以填：是、否']]],
    [
      'two secretaries of one branch',
      { posts: { second: { 组织: 'B1', 姓名: '林晓雯', 职务: '书记', 任职日期: '2026-07-01' } } },
      [['任职', 5, '职务', '一个组织只有一位书记，先写明前一位已离任']],
    ],
  ])('%s', (_, over, told) => {
    expect(faultsOf(over)).toEqual(told);
  });
});

it('shows the cell that is wrong, and of a long one its beginning', () => {
  expect(
    planOf(workbook(lin({ 姓名: long(70), 类别: ' 工人 ' })))
      .faults.slice(0, 2)
      .map(({ value }) => value),
  ).toEqual([long(60), ' 工人 ']);
});

it('an empty workbook is told so sheet by sheet; posts may be none', () => {
  expect(planOf({ orgs: [], members: [], posts: [] }).faults).toEqual([
    { sheet: '党组织', row: 1, column: '组织代码', value: '', hint: '“党组织”表里没有内容', cause: '“党组织”表里没有内容' },
    { sheet: '党员', row: 1, column: '姓名', value: '', hint: '“党员”表里没有内容', cause: '“党员”表里没有内容' },
  ]);
});

it('a cell that is not there is an empty one', () => {
  const filled = ({ row, cells }: Row): Row => ({
    row,
    cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')),
  });
  const sparse = (over: Over) => {
    const { orgs, members, posts } = workbook(over);
    return planOf({ orgs: orgs.map(filled), members: members.map(filled), posts: posts.map(filled) });
  };
  const faulty = lin({ 姓名: '', 类别: '', 入党日期: '' });
  expect(sparse({})).toEqual(planOf(workbook()));
  expect(sparse(faulty)).toEqual(planOf(workbook(faulty)));
});
