// The three sheets of the roster workbook: their headings, what a cell may say, and the words of the enums.
import { nameKey } from '../../kernel/name-key';
import type { Education, MemberKind, StatusKind, TitleGrade } from '../../records/member';
import type { BranchKind, OrgKind } from '../../records/org';
import type { PostKind } from '../../records/post';
import type { ImportFault } from '../../records/import-fault';
import type { Mark } from './grid';

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
      '学历',
      '职称',
      '预计毕业或退休',
    ],
  },
  posts: { name: '任职', columns: ['组织', '姓名', '工号或学号', '职务', '任职日期', '双带头人'] },
} as const;
/** A workbook may come without these: what is known already then stays as it is. */
export const COLUMNS_THAT_MAY_LACK: ReadonlySet<string> = new Set(['支委延期至', '部门', '学历', '职称', '预计毕业或退休', '双带头人']);
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
  '学历',
  '职称',
  '预计毕业或退休',
]);
/** In 转正日期, of somebody whose probation should be over by now: it is not, and that is known. */
export const STILL_PROBATIONARY = '预备';
/** What a table program shows where a formula failed: #N/A, #REF!, #DIV/0! and the like. */
export const ERROR_VALUE = /^#[A-Z][A-Z0-9/_]*[!?]?$/i;

/** A fault with what it comes from: many cells may be wrong for one cause, and then they are one thing to mend. */
export type Fault = ImportFault & { cause: string };

/** A row as text, with the number it has in the workbook, and what some of its cells are besides. */
export type Row = { row: number; cells: Readonly<Record<string, string>>; marks?: Readonly<Partial<Record<string, Mark>>> };
/** What was wrong with the sheets themselves, told already: whatever lacks for that is not told again row by row. */
export type Shape = { faults: readonly Fault[]; lacks: Readonly<Partial<Record<SheetName, ReadonlySet<string>>>> };
export type Workbook = Readonly<Record<SheetName, readonly Row[]>> & { shape?: Shape };

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
export const EDUCATIONS: Readonly<Record<string, Education>> = {
  大专: 'college',
  专科: 'college',
  大学专科: 'college',
  本科: 'bachelor',
  大学本科: 'bachelor',
  大学: 'bachelor',
  硕士: 'master',
  硕士研究生: 'master',
  研究生: 'master',
  博士: 'doctor',
  博士研究生: 'doctor',
  其他: 'other',
  中专: 'other',
  高中: 'other',
  初中: 'other',
  小学: 'other',
};
export const TITLE_GRADES: Readonly<Record<string, TitleGrade>> = {
  正高: 'senior',
  正高级: 'senior',
  教授: 'senior',
  副高: 'associateSenior',
  副高级: 'associateSenior',
  副教授: 'associateSenior',
  中级: 'middle',
  讲师: 'middle',
  初级: 'junior',
  助教: 'junior',
  无: 'none',
};
export const SEXES: Readonly<Record<string, 'male' | 'female'>> = { 男: 'male', 女: 'female' };
export const YES_NO: Readonly<Record<string, boolean>> = { 是: true, 否: false };
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

/** The words that a column takes, by its sheet; of several for one thing the first is the one that we write. */
export const WORDS_OF: Readonly<Record<SheetName, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> = {
  orgs: { 层级: ORG_KINDS, 人员类别: BRANCH_KINDS, 单位性质: UNIT_KINDS },
  members: { 性别: SEXES, 类别: MEMBER_KINDS, 情况: STATUS_KINDS, 学历: EDUCATIONS, 职称: TITLE_GRADES },
  posts: { 职务: POST_WORDS, 双带头人: YES_NO },
};

/** The first word that means a value. */
export const wordOf = (words: Readonly<Record<string, unknown>>, value: unknown): string =>
  value === undefined ? '' : (Object.keys(words).find((word) => words[word] === value) ?? '');

/** Rows that begin so are explanations of the template and are passed over. */
export const EXAMPLE_MARK = '（示例）';

const HEAD_NOTE = /\((必填|选填|可空|可不填|下拉|格式.*|如.*)\)|[*:]/g;
/** A heading or a name of a sheet as it is compared: without blanks, line breaks, stars and notes in brackets. */
export const headKey = (text: string): string => nameKey(text).replace(HEAD_NOTE, '');
/** A number or a code as it is compared. */
export const numberKey = nameKey;
