import { addDays, type Day } from '../kernel/day';
import { byFirstDay } from '../kernel/order';
import { firstDayOf, type Period } from '../kernel/period';
import { laterOf } from '../kernel/span';
import type { Member } from '../records/member';
import { staysIn } from './on-day';

/** The first day of the stay in the branch that reaches into a period; a change of group does not interrupt it. */
export const joinedOn = (member: Member, branchId: string, period: Period): Day => {
  const first = firstDayOf(period);
  let start: Day | undefined;
  let end: Day | undefined;
  for (const { fromOn, toOn } of staysIn(member, branchId).sort(byFirstDay)) {
    const isSameStay = start !== undefined && (end === undefined || fromOn <= addDays(end, 1));
    if (!isSameStay) {
      if (end !== undefined && end >= first) break;
      start = fromOn;
    }
    end = toOn;
  }
  return laterOf(start ?? member.admittedOn, member.admittedOn);
};
