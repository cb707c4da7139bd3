import type { Day } from '../../kernel/day';
import { nameKey } from '../../kernel/name-key';
import type { Member, MemberStatus } from '../../records/member';
import type { Org } from '../../records/org';
import type { RosterContent } from '../../records/roster';
import { dayToLookAt } from '../../roster/branch';
import { Cells, type Faults } from './faults';
import { fullMemberDay } from './full-member-day';
import { LOST_ZEROS, lostZerosHint, widthOfZeros, withLostZeros } from './lost-zeros';
import { nearestName, orgNamed } from './names';
import type { ReadOrgs } from './orgs';
import { impossibleBirth, readMonth } from './read-day';
import { EDUCATIONS, MEMBER_KINDS, numberKey, SEXES, STATUS_KINDS, TITLE_GRADES, type Row } from './sheets';

export type Setting = {
  orgs: ReadOrgs;
  today: Day;
  at: string;
  idOf: (memberNo: string) => string;
  before: ReadonlyMap<string, RosterContent>;
};

/**
 * A person as one row has them. What a person simply is (name, sex, days) is settled here, with what was known where the row
 * says nothing; branch, group and 情况 have a history, so here stands only what the row says of them.
 */
export type ReadMember = {
  member: Member;
  /** The group is named or cleared. */
  saysGroup: boolean;
  status: 'unsaid' | 'cleared' | 'told';
  clearsHost: boolean;
  /** A faulty one stands here too: posts lean on it, and it counts as one of the file. */
  isSound: boolean;
  row: number;
};

/** People of the roster by their numbers, however the numbers are written; who has left and comes again is one of them. */
type Known = { byNumber: ReadonlyMap<string, Member>; numbersOfName: ReadonlyMap<string, readonly string[]> };

const COLUMN = '工号或学号';
const EXPECTED_END = '预计毕业或退休';
const NO_BRANCH = 'o:-';

const knownIn = (before: Setting['before']): Known => {
  const members = [...before.values()].filter((content): content is Member => content.type === 'member');
  const numbersOfName = new Map<string, string[]>();
  for (const { name, memberNo } of members) numbersOfName.set(nameKey(name), [...(numbersOfName.get(nameKey(name)) ?? []), memberNo]);
  return { byNumber: new Map(members.map((member) => [numberKey(member.memberNo), member])), numbersOfName };
};

/** Undefined also where the branch is faulty itself, and told there. */
const branchOf = (cells: Cells, { orgs: { orgs, faulty, isBlurred } }: Setting, isLackingOrgs: boolean): Org | undefined => {
  const name = cells.text('支部', 40);
  if (name === undefined) return undefined;
  if (isLackingOrgs) return cells.leanOnFault();
  const branches = orgs.filter((org) => org.kind === 'branch');
  const found = orgNamed(branches, name);
  if (found.length > 0) return found.length === 1 ? found[0] : cells.refuse('支部', '有几个支部叫这个名字，请填组织代码');
  if (isBlurred || orgNamed(orgs, name).some((org) => faulty.has(org._id))) return cells.leanOnFault();
  const near = nearestName(branches, name);
  return cells.refuse('支部', near === undefined ? `没有“${name}”这个支部` : `没有“${name}”这个支部，是“${near}”吗？`);
};

const NO_GROUP = '没有这个党小组。请在“党组织”表里加一行，层级写“党小组”，上级代码写支部的代码';

const groupOf = (cells: Cells, branch: Org | undefined, { orgs: { orgs, faulty, isBlurred } }: Setting): Org | undefined => {
  const name = cells.optionalText('党小组', 40);
  if (name === undefined || branch === undefined) return undefined;
  const own = orgNamed(
    orgs.filter((org) => org.parentId === branch._id),
    name,
  );
  if (own.length === 1) return own[0];
  if (isBlurred || orgNamed(orgs, name).some((org) => faulty.has(org._id))) return cells.leanOnFault();
  return cells.refuse(
    '党小组',
    `${branch.name}没有这个党小组。请在“党组织”表里加一行，层级写“党小组”，上级代码写“${branch.code}”`,
    NO_GROUP,
  );
};

