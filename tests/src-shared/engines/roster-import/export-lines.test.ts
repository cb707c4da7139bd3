// What the roster gives out, cell by cell: reading it back would not notice a cell left empty, as an empty one changes nothing.
import { changesOf } from '../../../../src-shared/engines/roster-import/changes';
import { rosterTables } from '../../../../src-shared/engines/roster-import/export';
import { SHEETS, type SheetName } from '../../../../src-shared/engines/roster-import/sheets';
import type { Roster } from '../../../../src-shared/roster/on-day';
import { branchOrg, groupOrg, person, post, status, term } from '../people';

const TODAY = '2026-11-24';
const roster: Roster = {
  orgs: [
    groupOrg('x1', { shortName: '' }),
    branchOrg({ branchKind: 'staff', unitKind: 'teaching' }),
    branchOrg({ _id: 'o:b2', code: 'b2', name: '撤销了的党支部', dissolvedOn: '2026-11-23' }),
    branchOrg({ _id: 'o:b0', code: 'b0', parentId: 'o:gone', name: '上级不在名册的党支部', shortName: '' }),
    branchOrg({ _id: 'o:g1', kind: 'generalBranch', code: 'g1', name: '石油化工学院党总支', shortName: '石化', parentId: 'o:c1' }),
    branchOrg({ _id: 'o:c1', kind: 'partyCommittee', code: 'c1', name: '示例石化职业学院党委', shortName: '', parentId: null }),
  ],
  members: [
    person('周某', {
      rosterOrder: 2,
      sex: 'female',
      birthMonth: '1980-05',
      department: '教务处',
      education: 'doctor',
      expectedEndIn: '2030-06',
      title: 'associateSenior',
      memberships: [
        { id: '1', branchId: 'o:b0', fromOn: '2018-01-01', toOn: '2019-12-31' },
        { id: '2', branchId: 'o:b1', fromOn: '2020-01-01', groupId: 'o:x1' },
      ],
      statuses: [
        status('frail', { id: 'byHand', fromOn: '2020-01-01', toOn: '2020-12-31' }),
        status('disability', { id: 'byHand2', fromOn: '2021-01-01' }),
        status('mobile', { id: 's:import:1', fromOn: '2026-02-01', hostOrganization: '外地某支部' }),
      ],
    }),
    person('林某', { rosterOrder: 1, fullMemberOn: undefined, statuses: [status('abroad', { fromOn: '2026-03-01' })] }),
    person('韩某', { rosterOrder: 3, endedOn: '2026-06-30', endKind: 'deceased' }),
  ],
  posts: [
    post('m:周某', 'deputySecretary', { _id: 'p2', isDualLeader: false }),
    post('m:林某', 'secretary', { _id: 'p1', fromOn: '2024-07-01', toOn: '2026-11-24', isDualLeader: true }),
    post('m:林某', 'organizer', { _id: 'p3', orgId: 'o:c1', toOn: '2026-11-23' }),
    post('m:林某', 'publicityMember', { _id: 'b' }),
    post('m:周某', 'publicityMember', { _id: 'a' }),
    post('m:韩某', 'secretary', { _id: 'p4' }),
    post('m:周某', 'secretary', { _id: 'p5', orgId: 'o:b2' }),
    post('m:周某', 'administrator', { _id: 'p6', orgId: 'o:c1' }),
    post('m:周某', 'groupLeader', { _id: 'p7', orgId: 'o:x1' }),
  ],
  terms: [
    term({ _id: 't1', fromOn: '2018-01-01', termEndOn: '2020-12-31' }),
    term({ _id: 't3', fromOn: '2027-01-01', termEndOn: '2029-12-31', endedOn: '2027-01-01' }),
    term({ _id: 't2', fromOn: '2023-07-01', termEndOn: '2026-06-30', extendedUntilOn: '2026-12-31' }),
    term({ _id: 't4', orgId: 'o:g1', fromOn: '2024-01-01', termEndOn: '2028-12-31' }),
  ],
};
const tables = rosterTables(roster, TODAY);
/** The cells with something in them. */
const filled = (name: SheetName): Record<string, string>[] =>
  tables[name].map((line) =>
    Object.fromEntries(SHEETS[name].columns.flatMap((column, at) => (line[at] === '' ? [] : [[column, line[at] ?? '?']]))),
  );

it('each line has a cell for each column', () => {
  for (const name of ['orgs', 'members', 'posts'] as const)
    for (const line of tables[name]) expect(line).toHaveLength(SHEETS[name].columns.length);
});

