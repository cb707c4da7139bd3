// A roster of five and what the national system's export would say of the same people, sheet by sheet as it was read.
import { listedIn } from '../../../../src-shared/engines/reconcile/listed';
import { reconcile, type Reconciled } from '../../../../src-shared/engines/reconcile/report';
import type { Grid, Mark } from '../../../../src-shared/engines/roster-import/grid';
import type { Member } from '../../../../src-shared/records/member';
import type { Org } from '../../../../src-shared/records/org';
import { branchOrg, person } from '../people';

export const TODAY = '2026-11-24';

const org = (code: string, kind: Org['kind'], name: string, parentId: string | null): Org =>
  branchOrg({ _id: code, code, kind, name, shortName: '', parentId, path: parentId === null ? [] : [parentId] });
export const ORGS = [
  org('DW', 'partyCommittee', '示例石化职业学院党委', null),
  org('Z1', 'generalBranch', '石油化工学院党总支', 'DW'),
  org('Z2', 'generalBranch', '机电工程学院党总支', 'DW'),
  org('B1', 'branch', '石油化工学院第一党支部', 'Z1'),
  org('B2', 'branch', '机电工程学院第一党支部', 'Z2'),
];

export const inBranch = (id: string, name: string, branchId: string, part: Partial<Member> = {}): Member =>
  person(name, {
    _id: id,
    memberNo: id,
    sex: 'male',
    education: 'master',
    birthMonth: '1975-07',
    admittedOn: '1999-07-01',
    fullMemberOn: '2000-07-01',
    memberships: [{ id: `${id}:1`, branchId, fromOn: '2015-01-01' }],
    rosterOrder: Number(id.slice(1)),
    ...part,
  });
export const MEMBERS = [
  inBranch('m1', '周某远', 'B1'),
  inBranch('m2', '李某', 'B1', { birthMonth: '1980-02', admittedOn: '2003-06-05', fullMemberOn: '2004-06-05' }),
  inBranch('m3', '李某', 'B2', { birthMonth: '1990-11', admittedOn: '2011-05-20', fullMemberOn: '2012-05-20' }),
  inBranch('m4', '买某某·艾某某', 'B2', { sex: 'female', birthMonth: '1988-01', admittedOn: '2026-05-20', fullMemberOn: undefined }),
  inBranch('m5', '韩某', 'B2', {
    birthMonth: '1960-03',
    admittedOn: '1985-07-01',
    fullMemberOn: '1986-07-01',
    endedOn: '2026-06-30',
    endKind: 'transferredOut',
  }),
];

export const HEADINGS = ['所属党支部', '姓名', '性别', '出生日期', '学历', '入党时间', '转正时间', '党籍状态'];
export const ZHOU = ['石油化工学院第一党支部', '周某远', '男', '1975-07-12', '硕士研究生', '1999-07-01', '2000-07-01', '正常'];
export const LI = ['石油化工学院第一党支部', '李某', '男', '1980-02-03', '硕士', '2003-06-05', '2004-06-05', '正式党员'];
export const LI_2 = ['机电工程学院第一党支部', '李 某', '男性', '1990-11-30', '硕士', '2011-05-20', '2012-05-20', '正常'];
export const MAI = [
  '中共示例石化职业学院机电工程学院第一支部委员会',
  '买某某•艾某某',
  '女',
  '1988-01-09',
  '硕士',
  '2026-05-20',
  '',
  '预备党员',
];
export const LINES = [ZHOU, LI, LI_2, MAI];

/** The line of a person with some columns otherwise. */
export const but = (line: readonly string[], over: Readonly<Record<string, string>>): string[] =>
  line.map((cell, at) => over[HEADINGS[at] ?? ''] ?? cell);

export const gridOf = (lines: readonly (readonly string[])[], mark?: Mark): Grid => ({
  name: '党员',
  merges: [],
  rows: lines.map((cells, at) => ({
    row: at + 1,
    cells: cells.map((text) => (text === '' ? undefined : { text, ...(mark === undefined ? {} : { mark }) })),
  })),
});

export const compare = (
  sheets: readonly (readonly (readonly string[])[])[],
  { orgs = ORGS, members = MEMBERS }: { orgs?: readonly Org[]; members?: readonly Member[] } = {},
): Reconciled => reconcile(listedIn(sheets.map((lines) => gridOf(lines))), { orgs, members, day: TODAY });
export const compareLines = (...lines: readonly (readonly string[])[]): Reconciled => compare([[HEADINGS, ...lines]]);