const monthOf = (cells: Cells, about: { admittedOn: Day | undefined; today: Day; known: Member | undefined }): string | undefined => {
  const raw = cells.word('出生年月');
  if (raw === '') return undefined;
  const read = readMonth(raw, cells.isNumber('出生年月'));
  if ('lacks' in read) return cells.refuse('出生年月', read.lacks);
  // What the roster has is not judged anew when a table says it again.
  if (read.month === about.known?.birthMonth && about.admittedOn === about.known.admittedOn) return read.month;
  const reason = impossibleBirth(read.month, about);
  return reason === undefined ? read.month : cells.refuse('出生年月', reason);
};

const expectedEndOf = (cells: Cells, { admittedOn, known }: { admittedOn: Day; known: Member | undefined }): string | undefined => {
  const raw = cells.word(EXPECTED_END);
  if (raw === '') return undefined;
  const read = readMonth(raw, cells.isNumber(EXPECTED_END), '2027-06');
  if ('lacks' in read) return cells.refuse(EXPECTED_END, read.lacks);
  if (read.month === known?.expectedEndIn) return read.month;
  return read.month < admittedOn.slice(0, 7) ? cells.refuse(EXPECTED_END, `早于入党日期 ${admittedOn}`) : read.month;
};

const statusOf = (cells: Cells, memberId: string, today: Day): MemberStatus | undefined => {
  const kind = cells.oneOf('情况', STATUS_KINDS, false);
  const fromOn = cells.pastDay('情况起', cells.optionalDay('情况起', '从哪一天起'), today);
  const hostOrganization = cells.optionalText('接收组织', 40);
  if (kind === undefined) {
    // Else what is written there would be passed over without a word.
    if (cells.word('情况') === '' && (fromOn ?? hostOrganization) !== undefined)
      cells.refuse('情况', '写了情况起或接收组织，也要写是哪种情况');
    return undefined;
  }
  if (fromOn === undefined) return cells.word('情况起') === '' ? cells.refuse('情况起', '写明从哪天起，如 2026-01-01') : undefined;
  return { id: `${memberId}:import:${kind}:${fromOn}`, kind, fromOn, ...(hostOrganization === undefined ? {} : { hostOrganization }) };
};

const numberOf = (cells: Cells, { known, width }: { known: Known; width: number }): string | undefined => {
  const number = cells.code(COLUMN, true);
  if (number === undefined || known.byNumber.has(numberKey(number))) return number;
  const same = known.numbersOfName.get(nameKey(cells.word('姓名'))) ?? [];
  const before = withLostZeros(number, { isNumber: cells.isNumber(COLUMN), width, known: same });
  return before === undefined ? number : cells.refuse(COLUMN, lostZerosHint(before, COLUMN), LOST_ZEROS);
};

type Days = Pick<Member, 'admittedOn' | 'fullMemberOn' | 'birthMonth'>;

/** The days of a life in the Party. */
const daysOf = (cells: Cells, known: Member | undefined, { today }: Setting): Days => {
  const said = known === undefined ? cells.day('入党日期', '支部大会通过那天') : cells.optionalDay('入党日期', '支部大会通过那天');
  const admittedOn = cells.pastDay('入党日期', said, today) ?? (cells.word('入党日期') === '' ? known?.admittedOn : undefined);
  return {
    admittedOn: admittedOn ?? today,
    fullMemberOn: fullMemberDay(cells, { admittedOn, today, known }),
    birthMonth: cells.kept('出生年月', monthOf(cells, { admittedOn, today, known }), known?.birthMonth),
  };
};

/** An old table puts nobody into what has been dissolved since; who stands in it anyway is not judged anew. */
const refuseDissolved = (
  cells: Cells,
  { column, org }: { column: '支部' | '党小组'; org: Org | undefined },
  { before, today }: Setting,
): void => {
  const known = org === undefined ? undefined : before.get(org._id);
  if (known?.type !== 'org' || dayToLookAt(known, today) === today) return;
  const cause = `这些同志写在已经撤销的${column}里，请改成现在的`;
  cells.refuse(column, `${known.name}到 ${dayToLookAt(known, today)} 为止已经撤销，请改成现在的${column}`, cause);
};

type Placed = Pick<Member, 'memberships'> & { saysGroup: boolean };

