// A roster workbook as a committee would send it: one general branch, two branches, a group, four people and three posts.
import { planImport, type ImportPlan } from '../../../../src-shared/engines/roster-import/plan';
import { SHEETS, type SheetName, type Workbook } from '../../../../src-shared/engines/roster-import/sheets';
import type { RosterContent } from '../../../../src-shared/records/roster';

export type Cells = Partial<Record<string, string>>;
/** Rows from the second on, as the first has the headings. */
export const rowsOf = (name: SheetName, lines: readonly Cells[]): Workbook[SheetName] =>
  lines.map((cells, index) => ({
    row: index + 2,
    cells: Object.fromEntries(SHEETS[name].columns.map((column) => [column, cells[column] ?? ''])),
  }));

export const ORGS: Readonly<Record<string, Cells>> = {
  DW: { 组织代码: 'DW', 名称: '示例石化职业学院党委', 层级: '党委', 成立日期: '2010-01-01' },
  Z01: {
    组织代码: 'Z01',
    名称: '石油化工学院党总支',
    简称: '石化总支',
    层级: '党总支',
    上级代码: 'DW',
    单位性质: '教学单位',
    成立日期: '2015-01-01',
  },
  B1: {
    组织代码: 'B1',
    名称: '炼油技术教工党支部',
    简称: '炼油教工',
    层级: '党支部',
    上级代码: 'Z01',
    人员类别: '教职工',
    单位性质: '教学单位',
    成立日期: '2019-03-01',
    支委任期起: '2023-07-01',
    支委任期止: '2026-06-30',
  },
  B2: {
    组织代码: 'B2',
    名称: '机电学生党支部',
    层级: '支部',
    上级代码: 'Z01',
    人员类别: '学生',
    单位性质: '教学单位',
    成立日期: '2019-03-01',
  },
  G1: { 组织代码: 'G1', 名称: '第一党小组', 层级: '党小组', 上级代码: 'B1', 成立日期: '2019-03-01' },
};
export const MEMBERS: Readonly<Record<string, Cells>> = {
  zhou: {
    姓名: '周明远',
    工号或学号: 'A1001',
    性别: '男',
    出生年月: '1980-05',
    类别: '在职教职工',
    入党日期: '2005-06-01',
    转正日期: '2006-06-01',
    支部: '炼油技术教工党支部',
    党小组: '第一党小组',
    部门: '炼油技术系',
  },
  lin: {
    姓名: '林晓雯',
    工号或学号: 'A1002',
    性别: '女',
    类别: '教职工',
    入党日期: '2020-06-01',
    转正日期: '2021-06-01',
    支部: '炼油教工',
    情况: '流动',
    情况起: '2026-01-01',
    接收组织: '外地某支部',
  },
  meng: { 姓名: '孟凡超', 工号或学号: 'A1003', 类别: '离退休', 入党日期: '1980-06-01', 转正日期: '1981-06-01', 支部: 'B1' },
  tang: { 姓名: '唐一鸣', 工号或学号: 'S2001', 类别: '学生', 入党日期: '2026-06-01', 支部: '机电学生党支部' },
};
export const POSTS: Readonly<Record<string, Cells>> = {
  secretary: { 组织: '炼油技术教工党支部', 姓名: '周明远', 职务: '书记', 任职日期: '2023-07-01', 双带头人: '是' },
  member: { 组织: '炼油教工', 姓名: '林晓雯', 工号或学号: 'A1002', 职务: '组织委员', 任职日期: '2023-07-01' },
  student: { 组织: 'B2', 姓名: '唐一鸣', 职务: '书记', 任职日期: '2026-07-01' },
};

export type Over = {
  orgs?: Readonly<Record<string, Cells | null>>;
  members?: Readonly<Record<string, Cells | null>>;
  posts?: Readonly<Record<string, Cells | null>>;
};
const changed = (base: Readonly<Record<string, Cells>>, over: Readonly<Record<string, Cells | null>> = {}): Cells[] =>
  [...new Set([...Object.keys(base), ...Object.keys(over)])].flatMap((key) => (over[key] === null ? [] : [{ ...base[key], ...over[key] }]));

/** The workbook with some cells otherwise, rows besides, and rows left out (`null`). */
export const workbook = ({ orgs, members, posts }: Over = {}): Workbook => ({
  orgs: rowsOf('orgs', changed(ORGS, orgs)),
  members: rowsOf('members', changed(MEMBERS, members)),
  posts: rowsOf('posts', changed(POSTS, posts)),
});

export const TODAY = '2026-11-24';
export const AT = '2026-11-24T01:00:00.000Z';
export const planOf = (book: Workbook, existing: readonly RosterContent[] = [], today = TODAY): ImportPlan =>
  planImport(book, { today, at: AT, idOf: (memberNo) => `m:${memberNo}`, existing });
