// The people of one branch: who they are, since when, in which group, and what they do there.
import { memberIdOf } from '../../cloudfunctions/shared/roster/import/existing';
import { addDays, type Day } from '../../src-shared/kernel/day';
import type { Member, MemberKind, MemberStatus, StatusKind } from '../../src-shared/records/member';
import { FOUNDED_ON, type BranchSpec } from './branches';
import { endOf, lifeOf, workOf, type Path } from './lives';
import { inventName } from './names';
import type { Random } from './random';
import { orgIdOfCode } from '../../src-shared/records/ids/roster';

export type PeopleSetting = {
  spec: BranchSpec;
  today: Day;
  at: string;
  digestKey: string;
  random: Random;
  foundedOn: Day;
  groupIds: readonly string[];
  /** Days on which the branch has a general meeting: there people are admitted. */
  meetingDays: readonly Day[];
};

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
      return place < OFFICERS ? 'staff' : ((['staff', 'student', 'retired'] as const)[place % 3] ?? 'staff');
  }
};

const yearOf = (day: Day): number => Number(day.slice(0, 4));

const LETTERS: Readonly<Record<MemberKind, string>> = { staff: 'A', student: 'S', retired: 'T' };

export const memberNoAt = (spec: BranchSpec, place: number): string => `${LETTERS[kindOf(spec, place)]}${1001 + spec.index * 100 + place}`;
/** Whoever stands at a place of a branch's roster, without making the roster. */
export const memberIdAt = (spec: BranchSpec, place: number, digestKey: string): string => memberIdOf(digestKey, memberNoAt(spec, place));

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
  const fromOn = `${yearOf(today) - (random.chance(50) ? 1 : 0)}-01-${String(5 + random.int(20)).padStart(2, '0')}`;
  // Some who are away have no host; the branch then still expects them, on line.
  const host = status === 'mobile' && (setting.spec.code === 'Z01B01' || random.chance(80)) ? { hostOrganization: random.pick(HOSTS) } : {};
  return [{ id: `${memberId}:s1`, kind: status, fromOn: fromOn > today ? today : fromOn, ...host }];
};

/** One in so many branches has somebody who came from elsewhere this year, by a letter of introduction. */
const NEWCOMER_EACH = 4;
/** The last of the roster of such a branch. */
export const hasNewcomer = (spec: BranchSpec): boolean =>
  !spec.isNew && spec.branchKind !== 'student' && spec.size > OFFICERS + 1 && spec.index % NEWCOMER_EACH === 1;
export const newcomerOn = (today: Day): Day => addDays(today, -200);

const membershipsOf = (
  setting: PeopleSetting,
  memberId: string,
  { place, admittedOn }: { place: number; admittedOn: Day },
): Member['memberships'] => {
  const { spec, groupIds, foundedOn, today } = setting;
  const from = hasNewcomer(spec) && place === spec.size - 1 ? newcomerOn(today) : foundedOn;
  const fromOn = admittedOn > from ? admittedOn : from;
  const branchId = orgIdOfCode(spec.code);
  const groupId = groupIds.length === 0 ? undefined : groupIds[place % groupIds.length];
  const movedOn = `${yearOf(today) - 1}-09-01`;
  if (spec.code !== 'Z01B01' || place !== PLACE.movedGroup || fromOn >= movedOn)
    return [{ id: `${memberId}:1`, branchId, fromOn, ...(groupId === undefined ? {} : { groupId }) }];
  const former = groupIds[(place + 1) % groupIds.length];
  return [
    { id: `${memberId}:1`, branchId, groupId: former, fromOn, toOn: addDays(movedOn, -1) },
    { id: `${memberId}:2`, branchId, groupId, fromOn: movedOn },
  ];
};

/** The way somebody of a place has come: most have been full members for long. */
const pathOf = ({ spec, random, meetingDays, today }: PeopleSetting, place: number, memberKind: MemberKind): Path => {
  if (spec.code === 'Z01B01') return place === PLACE.probationary ? 'probationary' : 'full';
  if (place < OFFICERS || memberKind === 'retired') return 'full';
  const drawn = random.int(100);
  if (drawn < (memberKind === 'student' ? 24 : 4)) return 'probationary';
  // Whoever was admitted by the first meeting of last year has been a full member for some months.
  const isConverted = memberKind === 'student' && drawn < 34 && meetingDays.some((day) => day < `${yearOf(today) - 1}-04-01`);
  return isConverted ? 'converted' : 'full';
};

/** All members of a branch in roster order; the first six have been full members for years and hold its posts. */
export const membersOfBranch = (setting: PeopleSetting): Member[] => {
  const { spec, random, digestKey, at } = setting;
  const known = KNOWN[spec.code] ?? {};
  const taken = new Set(Object.values(KNOWN).flatMap((names) => Object.values(names)));
  return Array.from({ length: spec.size }, (_, place): Member => {
    const memberKind = kindOf(spec, place);
    const path = pathOf(setting, place, memberKind);
    const life = lifeOf(setting, { kind: memberKind, path, isOfficer: place < OFFICERS });
    const memberNo = memberNoAt(spec, place);
    const _id = memberIdOf(digestKey, memberNo);
    return {
      _id,
      v: 1,
      type: 'member',
      name: known[place] ?? inventName(random, taken),
      memberNo,
      sex: random.chance(50) ? 'male' : 'female',
      memberKind,
      ...workOf(setting, place, memberKind),
      ...life,
      ...endOf(setting, place, { kind: memberKind, life }),
      memberships: membershipsOf(setting, _id, { place, admittedOn: life.admittedOn }),
      statuses: statusesOf(setting, _id, path === 'full' ? statusKindOf(setting, memberKind, place) : null),
      rosterOrder: spec.index * 100 + place + 2,
      rev: 0,
      updatedAt: at,
    };
  });
};

/** The newest branch was founded in the last October that is over: too late for that year's judgement. */
export const firstDayOfBranch = (spec: BranchSpec, today: Day): Day => {
  if (!spec.isNew) return FOUNDED_ON;
  return `${today.slice(5) >= '11-01' ? yearOf(today) : yearOf(today) - 1}-10-09`;
};
