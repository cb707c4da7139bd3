import { addDays, instantOf, type At, type Day } from '../../kernel/day';
import { firstDayOf, lastDayOf, monthOf, nextPeriod, periodOf, type Month } from '../../kernel/period';

/** 02:00 on the 11th of the month after: what is confirmed by then counts in the month itself (domain §3, cycle). */
export const freezeInstantOf = (month: Month): At => instantOf(`${nextPeriod(month)}-11`, '02:00');

/**
 * The last moment at which a confirmation is booked in the month itself: a minute before the freeze, so that whatever was
 * begun by then has been stored when the freeze reads it (a call takes 20 seconds at most).
 */
export const lastBookingInstantOf = (month: Month): At => instantOf(`${nextPeriod(month)}-11`, '01:59');

/** The month a fact is booked in: its own, or the first one not yet frozen when it was confirmed. */
export const bookingMonthOf = (factMonth: Month, confirmedAt: At): Month => {
  let month = factMonth;
  while (confirmedAt > lastBookingInstantOf(month)) month = nextPeriod(month);
  return month;
};

/** The month that a run on a day closes: the one before. */
export const monthClosedOn = (day: Day): Month => monthOf(addDays(firstDayOf(monthOf(day)), -1));

/** 月末自主申报 is open from the 25th to the 5th; the month that can be declared, or null. */
export const declarableMonthOn = (today: Day): Month | null => {
  const date = Number(today.slice(8));
  if (date >= 25) return monthOf(today);
  return date <= 5 ? monthClosedOn(today) : null;
};

/** The last day on which a month can be declared. */
export const declarationClosesOn = (month: Month): Day => addDays(lastDayOf(month), 5);

/** The day on which the window of the running month opens. */
export const declarationOpensOn = (today: Day): Day => `${periodOf(today, 'month')}-25`;
