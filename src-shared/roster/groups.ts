// 党小组: set up, renamed, led and dissolved by the branch itself (支部工作条例第十二条), from a day on and people with it.
// What has been dissolved keeps its days: what it did then stays its own.
import { addDays, type Day } from '../kernel/day';
import { nameKey } from '../kernel/name-key';
import { orgIdOfCode, postId } from '../records/ids/roster';
import type { Member } from '../records/member';
import type { Org } from '../records/org';
import type { Post } from '../records/post';
import { isThereOn, thereOn } from './branch';
import { endedWith } from './leave';
import { membershipOn } from './on-day';

export type GroupFault = {
  field: 'fromOn' | 'name' | 'groupId' | 'memberId';
  fault: 'future' | 'beforeBranch' | 'beforeGroup' | 'sameName' | 'gone' | 'notInGroup' | 'leadsAlready' | 'beforeLeader';
};
export type GroupEdit<T> = T | { fault: GroupFault };
const faultOf = (field: GroupFault['field'], fault: GroupFault['fault']): { fault: GroupFault } => ({ fault: { field, fault } });

type At = { today: Day; at: string };

/** Only those of today: a name may come back years after its group has been dissolved. */
const isNameTaken = (groups: readonly Org[], name: string, today: Day): boolean =>
  thereOn(groups, today).some((group) => nameKey(group.name) === nameKey(name));

const SHORT = 12;
/** The code of an organisation has twenty characters; those of its groups follow it. */
const CODE_STEM = 16;
const GROUPS_MOST = 99;

/** Codes that a new group of a branch can have, in order; those ever given are never given again. */
export const groupCodes = (branch: Org, groups: readonly Org[]): string[] => {
  const given = new Set(groups.flatMap(({ code, _id }) => [code, _id]));
  return Array.from({ length: GROUPS_MOST }, (_, place) => `${branch.code.slice(0, CODE_STEM)}G${place + 1}`).filter(
    (code) => !given.has(code) && !given.has(orgIdOfCode(code)),
  );
};

/** A new group from a day on that is not to come. */
export const newGroup = (
  { branch, name, fromOn, code }: { branch: Org; name: string; fromOn: Day; code: string },
  groups: readonly Org[],
  { today, at }: At,
): GroupEdit<{ group: Org }> => {
  if (fromOn > today) return faultOf('fromOn', 'future');
  if (!isThereOn(branch, fromOn)) return faultOf('fromOn', 'beforeBranch');
  if (isNameTaken(groups, name, today)) return faultOf('name', 'sameName');
  return {
    group: {
      _id: orgIdOfCode(code),
      v: 1,
      type: 'org',
      kind: 'partyGroup',
      name,
      shortName: name.slice(0, SHORT),
      code,
      parentId: branch._id,
      path: [...branch.path, branch._id],
      foundedOn: fromOn,
      rev: 0,
      updatedAt: at,
    },
  };
};

/** Another name, in what was before too: it is the same group. */
export const renamedGroup = (
  { group, name }: { group: Org; name: string },
  groups: readonly Org[],
  { today, at }: At,
): GroupEdit<{ group: Org }> => {
  if (!isThereOn(group, today)) return faultOf('groupId', 'gone');
  const others = groups.filter(({ _id }) => _id !== group._id);
  if (isNameTaken(others, name, today)) return faultOf('name', 'sameName');
  return { group: { ...group, name, shortName: name.slice(0, SHORT), rev: group.rev + 1, updatedAt: at } };
};

/** Gone from a day on: its last day is the one before. */
export const dissolvedGroup = (group: Org, fromOn: Day, { today, at }: At): GroupEdit<{ group: Org }> => {
  if (!isThereOn(group, today)) return faultOf('groupId', 'gone');
  if (fromOn > today) return faultOf('fromOn', 'future');
  if (fromOn <= group.foundedOn) return faultOf('fromOn', 'beforeGroup');
  return { group: { ...group, dissolvedOn: addDays(fromOn, -1), rev: group.rev + 1, updatedAt: at } };
};

/** True for who is in a group on a day, or comes into it later. */
export const isOfGroup = (member: Member, groupId: string, fromOn: Day): boolean =>
  member.memberships.some((stay) => stay.groupId === groupId && (stay.toOn === undefined || stay.toOn >= fromOn)) &&
  (member.endedOn === undefined || member.endedOn >= fromOn);

/** The posts of leaders of a group that are held on a day or begin later. */
const leadsFrom = (posts: readonly Post[], groupId: string, fromOn: Day): Post[] =>
  posts.filter((post) => post.orgId === groupId && post.postKind === 'groupLeader' && (post.toOn === undefined || post.toOn >= fromOn));

/** The leaders whose posts end with a group. */
export const endedLeads = (posts: readonly Post[], { groupId, fromOn }: { groupId: string; fromOn: Day }, at: string): Post[] =>
  endedWith(leadsFrom(posts, groupId, fromOn), fromOn, at);

/** Who goes to another group leads the former one no more: these posts end the day before. */
export const endedByMoving = (
  posts: readonly Post[],
  { memberIds, toGroupId, fromOn }: { memberIds: readonly string[]; toGroupId: string | undefined; fromOn: Day },
  at: string,
): Post[] => {
  const left = posts.filter((post) => memberIds.includes(post.memberId) && post.orgId !== toGroupId);
  return [...new Set(left.map(({ orgId }) => orgId))].flatMap((groupId) => endedWith(leadsFrom(left, groupId, fromOn), fromOn, at));
};

/** Another leader from a day on, or none: the former one's post ends the day before. */
export const ledBy = (
  { group, member, fromOn }: { group: Org; member: Member | null; fromOn: Day },
  posts: readonly Post[],
  { today, at }: At,
): GroupEdit<{ begun: Post[]; ended: Post[] }> => {
  if (!isThereOn(group, today)) return faultOf('groupId', 'gone');
  if (fromOn > today) return faultOf('fromOn', 'future');
  if (fromOn < group.foundedOn) return faultOf('fromOn', 'beforeGroup');
  const held = leadsFrom(posts, group._id, fromOn);
  if (held.some((post) => post.fromOn >= fromOn)) return faultOf('fromOn', 'beforeLeader');
  if (member === null) return { begun: [], ended: endedWith(held, fromOn, at) };
  if (held.some((post) => post.memberId === member._id)) return faultOf('memberId', 'leadsAlready');
  if (membershipOn(member, fromOn)?.groupId !== group._id) return faultOf('memberId', 'notInGroup');
  const begun: Post = {
    _id: postId({ code: group.code, memberId: member._id, postKind: 'groupLeader', fromOn }),
    v: 1,
    type: 'post',
    orgId: group._id,
    memberId: member._id,
    postKind: 'groupLeader',
    fromOn,
    rev: 0,
    updatedAt: at,
  };
  return { begun: [begun], ended: endedWith(held, fromOn, at) };
};
