// On which days a branch meets: days of its own, the same each month, never on a weekend.
import { addDays, weekdayOf, type Day } from '../../src-shared/kernel/day';
import { firstDayOf, periodsOfYear, quarterOf, type Month, type Period } from '../../src-shared/kernel/period';
import type { ActivityKind } from '../../src-shared/records/activity';
import { randomOf } from './random';

/** `offset` says in which month of a quarter the lecture is given; the general meeting is held in the next one. */
export type Rhythm = { themeDate: number; committeeDate: number; groupDate: number; offset: number };

export const rhythmOf = (seed: number, code: string): Rhythm => {
  const random = randomOf(`${seed}:rhythm:${code}`);
  return { themeDate: 9 + random.int(9), committeeDate: 2 + random.int(5), groupDate: 19 + random.int(6), offset: random.int(3) };
};

/** The day itself, or the Monday after a weekend. */
export const workdayFrom = (day: Day): Day => {
  const weekday = weekdayOf(day);
  return weekday === 0 ? addDays(day, 1) : weekday === 6 ? addDays(day, 2) : day;
};

/** A working day of the month, from a date on. */
export const workday = (month: Month, date: number): Day => workdayFrom(addDays(firstDayOf(month), date - 1));

const placeInQuarter = (month: Month): number => (Number(month.slice(5)) - 1) % 3;
export const isLectureMonth = (month: Month, { offset }: Rhythm): boolean => placeInQuarter(month) === offset;
export const isGeneralMeetingMonth = (month: Month, { offset }: Rhythm): boolean => placeInQuarter(month) === (offset + 1) % 3;

/** The period in which a kind of meeting is owed once. */
export const periodOwed = (kind: ActivityKind, month: Month): Period =>
  kind === 'generalMeeting' || kind === 'partyLecture' ? quarterOf(firstDayOf(month)) : month;

/** What a meeting is called where it is said whether it was forgotten. */
export const meetingKey = (kind: ActivityKind, month: Month, groupId?: string): string =>
  [kind, periodOwed(kind, month), ...(groupId === undefined ? [] : [groupId])].join(':');

/** The months of last year and this one that have begun. */
export const monthsOf = (today: Day): Month[] => {
  const now = Number(today.slice(0, 4));
  return [...periodsOfYear(String(now - 1), 'month'), ...periodsOfYear(String(now), 'month')].filter((month) => firstDayOf(month) <= today);
};
