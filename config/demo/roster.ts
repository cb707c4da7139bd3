import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import { standingOn, type Roster } from '../../src-shared/roster/on-day';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { CommitteeTerm, Post, PostKind } from '../../src-shared/records/post';
import { COMMITTEE_ID, generalIdOf, unitKindOf, type BranchSpec } from './branches';
import { departedOf, withUnhappyTraits } from './departed';
import { habitsOf } from './habits';
import { firstDayOfBranch, membersOfBranch } from './people';
import { randomOf } from './random';
import { isGeneralMeetingMonth, meetingKey, monthsOf, rhythmOf, workday } from './rhythm';
import { postOf, rosterAt } from './posts';
import { upperPosts } from './upper-posts';
import { orgIdOfCode, termId } from '../../src-shared/records/ids/roster';

export type RosterSetting = { seed: number; today: Day; digestKey: string; branches: number };
export type BranchRoster = Roster & { branch: Org; groups: Org[] };

const GROUPS_FROM = 15;
const THREE_GROUPS_FROM = 26;
const COMMITTEE_FROM = 7;
const WORKER_PLACE = 6;
/** In one branch the secretary changed at the beginning of last year. */
const HANDOVER_BRANCH = 12;
export const FORMER_SECRETARY_PLACE = 3;
export const hasHandover = (spec: Pick<BranchSpec, 'index'>): boolean => spec.index === HANDOVER_BRANCH;
export const handoverOn = (today: Day): Day => `${Number(today.slice(0, 4)) - 1}-01-08`;
const NUMBERS = ['一', '二', '三'];

const orgsOf = (spec: BranchSpec, today: Day): { branch: Org; groups: Org[] } => {
  const same = { v: 1, type: 'org', foundedOn: firstDayOfBranch(spec, today), rev: 0, updatedAt: rosterAt(today) } as const;
  const above = [COMMITTEE_ID, generalIdOf(spec)];
  const _id = orgIdOfCode(spec.code);
  const branch: Org = {
    ...same,
    _id,
    kind: 'branch',
    name: spec.name,
    shortName: spec.shortName,
    code: spec.code,
    parentId: generalIdOf(spec),
    path: above,
    branchKind: spec.branchKind,
    unitKind: unitKindOf(spec),
  };
  const count = spec.size >= THREE_GROUPS_FROM ? 3 : spec.size >= GROUPS_FROM ? 2 : 0;
  const groups = Array.from({ length: count }, (_, index): Org => {
    const code = `${spec.code}G${index + 1}`;
    return {
      ...same,
      _id: orgIdOfCode(code),
      kind: 'partyGroup',
      name: `第${NUMBERS[index] ?? ''}党小组`,
      shortName: `${NUMBERS[index] ?? ''}组`,
      code,
      parentId: _id,
      path: [...above, _id],
    };
  });
  return { branch, groups };
};

type Filling = {
  spec: BranchSpec;
  setting: RosterSetting;
  members: readonly Member[];
  groups: readonly Org[];
  term: CommitteeTerm | null;
  foundedOn: Day;
};

/** Secretaries of these branches of teachers have no academic post: advice that stands open. */
const ONE_FIELD_ONLY: readonly number[] = [5, 10];
const isDual = (spec: BranchSpec): boolean =>
  spec.branchKind === 'staff' && unitKindOf(spec) === 'teaching' && !ONE_FIELD_ONLY.includes(spec.index);

