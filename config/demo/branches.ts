// The organisations of 示例石化职业学院, and rules for going on where a larger college is asked for.
import type { BranchKind, Org } from '../../src-shared/records/org';
import { randomOf } from './random';
import { orgIdOfCode } from '../../src-shared/records/ids/roster';

export const COLLEGE_NAME = '示例石化职业学院';
export const COMMITTEE_ID = 'o:DW';
export const FOUNDED_ON = '2019-03-01';

/** How reliably a branch does and records its work. */
export type Care = 'good' | 'fair' | 'weak';
export type BranchSpec = {
  index: number;
  code: string;
  name: string;
  shortName: string;
  branchKind: BranchKind;
  size: number;
  care: Care;
  isNew: boolean;
};
export type GeneralSpec = { code: string; name: string; shortName: string; unitKind: NonNullable<Org['unitKind']> };

const GENERALS: readonly (readonly [string, string, GeneralSpec['unitKind']])[] = [
  ['石油化工学院', '石化总支', 'teaching'],
  ['机电工程学院', '机电总支', 'teaching'],
  ['信息工程学院', '信息总支', 'teaching'],
  ['经济管理学院', '经管总支', 'teaching'],
  ['机关', '机关总支', 'organ'],
  ['离退休工作处', '离退休总支', 'other'],
];
const PER_GENERAL = 4;

type Row = readonly [name: string, shortName: string, kind: BranchKind, size: number, care: Care];
const BRANCHES: readonly Row[] = [
  ['炼油技术教工', '炼油教工', 'staff', 22, 'good'],
  ['应用化工教工', '化工教工', 'staff', 18, 'fair'],
  ['石化学生第一', '石化学生一', 'student', 24, 'fair'],
  ['石化学生第二', '石化学生二', 'student', 32, 'weak'],
  ['机电一体化教工', '机电教工', 'staff', 20, 'good'],
  ['过程装备教工', '装备教工', 'staff', 17, 'fair'],
  ['机电学生第一', '机电学生一', 'student', 26, 'good'],
  ['机电学生第二', '机电学生二', 'student', 23, 'fair'],
  ['软件技术教工', '软件教工', 'staff', 19, 'good'],
  ['网络安全教工', '网安教工', 'staff', 16, 'fair'],
  ['信息学生第一', '信息学生一', 'student', 25, 'fair'],
  ['信息学生第二', '信息学生二', 'student', 21, 'good'],
  ['会计教工', '会计教工', 'staff', 15, 'good'],
  ['营销物流教工', '营销教工', 'staff', 14, 'fair'],
  ['经管学生第一', '经管学生一', 'student', 24, 'good'],
  ['经管学生第二', '经管学生二', 'student', 22, 'fair'],
  ['党政办公室', '党政办', 'staff', 12, 'good'],
  ['教务科研', '教务科研', 'staff', 20, 'fair'],
  ['后勤保卫', '后勤保卫', 'staff', 23, 'weak'],
  ['实训中心师生', '实训中心', 'mixed', 18, 'good'],
  ['离退休第一', '离退休一', 'retired', 26, 'good'],
  ['离退休第二', '离退休二', 'retired', 24, 'fair'],
  ['离退休第三', '离退休三', 'retired', 5, 'good'],
  ['东校区联合', '东校区', 'mixed', 17, 'fair'],
];
const NEW_BRANCH = 9;

const two = (number: number): string => String(number).padStart(2, '0');
const generalCode = (general: number): string => `Z${two(general + 1)}`;

const furtherBranch = (index: number): Row => {
  const random = randomOf(`branch:${index}`);
  const kind = random.pick<BranchKind>(['staff', 'staff', 'student', 'student', 'retired', 'mixed']);
  const place = `第${Math.floor(index / PER_GENERAL) + 1}分院第${(index % PER_GENERAL) + 1}`;
  return [place, `分院${index + 1}`, kind, 8 + random.int(23), random.pick<Care>(['good', 'fair', 'weak'])];
};

/** The college's own committee is at home in 党政办公室, or in the first branch of a small college. */
const COMMITTEE_HOME = 16;
export const committeeHomeIndex = (branches: number): number => (branches > COMMITTEE_HOME ? COMMITTEE_HOME : 0);

/** The branch of a place: the first 24 are named, the further ones counted. */
export const branchSpec = (index: number): BranchSpec => {
  const [name, shortName, branchKind, size, care] = BRANCHES[index] ?? furtherBranch(index);
  const code = `${generalCode(Math.floor(index / PER_GENERAL))}B${two((index % PER_GENERAL) + 1)}`;
  return { index, code, name: `${name}党支部`, shortName, branchKind, size, care, isNew: index === NEW_BRANCH };
};

const generalSpec = (index: number): GeneralSpec => {
  const [unit, shortName, unitKind] = GENERALS[index] ?? [`第${index + 1}分院`, `分院总支${index + 1}`, 'teaching'];
  return { code: generalCode(index), name: `${unit}党总支`, shortName, unitKind };
};

/** The college above its branches: the committee and as many general branches as they need. */
export const upperOrgs = (branches: number, at: string): Org[] => {
  const same = { v: 1, type: 'org', foundedOn: FOUNDED_ON, rev: 0, updatedAt: at } as const;
  const committee: Org = {
    ...same,
    _id: COMMITTEE_ID,
    kind: 'partyCommittee',
    name: `${COLLEGE_NAME}党委`,
    shortName: '学院党委',
    code: 'DW',
    parentId: null,
    path: [],
  };
  const generals = Array.from({ length: Math.ceil(branches / PER_GENERAL) }, (_, index): Org => {
    const { code, ...spec } = generalSpec(index);
    return { ...same, ...spec, _id: orgIdOfCode(code), code, kind: 'generalBranch', parentId: COMMITTEE_ID, path: [COMMITTEE_ID] };
  });
  return [committee, ...generals];
};

export const generalIndexOf = (spec: Pick<BranchSpec, 'index'>): number => Math.floor(spec.index / PER_GENERAL);
export const firstOfGeneral = (spec: Pick<BranchSpec, 'index'>): number => generalIndexOf(spec) * PER_GENERAL;
export const isFirstOfGeneral = (spec: BranchSpec): boolean => spec.index % PER_GENERAL === 0;
export const generalIdOf = (spec: BranchSpec): string => orgIdOfCode(generalCode(generalIndexOf(spec)));
export const unitKindOf = (spec: BranchSpec): GeneralSpec['unitKind'] => generalSpec(generalIndexOf(spec)).unitKind;
