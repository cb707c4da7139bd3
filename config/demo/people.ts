// The people of one branch: who they are, since when, in which group, and what they do there.
import { memberIdOf } from '../../cloudfunctions/shared/roster-import/existing';
import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import type { Member, MemberKind, MemberStatus, StatusKind } from '../../src-shared/records/member';
import { FOUNDED_ON, type BranchSpec } from './branches';
import { inventName } from './names';
import type { Random } from './random';

export type PeopleSetting = { spec: BranchSpec; today: Day; at: string; digestKey: string; random: Random; foundedOn: Day; groupIds: readonly string[] };

/** People that the pages, the README and the tests speak of; the others are drawn. */
const KNOWN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  Z01B01: { 0: '周明远', 1: '林晓雯', 2: '孟凡超', 3: '蒋伟', 4: '郑国梁', 5: '陈思齐', 12: '罗志强', 13: '梁秋实', 14: '唐一鸣' },
  Z02B03: { 0: '苏婉' },
  Z05B01: { 0: '邓佳宁', 3: '何静', 5: '高建国' },
  Z06B01: { 0: '韩立' },
};
const OFFICERS = 6;
const PLACE = { mobile: 12, ill: 13, probationary: 14, movedGroup: 9 } as const;

/** In a students' branch two teachers lead; a mixed one has every kind. */
const kindOf = (spec: BranchSpec, place: number): MemberKind => {
  switch (spec.branchKind) {
    case 'staff':
      return 'staff';
    case 'student':
      return place < 2 ? 'staff' : 'student';
    case 'retired':
      return 'retired';
    case 'mixed':
      return place < OFFICERS ? 'staff' : (['staff', 'student', 'retired'] as const)[place % 3] ?? 'staff';
  }
};

const LETTERS: Readonly<Record<MemberKind, string>> = { staff: 'A', student: 'S', retired: 'T' };

type Life = Pick<Member, 'birthMonth' | 'admittedOn' | 'fullMemberOn'>;

const year = (day: Day): number => Number(day.slice(0, 4));
const dayIn = (random: Random, of: number): Day => `${of}-${['05', '06', '11', '12'][random.int(4)] ?? '06'}-${String(1 + random.int(28)).padStart(2, '0')}`;

/** Admitted at an age at which one is; a full member a year later, where that has passed. */
const lifeOf = ({ random, today }: PeopleSetting, kind: MemberKind, isProbationary: boolean): Life => {
  const now = year(today);
  const age = kind === 'student' ? 20 + random.int(3) : kind === 'staff' ? 28 + random.int(30) : 61 + random.int(24);
  const birthMonth = `${now - age}-${String(1 + random.int(12)).padStart(2, '0')}`;
  if (isProbationary) return { birthMonth, admittedOn: addDays(today, -30 - random.int(300)) };
  const admittedOn = kind === 'student' ? addDays(today, -400 - random.int(420)) : dayIn(random, now - age + 22 + random.int(5));
  return { birthMonth, admittedOn, fullMemberOn: addMonths(admittedOn, 12) };
};

const statusKindOf = ({ spec, random }: PeopleSetting, kind: MemberKind, place: number): StatusKind | null => {
  if (place < OFFICERS) return null;
  if (spec.code === 'Z01B01') return place === PLACE.mobile ? 'mobile' : place === PLACE.ill ? 'longIllness' : null;
  if (random.chance(kind === 'student' ? 8 : 4)) return 'mobile';
  if (random.chance(2)) return 'longIllness';
  return kind === 'retired' && random.chance(12) ? 'frail' : null;
};

const HOSTS = ['外地炼化项目临时党支部', '合作企业党支部', '实习基地党支部', '居住地社区党支部'];

const statusesOf = (setting: PeopleSetting, memberId: string, status: StatusKind | null): MemberStatus[] => {
  if (status === null) return [];
  const { random, today } = setting;
  const fromOn = `${year(today) - (random.chance(50) ? 1 : 0)}-01-${String(5 + random.int(20)).padStart(2, '0')}`;
  // Some who are away have no host; the branch then still expects them, on line.
  const host = status === 'mobile' && (setting.spec.code === 'Z01B01' || random.chance(80)) ? { hostOrganization: random.pick(HOSTS) } : {};
  return [{ id: `${memberId}:s1`, kind: status, fromOn: fromOn > today ? today : fromOn, ...host }];
};

const membershipsOf = (setting: PeopleSetting, memberId: string, { place, admittedOn }: { place: number; admittedOn: Day }): Member['memberships'] => {
  const { spec, groupIds, foundedOn, today } = setting;
  const fromOn = admittedOn > foundedOn ? admittedOn : foundedOn;
  const branchId = `o:${spec.code}`;
  const groupId = groupIds.length === 0 ? undefined : groupIds[place % groupIds.length];
  const movedOn = `${year(today) - 1}-09-01`;
  if (spec.code !== 'Z01B01' || place !== PLACE.movedGroup || fromOn >= movedOn) return [{ id: `${memberId}:1`, branchId, fromOn, ...(groupId === undefined ? {} : { groupId }) }];
  const former = groupIds[(place + 1) % groupIds.length];
  return [
    { id: `${memberId}:1`, branchId, groupId: former, fromOn, toOn: addDays(movedOn, -1) },
    { id: `${memberId}:2`, branchId, groupId, fromOn: movedOn },
  ];
};

/** All members of a branch in roster order; the first six have been full members for years and hold its posts. */
export const membersOfBranch = (setting: PeopleSetting): Member[] => {
  const { spec, random, digestKey, at } = setting;
  const known = KNOWN[spec.code] ?? {};
  const taken = new Set(Object.values(KNOWN).flatMap((names) => Object.values(names)));
  return Array.from({ length: spec.size }, (_, place): Member => {
    const memberKind = kindOf(spec, place);
    const isProbationary = spec.code === 'Z01B01' ? place === PLACE.probationary : place >= OFFICERS && memberKind !== 'retired' && random.chance(memberKind === 'student' ? 30 : 4);
    const life = lifeOf(setting, memberKind, isProbationary);
    const memberNo = `${LETTERS[memberKind]}${1001 + spec.index * 100 + place}`;
    const _id = memberIdOf(digestKey, memberNo);
    return {
      _id, v: 1, type: 'member', name: known[place] ?? inventName(random, taken), memberNo, sex: random.chance(50) ? 'male' : 'female', memberKind, ...life,
      memberships: membershipsOf(setting, _id, { place, admittedOn: life.admittedOn }),
      statuses: statusesOf(setting, _id, isProbationary ? null : statusKindOf(setting, memberKind, place)),
      rosterOrder: spec.index * 100 + place + 2, rev: 0, updatedAt: at,
    };
  });
};

export const firstDayOfBranch = (spec: BranchSpec, today: Day): Day => (spec.isNew ? `${year(today) - 1}-03-16` : FOUNDED_ON);
