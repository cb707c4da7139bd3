// 支部管理台账: a small college as two tables, whole, for who enters and for who only looks in.
import { branchBookOf } from '../../../../src-shared/engines/books/branch-book';
import type { Roster } from '../../../../src-shared/roster/on-day';
import { branchOrg, groupOrg, person, post, status, term } from '../people';

const DAY = '2026-11-24';
const CODES = { orgs: '组织代码', branch: '党支部' };

const roster: Roster = {
  orgs: [
    branchOrg({ _id: 'o:g1', kind: 'generalBranch', name: '石油化工学院党总支', code: 'g1', parentId: 'o:c1', path: ['o:c1'] }),
    branchOrg({ _id: 'o:b2', code: 'b2', name: '学生党支部', branchKind: 'student', foundedOn: '2020-09-01' }),
    branchOrg({ branchKind: 'staff' }),
    branchOrg({ _id: 'o:b0', code: 'b0', name: '撤销了的党支部', dissolvedOn: '2026-11-23' }),
    branchOrg({ _id: 'o:b9', code: 'b9', name: '明天成立的党支部', foundedOn: '2026-11-25', parentId: null }),
    groupOrg('x1'),
    groupOrg('x2', { dissolvedOn: '2026-06-30' }),
    groupOrg('x3', { parentId: 'o:b2' }),
    branchOrg({ _id: 'o:odd', kind: 'generalBranch', code: 'odd', parentId: 'o:b1' }),
  ],
  members: [
    person('韩某', { rosterOrder: 4, endedOn: '2026-06-30', endKind: 'transferredOut' }),
    person('郑某', { rosterOrder: 3, statuses: [status('suspended')] }),
    person('唐某', { rosterOrder: 2, fullMemberOn: undefined, admittedOn: '2026-05-20', memberKind: 'retired' }),
    person('周某', { rosterOrder: 1, memberships: [{ id: '1', branchId: 'o:b1', fromOn: '2018-01-01', groupId: 'o:x1' }] }),
    person('林某', { rosterOrder: 5 }),
    person('钱某', { rosterOrder: 6, memberships: [{ id: '2', branchId: 'o:b2', fromOn: '2018-01-01' }], memberKind: 'student' }),
    person('明天来的', { rosterOrder: 7, memberships: [{ id: '3', branchId: 'o:b2', fromOn: '2026-11-25' }] }),
  ],
  posts: [
    post('m:林某', 'publicityMember'),
    post('m:周某', 'secretary'),
    post('m:唐某', 'deputySecretary'),
    post('m:林某', 'committeeMember', { _id: 'a' }),
    post('m:周某', 'organizationMember'),
    post('m:周某', 'groupLeader', { orgId: 'o:x1' }),
    post('m:林某', 'secretary', { _id: 'former', toOn: '2025-12-31' }),
    post('m:谁', 'disciplineMember'),
    post('m:钱某', 'secretary', { orgId: 'o:b2', toOn: '2026-11-24' }),
  ],
  terms: [
    term({ _id: 'old', fromOn: '2015-01-01', termEndOn: '2017-12-31' }),
    term({ _id: 'next', fromOn: '2026-11-25', termEndOn: '2029-11-24' }),
    term({ _id: 'now', fromOn: '2023-07-01', termEndOn: '2026-06-30', extendedUntilOn: '2026-12-31' }),
    term({ _id: 'before', fromOn: '2020-07-01', termEndOn: '2027-12-31' }),
  ],
};

const book = (isOfficer = true) => branchBookOf(roster, { day: DAY, isOfficer });

it('the branches of a day stand by their codes with their people, officers and the term that runs', () => {
  const { headings, widths, lines } = book().branches;
  expect(headings).toEqual([
    '序号',
    CODES.orgs,
    CODES.branch,
    '上级党组织',
    '类别',
    '成立日期',
    '党员',
    '正式党员',
    '预备党员',
    '停止党籍',
    '党小组',
    '书记',
    '副书记',
    '支委会其他委员',
    '本届起',
    '本届止',
  ]);
  expect(widths).toHaveLength(headings.length);
  expect(lines).toEqual([
    [
      1,
      'b1',
      '示例教工党支部',
      '石油化工学院党总支',
      '教职工',
      '2018-01-01',
      3,
      2,
      1,
      1,
      1,
      '周某',
      '唐某',
      '周某、林某',
      '2023-07-01',
      '2026-12-31',
    ],
    [2, 'b2', '学生党支部', '石油化工学院党总支', '学生', '2020-09-01', 1, 1, 0, 0, 1, '钱某', '', '', '', ''],
  ]);
});

it('the day before, the dissolved branch stands there; the day after, the one that is founded then, without a superior', () => {
  expect(branchBookOf(roster, { day: '2026-11-23', isOfficer: true }).branches.lines.map(([, code]) => code)).toEqual(['b0', 'b1', 'b2']);
  const after = branchBookOf(roster, { day: '2026-11-25', isOfficer: true }).branches.lines;
  expect(after.map(([, code, , above]) => [code, above])).toEqual([
    ['b1', '石油化工学院党总支'],
    ['b2', '石油化工学院党总支'],
    ['b9', ''],
  ]);
});

it('a branch whose kind nobody has entered has none', () => {
  const bare = { ...roster, orgs: [branchOrg()] };
  expect(branchBookOf(bare, { day: DAY, isOfficer: true }).branches.lines[0]?.slice(3, 5)).toEqual(['', '']);
});

it('the people stand by branch in roster order with group, standing and posts; who left, or comes tomorrow, does not', () => {
  const { headings, widths, lines } = book().people;
  expect(headings).toEqual(['序号', '党支部', '党小组', '姓名', '党籍', '职务', '类别', '入党日期', '转正日期']);
  expect(widths).toHaveLength(headings.length);
  expect(lines.map((line) => line.slice(0, 6))).toEqual([
    [1, '示例教工党支部', '第x1党小组', '周某', '正式党员', '支部书记、组织委员、党小组组长'],
    [2, '示例教工党支部', '', '唐某', '预备党员', '支部副书记'],
    [3, '示例教工党支部', '', '郑某', '停止党籍', ''],
    [4, '示例教工党支部', '', '林某', '正式党员', '宣传委员、支部委员'],
    [5, '学生党支部', '', '钱某', '正式党员', '支部书记'],
  ]);
  expect(lines.map((line) => line.slice(7))).toEqual([
    ['2010-05-01', '2011-05-01'],
    ['2026-05-20', ''],
    ['2010-05-01', '2011-05-01'],
    ['2010-05-01', '2011-05-01'],
    ['2010-05-01', '2011-05-01'],
  ]);
  expect(new Set(lines.map(([, , , , , , kind]) => kind)).size).toBe(3);
});

it('who only looks in sees no kind of people and no dates', () => {
  const { headings, widths, lines } = book(false).people;
  expect(headings).toEqual(['序号', '党支部', '党小组', '姓名', '党籍', '职务']);
  expect(widths).toHaveLength(headings.length);
  expect(lines[0]).toEqual([1, '示例教工党支部', '第x1党小组', '周某', '正式党员', '支部书记、组织委员、党小组组长']);
});
