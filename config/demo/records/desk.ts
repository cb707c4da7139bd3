// What is on the desk of whoever writes the books of a branch: its people, its meetings, its habits, and the offices above.
import { membersOn, postsOn } from '../../../src-shared/roster/branch';
import { standingOn } from '../../../src-shared/roster/on-day';
import { addDays, daysBetween, type Day } from '../../../src-shared/kernel/day';
import type { Year } from '../../../src-shared/kernel/period';
import type { Activity, ActivityKind } from '../../../src-shared/records/activity';
import type { Member } from '../../../src-shared/records/member';
import type { PostKind } from '../../../src-shared/records/post';
import type { BranchSpec } from '../branches';
import type { Habits } from '../habits';
import { workdayFrom } from '../rhythm';
import type { BranchRoster } from '../roster';
import { write, type Books, type Course, type Order } from './walk';
import type { KindName } from '../../../src-shared/records/kinds';

/** People of the general branch and of the committee who answer what is handed in. */
export type Above = {
  generalId: string;
  committeeId: string;
  generalSecretary: string;
  deputy: string;
  committeeSecretary: string;
  administrator: string;
};

export type Desk = Books & {
  spec: BranchSpec;
  roster: BranchRoster;
  habits: Habits;
  activities: readonly Activity[];
  years: readonly [last: Year, now: Year];
  above: Above;
};

const holderOn = ({ roster, org }: Desk, kind: PostKind, day: Day): string | undefined =>
  postsOn(roster.posts, org._id, day).find((post) => post.postKind === kind)?.memberId;

/** Before the first secretary is chosen, the first of the roster writes. */
export const secretaryOn = (desk: Desk, day: Day): string => holderOn(desk, 'secretary', day) ?? desk.roster.members[0]?._id ?? '';
export const organizerOn = (desk: Desk, day: Day): string => holderOn(desk, 'organizationMember', day) ?? secretaryOn(desk, day);

export const peopleOn = ({ roster, org }: Desk, day: Day): Member[] => membersOn(roster.members, org._id, day);
export const fullOn = (desk: Desk, day: Day): Member[] => peopleOn(desk, day).filter((member) => standingOn(member, day) === 'full');

/** Written by the secretary unless somebody else is named. */
export const written = <T extends KindName>(desk: Desk, order: Omit<Order<T>, 'by'> & { by?: string }): Course[] =>
  write(desk, { ...order, by: order.by ?? secretaryOn(desk, order.on) } as Order<T>);

/** A working day between two days, the same for the same thing. */
export const dayFor = ({ habits }: Desk, what: string, [from, to]: readonly [Day, Day]): Day =>
  workdayFrom(addDays(from, habits.draw(`day:${what}`).int(Math.max(1, daysBetween(from, to)))));

/** On time, or between two later days for whoever is late with it. */
export const dueFor = (desk: Desk, what: string, spans: { inTime: readonly [Day, Day]; late: readonly [Day, Day] }): Day =>
  dayFor(desk, what, desk.habits.delays(what) ? spans.late : spans.inTime);

/** Confirmed activities of a kind between two days; by day. */
export const heldBetween = ({ activities }: Desk, kind: ActivityKind, [from, to]: readonly [Day, Day]): Activity[] =>
  activities
    .filter((activity) => activity.state === 'confirmed' && activity.kinds.includes(kind) && activity.day >= from && activity.day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1));

/** Duties of a year are not asked of a branch founded after September. */
export const isAskedIn = ({ org }: Desk, year: Year): boolean => org.foundedOn <= `${year}-09-30`;

/** So many of a list, each once. */
export const someOf = <T>({ habits }: Pick<Desk, 'habits'>, what: string, { from, count }: { from: readonly T[]; count: number }): T[] => {
  const random = habits.draw(`some:${what}`);
  const left = [...from];
  return Array.from({ length: Math.min(count, from.length) }, () => left.splice(random.int(left.length), 1)).flat();
};

/** Years whose appraisal, reports and results fall into the time of the books: the one before it, too. */
export const judgedYears = ({ years: [last, now] }: Desk): Year[] => [String(Number(last) - 1), last, now];
