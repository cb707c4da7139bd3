// Whose what an import would change, line by line, for each sort of content; a new one is one line.
import { changesOf, NEW_COLUMN } from '../../../../src-shared/engines/roster-import/changes';
import type { RosterContent } from '../../../../src-shared/records/roster';
import { branchOrg, groupOrg, person, post, status, term } from '../people';

const GENERAL = branchOrg({ _id: 'o:g1', kind: 'generalBranch', name: '石油化工学院党总支', parentId: null });
const member = person('林某', {
  memberNo: 'A1',
  sex: 'female',
  department: '教务处',
  memberships: [
    { id: '0', branchId: 'o:old', fromOn: '2010-01-01', toOn: '2017-12-31' },
    { id: '1', branchId: 'o:b1', fromOn: '2018-01-01', groupId: 'o:x1' },
  ],
});
const ALL: RosterContent[] = [GENERAL, branchOrg(), groupOrg('x1'), member];
const lines = (next: readonly RosterContent[], before: readonly RosterContent[] = []) =>
  changesOf(next, { before: new Map(before.map((content) => [content._id, content])), all: [...ALL, ...next] }).map(
    ({ sheet, who, column, before: was, after }) => [sheet, who, column, was, after],
  );

it('new ones are one line each: a person with branch and group, an organisation with level and superior, a term, a post', () => {
  expect(
    lines([member, person('王某', { memberNo: 'A2' }), branchOrg(), GENERAL, term({ _id: 't' }), post('m:林某', 'secretary')]),
  ).toEqual([
    ['党员', '林某（A1）', NEW_COLUMN, '', '示例教工党支部·第x1党小组'],
    ['党员', '王某（A2）', NEW_COLUMN, '', '示例教工党支部'],
    ['党组织', '示例教工党支部', NEW_COLUMN, '', '党支部，上级 石油化工学院党总支'],
    ['党组织', '石油化工学院党总支', NEW_COLUMN, '', '党总支'],
    ['党组织', '示例教工党支部', NEW_COLUMN, '', '支委任期 2018-01-01 至 2030-12-31'],
    ['任职', '示例教工党支部·林某·书记', NEW_COLUMN, '', '2018-01-01 起'],
  ]);
  expect(lines([person('外来', { memberships: [{ id: '1', branchId: 'o:nowhere', fromOn: '2018-01-01' }] })])).toEqual([
    ['党员', '外来（外来）', NEW_COLUMN, '', ''],
  ]);
});

it('of somebody known each thing that differs is a line, the branch of today and all situations among them; the number is none', () => {
  const next = {
    ...member,
    memberNo: 'A9',
    name: '林晓某',
    sex: 'male' as const,
    department: undefined,
    statuses: [status('mobile', { hostOrganization: '外地' }), status('frail', { toOn: '2026-05-01' })],
    memberships: [{ id: '1', branchId: 'o:g1', fromOn: '2018-01-01' }],
  };
  expect(lines([next as RosterContent], [member])).toEqual([
    ['党员', '林晓某（A9）', '姓名', '林某', '林晓某'],
    ['党员', '林晓某（A9）', '性别', '女', '男'],
    ['党员', '林晓某（A9）', '支部', '示例教工党支部', '石油化工学院党总支'],
    ['党员', '林晓某（A9）', '党小组', '第x1党小组', ''],
    ['党员', '林晓某（A9）', '情况', '', '流动（2026-01-01 起，外地）、年老体弱（2026-01-01 至 2026-05-01）'],
    ['党员', '林晓某（A9）', '部门', '教务处', ''],
  ]);
  expect(lines([member], [member])).toEqual([]);
});

it('of an organisation, a term and a post likewise', () => {
  const branch = branchOrg();
  expect(lines([{ ...branch, name: '新名字党支部', parentId: null }], [branch]).map((line) => line.slice(2))).toEqual([
    ['名称', '示例教工党支部', '新名字党支部'],
    ['上级', '石油化工学院党总支', ''],
  ]);
  const held = term();
  expect(lines([{ ...held, endedOn: '2026-06-30', extendedUntilOn: '2031-12-31' }], [held]).map((line) => line.slice(1))).toEqual([
    ['示例教工党支部', '支委延期至', '', '2031-12-31'],
    ['示例教工党支部', '任期提前结束', '', '2026-06-30'],
  ]);
  const secretary = post('m:林某', 'secretary', { isDualLeader: true });
  const { isDualLeader: _, ...ended } = secretary;
  expect(lines([{ ...ended, toOn: '2026-06-30' }], [secretary]).map((line) => line.slice(1))).toEqual([
    ['示例教工党支部·林某·书记', '双带头人', '是', ''],
    ['示例教工党支部·林某·书记', '离任日期', '', '2026-06-30'],
  ]);
});