const branchPosts = ({ spec, setting, members, groups, term, foundedOn }: Filling): Post[] => {
  const at = rosterAt(setting.today);
  const beginning = `${Number(setting.today.slice(0, 4)) - 2}-07-01`;
  const fromOn = term?.fromOn ?? (foundedOn > beginning ? foundedOn : beginning);
  const kinds: PostKind[] = term === null ? ['secretary'] : ['secretary', 'organizationMember', 'disciplineMember'];
  const orgId = orgIdOfCode(spec.code);
  const [first, second] = [members[0], members[FORMER_SECRETARY_PLACE]];
  const isHandedOver = hasHandover(spec) && second !== undefined;
  const handedOn = handoverOn(setting.today);
  const own = kinds.flatMap((postKind, place) => {
    const member = members[place];
    const from = place === 0 && isHandedOver ? handedOn : fromOn;
    const dual = place === 0 && isDual(spec) ? { isDualLeader: true } : {};
    return member === undefined ? [] : [{ ...postOf(orgId, member, { postKind, fromOn: from, at }), ...dual }];
  });
  const former =
    isHandedOver && first !== undefined ? [postOf(orgId, second, { postKind: 'secretary', fromOn, toOn: addDays(handedOn, -1), at })] : [];
  const worker = members[WORKER_PLACE];
  const workers =
    members.length >= GROUPS_FROM && worker !== undefined ? [postOf(orgId, worker, { postKind: 'partyWorker', fromOn, at })] : [];
  const leaders = groups.flatMap((group) => {
    const member = members.find((entry, place) => place >= kinds.length && entry.memberships.some((span) => span.groupId === group._id));
    return member === undefined ? [] : [postOf(group._id, member, { postKind: 'groupLeader', fromOn, at })];
  });
  return [...own, ...former, ...workers, ...leaders];
};

const termOf = (spec: BranchSpec, { seed, today }: RosterSetting, foundedOn: Day): CommitteeTerm => {
  const started = `${Number(today.slice(0, 4)) - 2}-${spec.index === 0 ? '07' : String(4 + randomOf(`${seed}:term:${spec.code}`).int(8)).padStart(2, '0')}-01`;
  const fromOn = spec.isNew ? addDays(foundedOn, 15) : started;
  return {
    _id: termId(spec.code, fromOn),
    v: 1,
    type: 'committeeTerm',
    orgId: orgIdOfCode(spec.code),
    fromOn,
    termEndOn: addDays(addMonths(fromOn, 36), -1),
    seats: 3,
    rev: 0,
    updatedAt: rosterAt(today),
  };
};

/** General meetings of last year and this one, as far as they were held. */
const meetingDaysOf = (spec: BranchSpec, { seed, today }: RosterSetting, foundedOn: Day): Day[] => {
  const rhythm = rhythmOf(seed, spec.code);
  const habits = habitsOf(spec, { seed, today });
  return monthsOf(today)
    .filter((month) => isGeneralMeetingMonth(month, rhythm) && !habits.forgets(meetingKey('generalMeeting', month)))
    .map((month) => workday(month, rhythm.themeDate))
    .filter((day) => day >= foundedOn && day < today);
};

/** One branch with its groups, people, posts and the term of its committee. */
export const rosterOfBranch = (spec: BranchSpec, setting: RosterSetting): BranchRoster => {
  const { today, digestKey, seed } = setting;
  const { branch, groups } = orgsOf(spec, today);
  const random = randomOf(`${seed}:people:${spec.code}`);
  const groupIds = groups.map((group) => group._id);
  const drawn = membersOfBranch({
    spec,
    today,
    at: rosterAt(today),
    digestKey,
    random,
    foundedOn: branch.foundedOn,
    groupIds,
    meetingDays: meetingDaysOf(spec, setting, branch.foundedOn),
  });
  const members = withUnhappyTraits(spec, drawn, today);
  const full = members.filter((member) => standingOn(member, today) === 'full').length;
  const term = full >= COMMITTEE_FROM ? termOf(spec, setting, branch.foundedOn) : null;
  const filling: Filling = { spec, setting, members, groups, term, foundedOn: branch.foundedOn };
  return {
    branch,
    groups,
    orgs: [branch, ...groups],
    members: [...members, ...departedOf({ spec, today, digestKey, groupIds })],
    posts: [...branchPosts(filling), ...upperPosts({ spec, setting, members })],
    terms: term === null ? [] : [term],
  };
};
