// The unhappy people of the demo college: who graduated and left, who died, who was moved here when their branch was merged; and
// branches that are no more. They come after the others, so that nobody else is drawn otherwise for them.
import { memberIdOf } from '../../cloudfunctions/shared/roster/import/existing';
import { addDays, type Day } from '../../src-shared/kernel/day';
import { membershipId, orgIdOfCode } from '../../src-shared/records/ids/roster';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import { branchSpec, COMMITTEE_ID, FOUNDED_ON, generalIdOf, unitKindOf, type BranchSpec } from './branches';
import { rosterAt } from './posts';

export type DepartedSetting = { spec: BranchSpec; today: Day; digestKey: string; groupIds: readonly string[] };

/** 经管学生第二: three went with their degree last June, and two came when another branch was merged into it. */
const GRADUATES_BRANCH = 15;
/** 离退休第二: one died some weeks ago. */
const DEATH_BRANCH = 21;
const DIED_DAYS_AGO = 70;

const yearOf = (day: Day): number => Number(day.slice(0, 4));
/** The last day of the last June that is over. */
export const graduatedOn = (today: Day): Day => `${today.slice(5) > '06-30' ? yearOf(today) : yearOf(today) - 1}-06-30`;
/** Before the first of the records: of what was dissolved then nothing is judged. */
export const mergedOn = (today: Day): Day => `${yearOf(today) - 2}-12-31`;

type Life = Pick<Member, 'name' | 'memberNo' | 'memberKind' | 'sex' | 'birthMonth' | 'admittedOn' | 'endedOn' | 'endKind'> &
  Partial<Pick<Member, 'fullMemberOn' | 'destination'>>;

const memberFrom = ({ spec, today, digestKey, groupIds }: DepartedSetting, life: Life, place: number): Member => {
  const _id = memberIdOf(digestKey, life.memberNo);
  const fromOn = life.admittedOn > FOUNDED_ON ? life.admittedOn : FOUNDED_ON;
  const groupId = groupIds[place % Math.max(1, groupIds.length)];
  return {
    _id,
    v: 1,
    type: 'member',
    ...life,
    memberships: [{ id: membershipId(_id, 1), branchId: orgIdOfCode(spec.code), fromOn, ...(groupId === undefined ? {} : { groupId }) }],
    statuses: [],
    rosterOrder: spec.index * 100 + spec.size + place + 2,
    rev: 0,
    updatedAt: rosterAt(today),
  };
};

const GRADUATES = ['裴一诺', '柏青禾', '尤嘉树'];

const graduatesOf = (setting: DepartedSetting): Member[] => {
  const endedOn = graduatedOn(setting.today);
  const year = yearOf(endedOn);
  return GRADUATES.map((name, place) =>
    memberFrom(
      setting,
      {
        name,
        memberNo: `S${year - 4}${String(place + 1).padStart(2, '0')}`,
        memberKind: 'student',
        sex: place === 1 ? 'female' : 'male',
        birthMonth: `${year - 22}-0${place + 3}`,
        admittedOn: `${year - 2}-05-1${place}`,
        fullMemberOn: `${year - 1}-05-1${place}`,
        endedOn,
        endKind: 'graduated',
        destination: ['外地某石化公司党委', '考取研究生的学校党委', '户籍所在地街道党工委'][place] ?? '',
      },
      place,
    ),
  );
};

const deceasedOf = (setting: DepartedSetting): Member[] => [
  memberFrom(
    setting,
    {
      name: '申屠望',
      memberNo: 'T0077',
      memberKind: 'retired',
      sex: 'male',
      birthMonth: '1941-02',
      admittedOn: '1966-05-20',
      fullMemberOn: '1967-05-20',
      endedOn: addDays(setting.today, -DIED_DAYS_AGO),
      endKind: 'deceased',
    },
    0,
  ),
];

/** Who has left a branch; none in most. */
export const departedOf = (setting: DepartedSetting): Member[] =>
  setting.spec.index === GRADUATES_BRANCH ? graduatesOf(setting) : setting.spec.index === DEATH_BRANCH ? deceasedOf(setting) : [];

const MERGED_CODE = 'Z04B05';
const MERGED_PLACES: readonly number[] = [7, 8];
const EMPTIED_CODE = 'Z06B05';

const goneOrg = (spec: BranchSpec, today: Day, gone: Pick<Org, 'code' | 'name' | 'shortName'>): Org => ({
  _id: orgIdOfCode(gone.code),
  v: 1,
  type: 'org',
  kind: 'branch',
  ...gone,
  parentId: generalIdOf(spec),
  path: [COMMITTEE_ID, generalIdOf(spec)],
  branchKind: spec.branchKind,
  unitKind: unitKindOf(spec),
  foundedOn: FOUNDED_ON,
  dissolvedOn: mergedOn(today),
  rev: 0,
  updatedAt: rosterAt(today),
});

/** One branch that was merged into another, and one that was dissolved when nobody was left in it; where the college has both places. */
export const goneBranches = (branches: number, today: Day): Org[] =>
  branches <= DEATH_BRANCH
    ? []
    : [
        goneOrg(branchSpec(GRADUATES_BRANCH), today, { code: MERGED_CODE, name: '经管学生第三党支部', shortName: '经管学生三' }),
        goneOrg(branchSpec(DEATH_BRANCH), today, { code: EMPTIED_CODE, name: '离退休第四党支部', shortName: '离退休四' }),
      ];

/** Two of the branch came out of the one that was merged into it. */
const movedByMerger = ({ spec, place, today }: { spec: BranchSpec; place: number; today: Day }, member: Member): Member => {
  const [stay] = member.memberships;
  const last = mergedOn(today);
  if (spec.index !== GRADUATES_BRANCH || !MERGED_PLACES.includes(place) || stay === undefined || stay.fromOn >= last) return member;
  return {
    ...member,
    memberships: [
      { id: stay.id, branchId: orgIdOfCode(MERGED_CODE), fromOn: stay.fromOn, toOn: last },
      { ...stay, id: membershipId(member._id, 2), fromOn: addDays(last, 1) },
    ],
  };
};

/** 经管学生第一: two of one name, as there are in every college; and in 离退休第二 somebody of the years without probation (1969–1977). */
const SAME_NAME = { branch: 14, place: 11, as: 5 } as const;
const OF_1975 = { branch: DEATH_BRANCH, place: 8 } as const;

export const withUnhappyTraits = (spec: BranchSpec, members: readonly Member[], today: Day): Member[] =>
  members.map((member, place) => {
    const name = spec.index === SAME_NAME.branch && place === SAME_NAME.place ? (members[SAME_NAME.as]?.name ?? member.name) : member.name;
    const life =
      spec.index === OF_1975.branch && place === OF_1975.place
        ? { birthMonth: '1950-05', admittedOn: '1975-07-01', fullMemberOn: '1975-07-01' }
        : {};
    return movedByMerger({ spec, place, today }, { ...member, name, ...life });
  });
