import type { Day } from '../../kernel/day';
import type { Member, MemberStatus } from '../../records/member';
import type { Org } from '../../records/org';
import type { RosterContent } from '../../records/roster';
import { Cells, type Faults } from './faults';
import { nearestName, orgNamed } from './names';
import { fullMemberDay } from './full-member-day';
import { MEMBER_KINDS, STATUS_KINDS, type Row } from './sheets';

export type Setting = {
  orgs: readonly Org[];
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
};

const SEXES = { 男: 'male', 女: 'female' } as const;

const branchOf = (cells: Cells, { orgs }: Setting): Org | undefined => {
  const name = cells.text('支部', 40);
  if (name === undefined) return undefined;
  const branches = orgs.filter((org) => org.kind === 'branch');
  const found = orgNamed(branches, name);
  if (found.length === 1) return found[0];
  if (found.length > 1) return cells.refuse('支部', '有几个支部叫这个名字，请填组织代码');
  const near = nearestName(branches, name);
  return cells.refuse('支部', near === undefined ? '没有这个支部' : `没有这个支部，是“${near}”吗？`);
};

const groupOf = (cells: Cells, branch: Org | undefined, { orgs }: Setting): Org | undefined => {
  const name = cells.optionalText('党小组', 40);
  if (name === undefined || branch === undefined) return undefined;
  const found = orgNamed(
    orgs.filter((org) => org.parentId === branch._id),
    name,
  );
  return found.length === 1 ? found[0] : cells.refuse('党小组', `${branch.name}没有这个党小组`);
};

const monthOf = (cells: Cells): string | undefined => {
  const raw = cells.optionalText('出生年月', 10);
  if (raw === undefined) return undefined;
  const parts = /^(\d{4})[-/.年](\d{1,2})/.exec(raw);
  const month = (parts?.[2] ?? '').padStart(2, '0');
  return parts !== null && Number(month) >= 1 && Number(month) <= 12
    ? `${parts[1] ?? ''}-${month}`
    : cells.refuse('出生年月', '写成 1980-05');
};

const statusOf = (cells: Cells, memberId: string): MemberStatus | undefined => {
  const kind = cells.oneOf('情况', STATUS_KINDS, false);
  const fromOn = cells.optionalDay('情况起');
  const hostOrganization = cells.optionalText('接收组织', 40);
  if (kind === undefined) {
    // Else what is written there would be passed over without a word.
    if (cells.word('情况') === '' && (fromOn ?? hostOrganization) !== undefined)
      cells.refuse('情况', '写了情况起或接收组织，也要写是哪种情况');
    return undefined;
  }
  if (fromOn === undefined) return cells.refuse('情况起', '写明从哪天起，如 2026-01-01');
  return { id: `${memberId}:import:${kind}:${fromOn}`, kind, fromOn, ...(hostOrganization === undefined ? {} : { hostOrganization }) };
};

const readMember = (cells: Cells, setting: Setting): ReadMember | null => {
  const name = cells.text('姓名', 20);
  const memberNo = cells.text('工号或学号', 20);
  if (memberNo !== undefined && !/^[A-Za-z0-9-]+$/.test(memberNo)) cells.refuse('工号或学号', '只用字母、数字和短横');
  const id = setting.idOf(memberNo ?? '');
  const found = memberNo === undefined ? undefined : setting.before.get(id);
  const known = found?.type === 'member' ? found : undefined;
  const memberKind = cells.oneOf('类别', MEMBER_KINDS);
  const admittedOn = cells.day('入党日期');
  if (admittedOn !== undefined && admittedOn > setting.today) cells.refuse('入党日期', '入党日期不能晚于今天');
  const fullMemberOn = fullMemberDay(cells, { admittedOn, today: setting.today, known });
  const branch = branchOf(cells, setting);
  const group = groupOf(cells, branch, setting);
  const sex = cells.kept('性别', cells.oneOf('性别', SEXES, false), known?.sex);
  const birthMonth = cells.kept('出生年月', monthOf(cells), known?.birthMonth);
  const department = cells.kept('部门', cells.optionalText('部门', 30), known?.department);
  const status = statusOf(cells, id);
  if (
    !cells.isSound ||
    name === undefined ||
    memberNo === undefined ||
    memberKind === undefined ||
    admittedOn === undefined ||
    branch === undefined
  )
    return null;
  const fromOn = admittedOn > branch.foundedOn ? admittedOn : branch.foundedOn;
  const member: Member = {
    _id: id,
    v: 1,
    type: 'member',
    name,
    memberNo,
    sex,
    birthMonth,
    memberKind,
    department,
    admittedOn,
    fullMemberOn,
    memberships: [{ id: `${id}:1`, branchId: branch._id, fromOn, ...(group === undefined ? {} : { groupId: group._id }) }],
    statuses: status === undefined ? [] : [status],
    rosterOrder: cells.row.row,
    rev: 0,
    updatedAt: setting.at,
  };
  return {
    member,
    saysGroup: group !== undefined || cells.isCleared('党小组'),
    status: status !== undefined ? 'told' : cells.isCleared('情况') ? 'cleared' : 'unsaid',
    clearsHost: cells.isCleared('接收组织'),
  };
};

/** Reads the sheet of people. A number stands once; the row is the place in the roster's order. */
export const readMembers = (rows: readonly Row[], faults: Faults, setting: Setting): ReadMember[] => {
  const byNumber = new Map<string, { read: ReadMember; row: number }>();
  for (const row of rows) {
    const cells = new Cells(faults, 'members', row);
    const read = readMember(cells, setting);
    if (read === null) continue;
    const { member } = read;
    const twin = byNumber.get(member.memberNo);
    if (twin === undefined) byNumber.set(member.memberNo, { read, row: row.row });
    else cells.refuse('工号或学号', `这个号第 ${twin.row} 行已是${twin.read.member.name}`);
  }
  return [...byNumber.values()].map((found) => found.read);
};
