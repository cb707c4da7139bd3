import { addDays, weekdayOf, type Day } from '../kernel/day';
import { yearOf } from '../kernel/period';
import { WORKING_DAYS } from './params/working-days';

/** 工作日历: days taken off the week and days put on it, as announced for the year. Empty until one is known: Monday to Friday. */
export type WorkingDays = { off: readonly Day[]; on: readonly Day[] };
const MONDAY_TO_FRIDAY: WorkingDays = { off: [], on: [] };

/** The calendar announced for the year of a day, or Monday to Friday. */
const announcedFor = (day: Day): WorkingDays => WORKING_DAYS[yearOf(day)] ?? MONDAY_TO_FRIDAY;

export const isWorkingDay = (day: Day, calendar: WorkingDays = announcedFor(day)): boolean => {
  if (calendar.on.includes(day)) return true;
  return !calendar.off.includes(day) && weekdayOf(day) >= 1 && weekdayOf(day) <= 5;
};

/**
 * The last day of a notice that stands for so many working days. The day it is put up does not count: put up on a
 * Tuesday for five, it ends on the Tuesday after. `endOfWorkingDays('2026-11-24', 5)` is `'2026-12-01'`.
 * @param calendar one for all days; without it that of each day's own year
 */
export const endOfWorkingDays = (publishedOn: Day, count: number, calendar?: WorkingDays): Day => {
  let day = publishedOn;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar ?? announcedFor(day))) left -= 1;
  }
  return day;
};

/** The last day of a notice, and whether it reaches into a year whose 调休 is not known here: then it is Monday to Friday and to be looked at. */
export const noticeEnd = (publishedOn: Day, count: number): { endsOn: Day; isDoubtful: boolean } => {
  const endsOn = endOfWorkingDays(publishedOn, count);
  return { endsOn, isDoubtful: [yearOf(publishedOn), yearOf(endsOn)].some((year) => WORKING_DAYS[year] === undefined) };
};

/** Working days that are left of a notice on a day, the last one included; none once it is over. */
export const workingDaysLeft = (today: Day, endsOn: Day): number => {
  let left = 0;
  for (let day = addDays(today, 1); day <= endsOn; day = addDays(day, 1)) if (isWorkingDay(day)) left += 1;
  return left;
};
