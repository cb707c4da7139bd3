// Posts above the branches: the members of a branch who also serve its general branch or the college's committee.
import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import type { Member } from '../../src-shared/records/member';
import type { CommitteeTerm, Post, PostKind } from '../../src-shared/records/post';
import { COMMITTEE_ID, committeeHomeIndex, generalIdOf, generalIndexOf, isFirstOfGeneral, type BranchSpec } from './branches';
import { postOf, rosterAt } from './posts';
import { codeOfOrgId, termId } from '../../src-shared/records/ids/roster';

type Setting = { today: Day; branches: number };
type Filling = { spec: BranchSpec; setting: Setting; members: readonly Member[] };

export const UPPER_PLACE = {
  administrator: 3,
  generalSecretary: 4,
  committeeSecretary: 5,
  deputy: 2,
  organizer: 10,
  generalMember: 3,
} as const;
/** Members of the college's leadership, by their place in 党政办公室. */
export const LEADER_PLACES = [5, 6, 7, 8] as const;
const STAFF_PLACE = 9;
/** This general branch has no full-time organizer yet, and that one a committee of four. */
const WITHOUT_ORGANIZER = 5;
const COMMITTEE_OF_FOUR = 3;
const LAST_OF_GENERAL = 3;

const year = (today: Day): number => Number(today.slice(0, 4));
const sinceOf = (today: Day): Day => `${year(today) - 1}-01-02`;

/** The term of a general branch's committee. */
export const generalTerm = (orgId: string, today: Day): CommitteeTerm => {
  const fromOn = `${year(today) - 2}-06-01`;
  return {
    _id: termId(codeOfOrgId(orgId), fromOn),
    v: 1,
    type: 'committeeTerm',
    orgId,
    fromOn,
    termEndOn: addDays(addMonths(fromOn, 36), -1),
    seats: 5,
    rev: 0,
    updatedAt: rosterAt(today),
  };
};

type Wanted = readonly [orgId: string, place: number, kind: PostKind];

/** Secretary, deputy and organizer come from its first branch, one member of the committee from each of the three others. */
const generalPosts = (spec: BranchSpec): Wanted[] => {
  const orgId = generalIdOf(spec);
  const general = generalIndexOf(spec);
  const { generalSecretary, deputy, organizer, generalMember } = UPPER_PLACE;
  if (isFirstOfGeneral(spec)) {
    const full: Wanted[] = general === WITHOUT_ORGANIZER ? [] : [[orgId, organizer, 'organizer']];
    return [[orgId, generalSecretary, 'secretary'], [orgId, deputy, 'deputySecretary'], ...full];
  }
  const isLeftOut = general === COMMITTEE_OF_FOUR && spec.index % (LAST_OF_GENERAL + 1) === LAST_OF_GENERAL;
  return isLeftOut ? [] : [[orgId, generalMember, 'committeeMember']];
};

const committeePosts = (): Wanted[] => [
  [COMMITTEE_ID, UPPER_PLACE.committeeSecretary, 'secretary'],
  [COMMITTEE_ID, UPPER_PLACE.administrator, 'administrator'],
  [COMMITTEE_ID, STAFF_PLACE, 'committeeStaff'],
  ...LEADER_PLACES.map((place): Wanted => [COMMITTEE_ID, place, 'committeeLeader']),
];

/** Posts above the branch that its members hold. */
export const upperPosts = ({ spec, setting, members }: Filling): Post[] => {
  const isHome = spec.index === committeeHomeIndex(setting.branches);
  const held = { fromOn: sinceOf(setting.today), at: rosterAt(setting.today) };
  return [...generalPosts(spec), ...(isHome ? committeePosts() : [])].flatMap(([orgId, place, postKind]) => {
    // A branch of a few people lends whom it has.
    const member = members[Math.min(place, members.length - 1)];
    return member === undefined ? [] : [postOf(orgId, member, { ...held, postKind })];
  });
};
