// Small words for the checks of the kinds.
import type { Day } from '../../kernel/day';
import { dayWord } from '../../kernel/time-words';
import type { CheckContext, Fault } from './kind';
import type { RecordState } from './life';

/** One refusal, or none: `faultIf(isLate, 'toOn', '…')`. */
export const faultIf = (isWrong: boolean, field: string, words: string): Fault[] => (isWrong ? [{ field, words }] : []);

/** True while a record may be put aside half-way; what a check misses is told from then on. */
export const isHalfWay = (state: RecordState): boolean => state === 'draft' || state === 'returned';

/** True for what nobody has filled in. */
export const isBlank = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** True when both days are there and the first lies before the second. */
export const isBefore = (day: Day | undefined, other: Day | undefined): boolean => day !== undefined && other !== undefined && day < other;

/** Places of what stood in the list before: `repeatedIn(['a', 'b', 'a'])` is `[2]`. */
export const repeatedIn = (list: readonly (string | undefined)[]): number[] =>
  list.flatMap((value, index) => (value !== undefined && list.indexOf(value) < index ? [index] : []));

/** A day that must be that of the meeting which the record names. */
export const meetingDayFaults = (
  { linked, today }: CheckContext,
  activityId: string | undefined,
  [field, day]: readonly [string, Day | undefined],
): Fault[] => {
  const meeting = activityId === undefined ? null : linked(activityId);
  return meeting === null ? [] : faultIf(day !== undefined && day !== meeting.day, field, `那次会是 ${dayWord(meeting.day, today)} 开的`);
};
