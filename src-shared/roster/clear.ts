// What is deleted of somebody who has left (domain §5.3), so that no answer about a day before changes by it.
import type { Day } from '../kernel/day';
import type { Member, MemberStatus } from '../records/member';
import { clearedOnFor, goneFromOn } from './leave';
import { isExempting } from './on-day';

/** Stands where the number stood: no number, so nobody is found by it, and the id that came from it stays. */
export const CLEARED_NUMBER = '已删除';

/** True once somebody has been gone for so long that their data are to be deleted, and they are not yet. */
export const isToBeCleared = (member: Member, today: Day): boolean => {
  const from = goneFromOn(member);
  return from !== undefined && member.clearedOn === undefined && clearedOnFor(from) <= today;
};

/** That nothing was asked of them stays, since past counts rest on it; why, where they lived and who decided it goes. */
const withoutReason = (status: MemberStatus): MemberStatus[] => {
  const { kind, fromOn, toOn } = status;
  // The id may say what it was; the caller gives each a new one.
  const id = '';
  const span = { fromOn, ...(toOn === undefined ? {} : { toOn }) };
  if (kind === 'lostContact') return [];
  if (kind === 'suspended') return [{ id, kind, ...span }];
  const excused: MemberStatus[] = isExempting(status) ? [{ id, kind: 'excused', ...span }] : [];
  return kind === 'mobile' ? [...excused, { id, kind, ...span }] : excused;
};

/** The person without situations, number, department, birth month, education, title and the month looked ahead to; the name stays for the sealed lists. */
export const cleared = (member: Member, today: Day): Member => {
  const { department: _unit, education: _education, title: _title, birthMonth: _birth, ...rest } = member;
  const { expectedEndIn: _ahead, destination: _to, ...kept } = rest;
  const former = (member.formerEnds ?? []).map(({ destination: _former, ...end }) => end);
  return {
    ...kept,
    memberNo: CLEARED_NUMBER,
    statuses: member.statuses.flatMap(withoutReason).map((status, place) => ({ ...status, id: `${member._id}:cleared:${place}` })),
    clearedOn: today,
    ...(former.length === 0 ? {} : { formerEnds: former }),
  };
};
