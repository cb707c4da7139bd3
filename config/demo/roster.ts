import { addDays, addMonths, type Day } from '../../src-shared/kernel/day';
import { standingOn, type Roster } from '../../src-shared/engines/roster/on-day';
import type { Member } from '../../src-shared/records/member';
import type { Org } from '../../src-shared/records/org';
import type { CommitteeTerm, Post, PostKind } from '../../src-shared/records/post';
import { COMMITTEE_ID, generalIdOf, isFirstOfGeneral, unitKindOf, type BranchSpec } from './branches';
import { firstDayOfBranch, membersOfBranch } from './people';
import { randomOf } from './random';

export type RosterSetting = { seed: number; today: Day; digestKey: string; branches: number };
export type BranchRoster = Roster & { branch: Org; groups: Org[] };

const GROUPS_FROM = 15;
const THREE_GROUPS_FROM = 26;
const COMMITTEE_FROM = 7;
const NUMBERS = ['一', '二', '三'];
/** Where the people of the college's own committee are members: 党政办公室, or the first branch of a small college. */
const COMMITTEE_HOME = 16;
const PLACE = { secretary: 0, organization: 1, discipline: 2, administrator: 3, general: 4, committee: 5 } as const;

export const rosterAt = (today: Day): string => `${Number(today.slice(0, 4)) - 1}-01-05T01:00:00.000Z`;

const orgsOf = (spec: BranchSpec, today: Day): { branch: Org; groups: Org[] } => {
  const same = { v: 1, type: 'org', foundedOn: firstDayOfBranch(spec, today), rev: 0, updatedAt: rosterAt(today) } as const;
  const above = [COMMITTEE_ID, generalIdOf(spec)];
  const _id = `o:${spec.code}`;
  const branch: Org = { ...same, _id, kind: 'branch', name: spec.name, shortName: spec.shortName, code: spec.code, parentId: generalIdOf(spec), path: above, branchKind: spec.branchKind, unitKind: unitKindOf(spec) };
  const count = spec.size >= THREE_GROUPS_FROM ? 3 : spec.size >= GROUPS_FROM ? 2 : 0;
  const groups = Array.from({ length: count }, (_, index): Org => {
    const code = `${spec.code}G${index + 1}`;
    return { ...same, _id: `o:${code}`, kind: 'partyGroup', name: `第${NUMBERS[index] ?? ''}党小组`, shortName: `${NUMBERS[index] ?? ''}组`, code, parentId: _id, path: [...above, _id] };
  });
  return { branch, groups };
};

const postOf = (orgId: string, member: Member, { postKind, fromOn, at }: { postKind: PostKind; fromOn: Day; at: string }): Post => {
  const from = fromOn > member.admittedOn ? fromOn : member.admittedOn;
  return { _id: `post:${orgId.slice(2)}:${postKind}:${member._id.slice(2)}:${from}`, v: 1, type: 'post', orgId, memberId: member._id, postKind, fromOn: from, rev: 0, updatedAt: at };
};

type Filling = { spec: BranchSpec; setting: RosterSetting; members: readonly Member[]; groups: readonly Org[]; term: CommitteeTerm | null; foundedOn: Day };

/** Posts above the branch that its members hold. */
const upperPosts = ({ spec, setting, members }: Filling): Post[] => {
  const held = { fromOn: `${Number(setting.today.slice(0, 4)) - 1}-01-02`, at: rosterAt(setting.today) };
  const at = (place: number): Member | undefined => members[Math.min(place, members.length - 1)];
  const isHome = spec.index === (setting.branches > COMMITTEE_HOME ? COMMITTEE_HOME : 0);
  const wanted: (readonly [string, Member | undefined, PostKind])[] = [
    ...(isFirstOfGeneral(spec) ? [[generalIdOf(spec), at(PLACE.general), 'secretary'] as const] : []),
    ...(isHome ? [[COMMITTEE_ID, at(PLACE.committee), 'secretary'] as const, [COMMITTEE_ID, at(PLACE.administrator), 'administrator'] as const] : []),
  ];
  return wanted.flatMap(([orgId, member, postKind]) => (member === undefined ? [] : [postOf(orgId, member, { ...held, postKind })]));
};

const branchPosts = ({ spec, setting, members, groups, term, foundedOn }: Filling): Post[] => {
  const at = rosterAt(setting.today);
  const beginning = `${Number(setting.today.slice(0, 4)) - 2}-07-01`;
  const fromOn = term?.fromOn ?? (foundedOn > beginning ? foundedOn : beginning);
  const kinds: PostKind[] = term === null ? ['secretary'] : ['secretary', 'organizationMember', 'disciplineMember'];
  const own = kinds.flatMap((postKind, place) => {
    const member = members[place];
    return member === undefined ? [] : [postOf(`o:${spec.code}`, member, { postKind, fromOn, at })];
  });
  const leaders = groups.flatMap((group) => {
    const member = members.find((entry, place) => place >= kinds.length && entry.memberships.some((span) => span.groupId === group._id));
    return member === undefined ? [] : [postOf(group._id, member, { postKind: 'groupLeader', fromOn, at })];
  });
  return [...own, ...leaders];
};

const termOf = (spec: BranchSpec, { seed, today }: RosterSetting, foundedOn: Day): CommitteeTerm => {
  const started = `${Number(today.slice(0, 4)) - 2}-${spec.index === 0 ? '07' : String(4 + randomOf(`${seed}:term:${spec.code}`).int(8)).padStart(2, '0')}-01`;
  const fromOn = spec.isNew ? addDays(foundedOn, 15) : started;
  return { _id: `term:${spec.code}:${fromOn}`, v: 1, type: 'committeeTerm', orgId: `o:${spec.code}`, fromOn, termEndOn: addDays(addMonths(fromOn, 36), -1), seats: 3, rev: 0, updatedAt: rosterAt(today) };
};

/** One branch with its groups, people, posts and the term of its committee. */
export const rosterOfBranch = (spec: BranchSpec, setting: RosterSetting): BranchRoster => {
  const { today, digestKey, seed } = setting;
  const { branch, groups } = orgsOf(spec, today);
  const random = randomOf(`${seed}:people:${spec.code}`);
  const members = membersOfBranch({ spec, today, at: rosterAt(today), digestKey, random, foundedOn: branch.foundedOn, groupIds: groups.map((group) => group._id) });
  const full = members.filter((member) => standingOn(member, today) === 'full').length;
  const term = full >= COMMITTEE_FROM ? termOf(spec, setting, branch.foundedOn) : null;
  const filling: Filling = { spec, setting, members, groups, term, foundedOn: branch.foundedOn };
  return { branch, groups, orgs: [branch, ...groups], members, posts: [...branchPosts(filling), ...upperPosts(filling)], terms: term === null ? [] : [term] };
};
