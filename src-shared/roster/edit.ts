// What a secretary changes of a person in the roster by hand: their situation, and their group. History is added to, never
// written over; what was sealed before does not move.
import { addDays, type Day } from '../kernel/day';
import type { Member, MemberStatus, StatusByHand } from '../records/member';
import { coversDay, isActiveOn, membershipOn } from './on-day';

/** Those by which nothing is demanded of a person ask for the branch's decision (domain Q10); a vote is taken from somebody above the branch. */
export const needsDecision = (kind: StatusByHand): boolean => kind !== 'mobile' && kind !== 'lostContact' && kind !== 'noVote';

/** What is wrong, by the field it stands at; the words are the caller's. */
export type EditFault = {
  field: string;
  fault: 'future' | 'beforeJoining' | 'twice' | 'beforeBegin' | 'decision' | 'unknown' | 'notHere' | 'same' | 'tooEarly' | 'notByHand';
};
export type Edited = { member: Member } | { fault: EditFault };

const faultOf = (field: string, fault: EditFault['fault']): Edited => ({ fault: { field, fault } });

export type NewStatus = { kind: StatusByHand; fromOn: Day; hostOrganization?: string | undefined; decidedActivityId?: string | undefined };

const overlaps = (status: MemberStatus, fromOn: Day): boolean => status.toOn === undefined || status.toOn >= fromOn;

/** Begins a situation on a day that is not to come. The same one twice at a time is refused. */
export const withStatus = (
  member: Member,
  { kind, fromOn, hostOrganization, decidedActivityId }: NewStatus,
  { id, today }: { id: string; today: Day },
): Edited => {
  if (fromOn > today) return faultOf('fromOn', 'future');
  if (!isActiveOn(member, fromOn)) return faultOf('fromOn', 'beforeJoining');
  if (member.statuses.some((status) => status.kind === kind && overlaps(status, fromOn))) return faultOf('kind', 'twice');
  if (needsDecision(kind) && decidedActivityId === undefined) return faultOf('decidedActivityId', 'decision');
  const status: MemberStatus = {
    id,
    kind,
    fromOn,
    ...(kind === 'mobile' && hostOrganization !== undefined ? { hostOrganization } : {}),
    ...(decidedActivityId === undefined ? {} : { decidedActivityId }),
  };
  return { member: { ...member, statuses: [...member.statuses, status] } };
};

/** Ends a situation that still holds; its last day is included. */
export const endStatus = (member: Member, { statusId, toOn }: { statusId: string; toOn: Day }, today: Day): Edited => {
  const status = member.statuses.find((entry) => entry.id === statusId);
  if (status === undefined || status.toOn !== undefined) return faultOf('statusId', 'unknown');
  if (status.kind === 'suspended') return faultOf('statusId', 'notByHand');
  if (toOn > today) return faultOf('toOn', 'future');
  if (toOn < status.fromOn) return faultOf('toOn', 'beforeBegin');
  return { member: { ...member, statuses: member.statuses.map((entry) => (entry.id === statusId ? { ...entry, toOn } : entry)) } };
};

/** Takes back one that was entered by mistake. 停止党籍 is decided above the branch, and neither ended nor taken back in it. */
export const withoutStatus = (member: Member, statusId: string): Edited => {
  const status = member.statuses.find(({ id }) => id === statusId);
  if (status === undefined) return faultOf('statusId', 'unknown');
  return status.kind === 'suspended'
    ? faultOf('statusId', 'notByHand')
    : { member: { ...member, statuses: member.statuses.filter((entry) => entry !== status) } };
};

/**
 * Moves a person to another group of the branch, or to none, from a day on: a new membership of the same branch without a
 * gap (records.md, membership). On the very day on which the present one began it is corrected instead.
 */
export const withGroup = (
  member: Member,
  move: { branchId: string; groupId: string | undefined; fromOn: Day },
  { id, today }: { id: string; today: Day },
): Edited => {
  const { branchId, groupId, fromOn } = move;
  const current = membershipOn(member, today);
  if (current === null || current.branchId !== branchId) return faultOf('groupId', 'notHere');
  if (fromOn > today) return faultOf('fromOn', 'future');
  if (current.groupId === groupId) return faultOf('groupId', 'same');
  if (!coversDay(current, fromOn)) return faultOf('fromOn', 'tooEarly');
  const group = groupId === undefined ? {} : { groupId };
  const { groupId: _former, ...stay } = current;
  const others = member.memberships.filter((entry) => entry !== current);
  if (fromOn === current.fromOn) return { member: { ...member, memberships: [...others, { ...stay, ...group }] } };
  const ended = { ...current, toOn: addDays(fromOn, -1) };
  return { member: { ...member, memberships: [...others, ended, { ...stay, id, fromOn, ...group }] } };
};
