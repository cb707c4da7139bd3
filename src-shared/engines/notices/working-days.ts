import { addDays, weekdayOf, type Day } from '../../kernel/day';

/** 工作日历: days taken off the week and days put on it, as announced for the year. Empty until one is known: Monday to Friday. */
export type WorkingDays = { off: readonly Day[]; on: readonly Day[] };
const MONDAY_TO_FRIDAY: WorkingDays = { off: [], on: [] };

export const isWorkingDay = (day: Day, calendar: WorkingDays = MONDAY_TO_FRIDAY): boolean => {
  if (calendar.on.includes(day)) return true;
  return !calendar.off.includes(day) && weekdayOf(day) >= 1 && weekdayOf(day) <= 5;
};

/**
 * The last day of a notice that stands for so many working days. The day it is put up does not count: put up on a
 * Tuesday for five, it ends on the Tuesday after. `endOfWorkingDays('2026-11-24', 5)` is `'2026-12-01'`.
 */
export const endOfWorkingDays = (publishedOn: Day, count: number, calendar: WorkingDays = MONDAY_TO_FRIDAY): Day => {
  let day = publishedOn;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
};
