// 离开: what it does that somebody goes, and how it is put right or ended. Standing, membership, 应到, votes, dues and log-in
// follow from it on every day (on-day.ts); nothing that was sealed moves. A leaving is never deleted: what was entered by
// mistake is taken back by a later entry, and both stay (党章第九条, 教管条例第二十五条、第三十二条).
import { addDays, type Day } from '../kernel/day';
import { byFirstDay } from '../kernel/order';
import type { EndKind, FormerEnd, LeaveKind, Member, MemberStatus } from '../records/member';
import type { Post } from '../records/post';
import { isActiveOn, membershipOn, standingOn, statusesOn } from './on-day';

/** 转出 goes somewhere; the others do not. */
export const hasDestination = (kind: LeaveKind | EndKind): boolean => kind === 'transferredOut' || kind === 'graduated';

/** So many days after the last day in the college the person's own data are deleted (domain §5.3). */
export const CLEARED_AFTER_DAYS = 30;
/** The day of that deletion for somebody who is gone from a day on. */
export const clearedOnFor = (goneFromOn: Day): Day => addDays(goneFromOn, CLEARED_AFTER_DAYS);

export type LeaveFault = {
  field: 'fromOn' | 'kind' | 'memberId' | 'destination';
  fault: 'future' | 'beforeJoining' | 'gone' | 'notHere' | 'twice' | 'notGone' | 'cleared' | 'noDestination' | 'elsewhere' | 'sinceJoined';
};
export type Left = { member: Member } | { fault: LeaveFault };
const faultOf = (field: LeaveFault['field'], fault: LeaveFault['fault']): Left => ({ fault: { field, fault } });

type Leaving = { branchId: string; kind: LeaveKind | 'admissionCancelled'; fromOn: Day; destination?: string | undefined };

const suspended = (member: Member, fromOn: Day, id: string): Left => {
  const overlaps = member.statuses.some(({ kind, toOn }) => kind === 'suspended' && (toOn === undefined || toOn >= fromOn));
  if (overlaps || !isActiveOn(member, fromOn)) return faultOf('kind', 'twice');
  const status: MemberStatus = { id, kind: 'suspended', fromOn };
  return { member: { ...member, statuses: [...member.statuses, status] } };
};

/**
 * A person is gone from a day on: of 转出 the day on which the other side received them, of 去世 that day, of the others
 * that of the decision. Until the day before everything stays as it was.
 * @param id of the new situation, where membership is suspended
 */
export const withLeave = (member: Member, leaving: Leaving, { id, today }: { id: string; today: Day }): Left => {
  const { branchId, kind, fromOn, destination } = leaving;
  if (fromOn > today) return faultOf('fromOn', 'future');
  if (standingOn(member, today) === 'ended') return faultOf('memberId', 'gone');
  if (membershipOn(member, today)?.branchId !== branchId) return faultOf('memberId', 'notHere');
  if (fromOn < member.admittedOn || membershipOn(member, fromOn) === null) return faultOf('fromOn', 'beforeJoining');
  if (membershipOn(member, fromOn)?.branchId !== branchId) return faultOf('fromOn', 'elsewhere');
  if (kind === 'suspended') return suspended(member, fromOn, id);
  const goesTo = hasDestination(kind) && destination !== undefined ? { destination } : {};
  return { member: { ...member, endedOn: addDays(fromOn, -1), endKind: kind, ...goesTo } };
};

/** The first day on which somebody who left is gone; undefined for who has not. */
export const goneFromOn = ({ endedOn }: Pick<Member, 'endedOn'>): Day | undefined =>
  endedOn === undefined ? undefined : addDays(endedOn, 1);

/** The branch somebody is in, or was in last. */
export const lastBranchOf = (member: Member): string | undefined => [...member.memberships].sort(byFirstDay).pop()?.branchId;

/** Where somebody has gone to, entered later. */
export const withDestination = (member: Member, destination: string): Left => {
  if (member.endedOn === undefined) return faultOf('memberId', 'notGone');
  return member.endKind !== undefined && hasDestination(member.endKind)
    ? { member: { ...member, destination } }
    : faultOf('destination', 'noDestination');
};

const formerEndOf = ({ endedOn, endKind, destination }: Member, over: Pick<FormerEnd, 'returnedOn' | 'takenBackOn'>): FormerEnd[] =>
  endedOn === undefined
    ? []
    : [
        {
          endedOn,
          ...(endKind === undefined ? {} : { endKind }),
          ...(destination === undefined ? {} : { destination }),
          ...over,
        },
      ];

