// What a document keeps of the one before it: its history, and whatever the file does not say.
import { addDays, type Day } from '../../kernel/day';
import type { Member, Membership, MemberStatus } from '../../records/member';
import type { RosterContent } from '../../records/roster';
import type { ReadMember } from './members';
import { membershipId } from '../../records/ids/roster';

/** What a row says of a person; whether it is sound is settled before. */
type Said = Pick<ReadMember, 'member' | 'saysGroup' | 'status' | 'clearsHost'>;

const isOpen = (entry: { toOn?: Day }): boolean => entry.toOn === undefined;

/** Ended the day before; what began no earlier than today has never held, and goes. */
const ended = (status: MemberStatus, today: Day): MemberStatus[] =>
  status.fromOn >= today ? [] : [{ ...status, toOn: addDays(today, -1) }];

/** Said again, a 情况 keeps what the row does not say: its host, the decision it rests on, and that it has ended. */
const again = (before: MemberStatus, { member, clearsHost }: Said): MemberStatus => {
  const { hostOrganization, ...kept } = { ...before, ...member.statuses[0] };
  return clearsHost || hostOrganization === undefined ? kept : { ...kept, hostOrganization };
};

const isByImport = (status: MemberStatus): boolean => status.id.includes(':import:');

/** The one that the row means: of the same kind and day whoever entered it, else one that was entered by hand and holds still. */
const meantBy = (told: MemberStatus, statuses: readonly MemberStatus[]): MemberStatus | undefined =>
  statuses.find((status) => status.kind === told.kind && status.fromOn === told.fromOn) ??
  statuses.find((status) => status.kind === told.kind && isOpen(status) && !isByImport(status));

const statusesAfter = (before: Member, read: Said, today: Day): MemberStatus[] => {
  if (read.status === 'unsaid') return before.statuses;
  // A vote that was taken is no 情况 of the table, which knows nothing of it.
  if (read.status === 'cleared')
    return before.statuses.flatMap((status) => (isOpen(status) && status.kind !== 'noVote' ? ended(status, today) : [status]));
  const [told] = read.member.statuses;
  const meant = told === undefined ? undefined : meantBy(told, before.statuses);
  const kept = before.statuses.flatMap((status) => {
    if (status === meant) return [{ ...again(status, read), id: status.id }];
    // Another than an earlier file told; what was entered by hand is not the file's to end.
    return isOpen(status) && isByImport(status) ? ended(status, today) : [status];
  });
  return told === undefined || meant !== undefined ? kept : [...kept, told];
};

/** One that no stay of the person has: after two tables on one day there are fewer stays than numbers given. */
const freeId = ({ _id, memberships }: Member): string => {
  const given = new Set(memberships.map(({ id }) => id));
  let place = memberships.length + 1;
  while (given.has(membershipId(_id, place))) place += 1;
  return membershipId(_id, place);
};

/** Another branch or group ends the open membership the day before and begins a new one. A group that is not named stays, in the same branch. */
const membershipsAfter = (before: Member, { member, saysGroup }: Said, today: Day): Membership[] => {
  const open = before.memberships.find(isOpen);
  const [wanted] = member.memberships;
  if (wanted === undefined) return before.memberships;
  // Who founded the environment was in no branch yet, and is now where the table has them from the first.
  if (before.memberships.length === 0) return [wanted];
  const isSameBranch = open?.branchId === wanted.branchId;
  if (isSameBranch && (!saysGroup || open.groupId === wanted.groupId)) return before.memberships;
  const isSameDayChange = open !== undefined && open.fromOn >= today;
  const closed = before.memberships.map((entry) => (entry === open ? { ...entry, toOn: addDays(today, -1) } : entry));
  const history = isSameDayChange ? before.memberships.filter((entry) => entry !== open) : closed;
  return [...history, { ...wanted, id: freeId(before), fromOn: today }];
};

export const continuedMember = (read: Said, before: RosterContent | undefined, today: Day): Member => {
  if (before?.type !== 'member') return read.member;
  // An old file does not bring back who has left; coming back is a new membership, entered as such.
  if (before.endedOn !== undefined) return before;
  return { ...before, ...read.member, statuses: statusesAfter(before, read, today), memberships: membershipsAfter(before, read, today) };
};

const withoutUnsaid = <T extends object>(content: T): Partial<T> =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as Partial<T>;

/** A post, a term or an organisation: that it has ended, and what is not in the file, stays. */
export const continued = <T extends Exclude<RosterContent, Member>>(content: T, before: RosterContent | undefined): T => {
  if (before?.type !== content.type) return content;
  if (content.type === 'post') return { ...(before as T), ...withoutUnsaid(content) };
  return { ...(before as T), ...content };
};
