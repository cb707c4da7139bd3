import type { Day } from '../kernel/day';
import { monthOf, type Month } from '../kernel/period';
import type { Member } from '../records/member';
import { isActiveOn } from './on-day';

export type ExpectedEndFault = 'past' | 'tooFar' | 'retired' | 'gone';

/** Nobody knows so long ahead; a slip of the hand in the year is likelier. */
const YEARS_MOST = 15;

/**
 * 预计毕业或退休 as the secretary enters it: this month or one to come, of who studies or is in service; null where it is not known
 * after all. Nothing else of the person changes by it.
 */
export const withExpectedEnd = (
  member: Member,
  expectedEndIn: Month | null,
  today: Day,
): { member: Member } | { fault: ExpectedEndFault } => {
  if (!isActiveOn(member, today)) return { fault: 'gone' };
  const { expectedEndIn: _former, ...rest } = member;
  if (expectedEndIn === null) return { member: rest };
  if (member.memberKind === 'retired') return { fault: 'retired' };
  if (expectedEndIn < monthOf(today)) return { fault: 'past' };
  if (Number(expectedEndIn.slice(0, 4)) > Number(today.slice(0, 4)) + YEARS_MOST) return { fault: 'tooFar' };
  return { member: { ...rest, expectedEndIn } };
};