const withoutEnd = (member: Member, over: Pick<FormerEnd, 'returnedOn' | 'takenBackOn'>): Member => {
  const { endedOn: _on, endKind: _kind, destination: _to, clearedOn: _cleared, ...kept } = member;
  return { ...kept, formerEnds: [...(member.formerEnds ?? []), ...formerEndOf(member, over)] };
};

/** 恢复 of what was entered by mistake: the leaving has never held. Once the data are deleted, only a new membership leads back. */
const takenBack = (member: Member, today: Day): Left =>
  member.clearedOn === undefined ? { member: withoutEnd(member, { takenBackOn: today }) } : faultOf('memberId', 'cleared');

/** 恢复党籍: the suspension ended the day before. What began on that very day has never held. */
const restored = (member: Member, fromOn: Day, today: Day): Left => {
  if (fromOn > today) return faultOf('fromOn', 'future');
  const held = statusesOn(member, today).find(({ kind }) => kind === 'suspended');
  if (held === undefined) return faultOf('memberId', 'notGone');
  if (fromOn < held.fromOn) return faultOf('fromOn', 'beforeJoining');
  const statuses = member.statuses.flatMap((status) => {
    if (status !== held) return [status];
    return fromOn === held.fromOn ? [] : [{ ...status, toOn: addDays(fromOn, -1) }];
  });
  return { member: { ...member, statuses } };
};

/** 恢复: undoes what does not hold, or ends a suspension from a day on. */
export const withRestored = (member: Member, { fromOn }: { fromOn: Day }, today: Day): Left =>
  standingOn(member, today) === 'ended' ? takenBack(member, today) : restored(member, fromOn, today);

export type Joining = { branchId: string; groupId?: string | undefined; fromOn: Day };

/** What a person comes back with: a new membership under the same id. The time between belongs to nobody. */
export const withReturn = (member: Member, joining: Joining, { id, today }: { id: string; today: Day }): Left => {
  const { branchId, groupId, fromOn } = joining;
  const { endedOn } = member;
  if (fromOn > today) return faultOf('fromOn', 'future');
  if (endedOn === undefined) return faultOf('memberId', 'elsewhere');
  if (fromOn <= endedOn) return faultOf('fromOn', 'sinceJoined');
  const closed = member.memberships.flatMap((entry) => {
    if (entry.fromOn > endedOn) return [];
    return entry.toOn === undefined || entry.toOn > endedOn ? [{ ...entry, toOn: endedOn }] : [entry];
  });
  const returned = withoutEnd(member, { returnedOn: fromOn });
  return {
    member: { ...returned, memberships: [...closed, { id, branchId, fromOn, ...(groupId === undefined ? {} : { groupId }) }] },
  };
};

/** 院内互转: out of one branch and into the other on the same day, so that there is one on every day. */
export const withBranch = (member: Member, { branchId, fromOn }: Joining, { id, today }: { id: string; today: Day }): Left => {
  if (fromOn > today) return faultOf('fromOn', 'future');
  if (standingOn(member, today) === 'ended') return faultOf('memberId', 'gone');
  const current = membershipOn(member, today);
  if (current === null || current.branchId === branchId) return faultOf('memberId', 'elsewhere');
  const last = [...member.memberships].sort(byFirstDay).pop();
  if (fromOn < member.admittedOn || (last !== undefined && fromOn < last.fromOn)) return faultOf('fromOn', 'sinceJoined');
  const others = member.memberships.filter((entry) => entry !== current);
  const before = fromOn === current.fromOn ? [] : [{ ...current, toOn: addDays(fromOn, -1) }];
  return { member: { ...member, memberships: [...others, ...before, { id, branchId, fromOn }] } };
};

/** The posts a person holds on a day or takes up later. */
export const heldPosts = (posts: readonly Post[], memberId: string, day: Day): Post[] =>
  posts.filter((post) => post.memberId === memberId && (post.toOn === undefined || post.toOn >= day)).sort(byFirstDay);

/** Posts end with the last day of their holder; one that was to begin later never does. */
export const endedWith = (posts: readonly Post[], fromOn: Day, at: string): Post[] =>
  posts.map((post) => ({ ...post, toOn: addDays(fromOn, -1), rev: post.rev + 1, updatedAt: at }));
