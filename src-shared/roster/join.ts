// 编入名册: who comes in by an approved admission or from elsewhere, and what an approval changes of who is there.
import type { Day } from '../kernel/day';
import { membershipId } from '../records/ids/roster';
import type { Member } from '../records/member';

export type Newcomer = Pick<Member, 'name' | 'memberNo' | 'memberKind' | 'admittedOn'> & {
  sex?: Member['sex'];
  birthMonth?: string | undefined;
  department?: string | undefined;
  fullMemberOn?: Day | undefined;
};

const without = <T extends object>(content: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };

/**
 * A new entry of the roster, a member of one branch from a day on, last in its order.
 * @param others everybody who ever belonged to the branch
 */
export const newMember = (
  { name, memberNo, memberKind, admittedOn, ...may }: Newcomer,
  { id, branchId, fromOn, at }: { id: string; branchId: string; fromOn: Day; at: string },
  others: readonly Member[],
): Member => ({
  _id: id,
  v: 1,
  type: 'member',
  name,
  memberNo,
  memberKind,
  admittedOn,
  ...without(may),
  memberships: [{ id: membershipId(id, 1), branchId, fromOn }],
  statuses: [],
  rosterOrder: Math.max(0, ...others.map(({ rosterOrder }) => rosterOrder)) + 1,
  rev: 0,
  updatedAt: at,
});

export type Days = { admittedOn: Day | undefined; fullMemberOn: Day | undefined };
export type DaysFault = { field: 'admittedOn' | 'fullMemberOn'; day: Day };

/**
 * What an approval says of somebody who is in the roster. Only days that are missing, or that this very case wrote before,
 * are set: another day in the roster is somebody else's, and is named instead of overwritten.
 */
export const withDays = (member: Member, now: Days, was: Days): { member: Member } | { fault: DaysFault } => {
  const isOwn = (known: Day | undefined, before: Day | undefined, next: Day | undefined): boolean =>
    known === undefined || next === undefined || known === next || known === before;
  if (!isOwn(member.admittedOn, was.admittedOn, now.admittedOn)) return { fault: { field: 'admittedOn', day: member.admittedOn } };
  if (!isOwn(member.fullMemberOn, was.fullMemberOn, now.fullMemberOn))
    return { fault: { field: 'fullMemberOn', day: member.fullMemberOn ?? '' } };
  const { admittedOn = member.admittedOn, fullMemberOn = member.fullMemberOn } = now;
  const memberships = member.memberships.map((entry) => (entry.fromOn === member.admittedOn ? { ...entry, fromOn: admittedOn } : entry));
  return { member: { ...member, admittedOn, ...(fullMemberOn === undefined ? {} : { fullMemberOn }), memberships } };
};