const placeOf = (
  cells: Cells,
  { id, known, admittedOn }: { id: string; known: Member | undefined; admittedOn: Day },
  setting: Setting & { isLackingOrgs: boolean },
): Placed => {
  // Empty, of somebody who is in the roster: there, and in the same branch.
  const isUnsaid = known !== undefined && cells.word('支部') === '';
  const open = known?.memberships.find((entry) => entry.toOn === undefined);
  const branch = isUnsaid ? setting.orgs.orgs.find((org) => org._id === open?.branchId) : branchOf(cells, setting, setting.isLackingOrgs);
  const group = groupOf(cells, branch, setting);
  if (open?.branchId !== branch?._id) refuseDissolved(cells, { column: '支部', org: branch }, setting);
  if (open?.groupId !== group?._id) refuseDissolved(cells, { column: '党小组', org: group }, setting);
  const saysGroup = group !== undefined || cells.isCleared('党小组');
  if (branch === undefined && isUnsaid) return { memberships: [], saysGroup };
  const fromOn = branch !== undefined && branch.foundedOn > admittedOn ? branch.foundedOn : admittedOn;
  return {
    memberships: [{ id: `${id}:1`, branchId: branch?._id ?? NO_BRANCH, fromOn, ...(group === undefined ? {} : { groupId: group._id }) }],
    saysGroup,
  };
};

type Reading = { known: Known; width: number; isLackingOrgs: boolean };

const readMember = (cells: Cells, setting: Setting, reading: Reading): ReadMember => {
  const name = cells.text('姓名', 20);
  const number = numberOf(cells, reading);
  const known = number === undefined ? undefined : reading.known.byNumber.get(numberKey(number));
  const memberNo = known?.memberNo ?? number ?? cells.word(COLUMN);
  const id = known?._id ?? setting.idOf(memberNo);
  const memberKind = cells.oneOf('类别', MEMBER_KINDS, known === undefined) ?? known?.memberKind;
  const days = daysOf(cells, known, setting);
  const { memberships, saysGroup } = placeOf(
    cells,
    { id, known, admittedOn: days.admittedOn },
    { ...setting, isLackingOrgs: reading.isLackingOrgs },
  );
  const member: Omit<Member, 'statuses'> = {
    _id: id,
    v: 1,
    type: 'member',
    name: name ?? cells.word('姓名'),
    memberNo,
    sex: cells.kept('性别', cells.oneOf('性别', SEXES, false), known?.sex),
    memberKind: memberKind ?? 'staff',
    department: cells.kept('部门', cells.optionalText('部门', 30), known?.department),
    education: cells.kept('学历', cells.oneOf('学历', EDUCATIONS, false), known?.education),
    title: cells.kept('职称', cells.oneOf('职称', TITLE_GRADES, false), known?.title),
    expectedEndIn: cells.kept(EXPECTED_END, expectedEndOf(cells, { admittedOn: days.admittedOn, known }), known?.expectedEndIn),
    ...days,
    memberships,
    rosterOrder: cells.row.row,
    rev: 0,
    updatedAt: setting.at,
  };
  const status = statusOf(cells, id, setting.today);
  return {
    member: { ...member, statuses: status === undefined ? [] : [status] },
    saysGroup,
    status: status !== undefined ? 'told' : cells.isCleared('情况') ? 'cleared' : 'unsaid',
    clearsHost: cells.isCleared('接收组织'),
    isSound: cells.isSound,
    row: cells.row.row,
  };
};

/** Reads the sheet of people, faulty ones too. A number stands once; the row is the place in the roster's order. */
export const readMembers = (rows: readonly Row[], faults: Faults, setting: Setting): ReadMember[] => {
  const reading = {
    known: knownIn(setting.before),
    width: widthOfZeros(rows, COLUMN),
    isLackingOrgs: faults.isLacking('orgs', '组织代码'),
  };
  const byNumber = new Map<string, ReadMember>();
  return rows.map((row) => {
    const cells = new Cells(faults, 'members', row);
    const read = readMember(cells, setting, reading);
    const number = numberKey(cells.word(COLUMN));
    const twin = byNumber.get(number);
    if (twin !== undefined) cells.refuse(COLUMN, `这个号第 ${twin.row} 行已是${twin.member.name}`);
    else if (number !== '') byNumber.set(number, read);
    return { ...read, isSound: cells.isSound };
  });
};
