// The three sheets of the roster workbook: their headings, what a cell may say, and the words of the enums.
import type { MemberKind, StatusKind } from '../../records/member';
import type { BranchKind, OrgKind } from '../../records/org';
import type { PostKind } from '../../records/post';

export const SHEETS = {
  orgs: {
    name: '党组织',
    columns: ['组织代码', '名称', '简称', '层级', '上级代码', '人员类别', '单位性质', '成立日期', '支委任期起', '支委任期止', '支委延期至'],
  },
  members: {
    name: '党员',
    columns: [
      '姓名',
      '工号或学号',
      '性别',
      '出生年月',
      '类别',
      '入党日期',
      '转正日期',
      '支部',
      '党小组',
      '情况',
      '情况起',
      '接收组织',
      '部门',
    ],
  },
  posts: { name: '任职', columns: ['组织', '姓名', '工号或学号', '职务', '任职日期', '双带头人'] },
} as const;
/** A workbook may come without these: what is known already then stays as it is. */
export const COLUMNS_THAT_MAY_LACK: ReadonlySet<string> = new Set(['支委延期至', '部门', '双带头人']);
export type SheetName = keyof typeof SHEETS;

/** Whoever wants something gone writes so; an empty cell changes nothing, as a table made elsewhere lacks many things. */
export const CLEAR_WORD = '清空';
/** What may be cleared: what a person or an organisation may be without. */
export const CLEARABLE: ReadonlySet<string> = new Set([
  '简称',
  '人员类别',
  '单位性质',
  '支委延期至',
  '性别',
  '出生年月',
  '转正日期',
  '党小组',
  '情况',
  '接收组织',
  '部门',
]);
/** In 转正日期, of somebody whose probation should be over by now: it is not, and that is known. */
export const STILL_PROBATIONARY = '预备';
/** What a table program shows where a formula failed: #N/A, #REF!, #DIV/0! and the like. */
export const ERROR_VALUE = /^#[A-Z][A-Z0-9/_]*[!?]?$/i;

/** A row as text, with the number it has in the workbook. */
export type Row = { row: number; cells: Readonly<Record<string, string>> };
export type Workbook = Readonly<Record<SheetName, readonly Row[]>>;

export const ORG_KINDS: Readonly<Record<string, OrgKind>> = {
  党委: 'partyCommittee',
  党总支: 'generalBranch',
  总支: 'generalBranch',
  党支部: 'branch',
  支部: 'branch',
  党小组: 'partyGroup',
};
export const BRANCH_KINDS: Readonly<Record<string, BranchKind>> = { 教职工: 'staff', 学生: 'student', 离退休: 'retired', 混合: 'mixed' };
export const UNIT_KINDS: Readonly<Record<string, 'teaching' | 'organ' | 'other'>> = { 教学单位: 'teaching', 机关: 'organ', 其他: 'other' };
export const MEMBER_KINDS: Readonly<Record<string, MemberKind>> = {
  在职教职工: 'staff',
  教职工: 'staff',
  学生: 'student',
  离退休: 'retired',
};
export const STATUS_KINDS: Readonly<Record<string, StatusKind>> = {
  流动: 'mobile',
  长期患病: 'longIllness',
  残疾: 'disability',
  年老体弱: 'frail',
  '出国（境）': 'abroad',
  出国: 'abroad',
  停止党籍: 'suspended',
  失去联系: 'lostContact',
};
export const POST_WORDS: Readonly<Record<string, PostKind>> = {
  书记: 'secretary',
  副书记: 'deputySecretary',
  组织委员: 'organizationMember',
  宣传委员: 'publicityMember',
  纪检委员: 'disciplineMember',
  委员: 'committeeMember',
  党小组组长: 'groupLeader',
  组长: 'groupLeader',
  党务工作者: 'partyWorker',
  专职组织员: 'organizer',
  党委班子成员: 'committeeLeader',
  党委工作人员: 'committeeStaff',
  管理员: 'administrator',
  查阅员: 'auditor',
};

/** The one example row of each sheet in the template. */
export const EXAMPLES: Readonly<Record<SheetName, readonly string[]>> = {
  orgs: ['Z01B01', '炼油技术教工党支部', '炼油教工', '党支部', 'Z01', '教职工', '教学单位', '2019-03-01', '2024-07-01', '2027-06-30', ''],
  members: [
    '周明远',
    'A1001',
    '男',
    '1980-05',
    '在职教职工',
    '2005-06-01',
    '2006-06-01',
    '炼油技术教工党支部',
    '第一党小组',
    '',
    '',
    '',
    '炼油技术系',
  ],
  posts: ['炼油技术教工党支部', '周明远', 'A1001', '书记', '2024-07-01', '是'],
};

/** Rows that begin so are explanations of the template and are passed over. */
export const EXAMPLE_MARK = '（示例）';