it('organisations stand below their superiors with the latest term that was not broken off; what is dissolved does not', () => {
  expect(filled('orgs')).toEqual([
    { 组织代码: 'c1', 名称: '示例石化职业学院党委', 层级: '党委', 成立日期: '2018-01-01' },
    {
      组织代码: 'g1',
      名称: '石油化工学院党总支',
      简称: '石化',
      层级: '党总支',
      上级代码: 'c1',
      成立日期: '2018-01-01',
      支委任期起: '2024-01-01',
      支委任期止: '2028-12-31',
    },
    {
      组织代码: 'b1',
      名称: '示例教工党支部',
      简称: '示例',
      层级: '党支部',
      上级代码: 'g1',
      人员类别: '教职工',
      单位性质: '教学单位',
      成立日期: '2018-01-01',
      支委任期起: '2023-07-01',
      支委任期止: '2026-06-30',
      支委延期至: '2026-12-31',
    },
    { 组织代码: 'x1', 名称: '第x1党小组', 层级: '党小组', 上级代码: 'b1', 成立日期: '2018-01-01' },
    { 组织代码: 'b0', 名称: '上级不在名册的党支部', 层级: '党支部', 成立日期: '2018-01-01' },
  ]);
});

it('people stand in roster order with branch and group of today and one situation: that of a table before one entered by hand', () => {
  expect(filled('members')).toEqual([
    {
      姓名: '林某',
      工号或学号: '林某',
      类别: '在职教职工',
      入党日期: '2010-05-01',
      转正日期: '预备',
      支部: '示例教工党支部',
      情况: '出国（境）',
      情况起: '2026-03-01',
    },
    {
      姓名: '周某',
      工号或学号: '周某',
      性别: '女',
      出生年月: '1980-05',
      类别: '在职教职工',
      入党日期: '2010-05-01',
      转正日期: '2011-05-01',
      支部: '示例教工党支部',
      党小组: '第x1党小组',
      情况: '流动',
      情况起: '2026-02-01',
      接收组织: '外地某支部',
      部门: '教务处',
      学历: '博士',
      职称: '副高',
      预计毕业或退休: '2030-06',
    },
  ]);
});

it('posts stand by organisation and rank; what has ended, or is held by who left or in what is dissolved, does not', () => {
  expect(filled('posts')).toEqual([
    { 组织: '示例教工党支部', 姓名: '林某', 工号或学号: '林某', 职务: '书记', 任职日期: '2024-07-01', 双带头人: '是' },
    { 组织: '示例教工党支部', 姓名: '周某', 工号或学号: '周某', 职务: '副书记', 任职日期: '2018-01-01', 双带头人: '否' },
    { 组织: '示例教工党支部', 姓名: '周某', 工号或学号: '周某', 职务: '宣传委员', 任职日期: '2018-01-01' },
    { 组织: '示例教工党支部', 姓名: '林某', 工号或学号: '林某', 职务: '宣传委员', 任职日期: '2018-01-01' },
    { 组织: '示例石化职业学院党委', 姓名: '周某', 工号或学号: '周某', 职务: '管理员', 任职日期: '2018-01-01' },
    { 组织: '第x1党小组', 姓名: '周某', 工号或学号: '周某', 职务: '党小组组长', 任职日期: '2018-01-01' },
  ]);
});

it('a name that two have, or that is the code of another, is written as a code; groups of one name lie in different branches', () => {
  const orgs = [
    branchOrg(),
    branchOrg({ _id: 'o:b2', code: 'b2', parentId: 'o:g1' }),
    branchOrg({ _id: 'o:b3', code: 'b3', name: 'b1' }),
    groupOrg('x1', { name: '第一党小组' }),
    groupOrg('x2', { name: '第一党小组', parentId: 'o:b2' }),
    groupOrg('x3', { name: '第一党小组', parentId: 'o:b2' }),
  ];
  const inBranch = (name: string, branchId: string, groupId?: string) =>
    person(name, { memberships: [{ id: name, branchId, fromOn: '2018-01-01', ...(groupId === undefined ? {} : { groupId }) }] });
  const members = [inBranch('甲', 'o:b1', 'o:x1'), inBranch('乙', 'o:b2', 'o:x2'), inBranch('丙', 'o:b3'), inBranch('丁', 'o:b9', 'o:x9')];
  const columns: readonly string[] = SHEETS.members.columns;
  const places = rosterTables({ orgs, members, posts: [], terms: [] }, TODAY).members.map((line) => [
    line[0],
    line[columns.indexOf('支部')],
    line[columns.indexOf('党小组')],
  ]);
  expect(places.sort()).toEqual(
    [
      ['丁', '', ''],
      ['丙', 'b3', ''],
      ['乙', 'b2', 'x2'],
      ['甲', 'b1', '第一党小组'],
    ].sort(),
  );
});

it('that somebody has no vote for a time stands in no file that is given out, nor in what an import would change', () => {
  const voteless = person('甲', { statuses: [status('noVote')] });
  const column = (SHEETS.members.columns as readonly string[]).indexOf('情况');
  const line = rosterTables({ orgs: [branchOrg()], members: [voteless], posts: [], terms: [] }, TODAY).members[0];
  expect([line?.[column], line?.[column + 1]]).toEqual(['', '']);
  const told = changesOf([{ ...voteless, name: '甲甲' }], { before: new Map([[voteless._id, voteless]]), all: [voteless] });
  expect(told.map(({ column: of }) => of)).toEqual(['姓名']);
});
