// How long a record is kept (domain §5.3): so many years from the end of its year, or from the day it was entered where that is later.
// Before it goes there are days in which the books of the year can still be taken out.
import { addDays, addMonths, dayOfInstant, type At, type Day } from '../kernel/day';
import { lastDayOf, type Year } from '../kernel/period';
import { laterOf } from '../kernel/span';
import { valueOn } from '../standard/params/value-on';
import type { Params } from '../standard/params';
import { isOpenSheet, yearOfSheet } from './ids/sheets';
import { kindOf } from './kinds';

/** `short`: what is about one person, and is settled by the year's result. */
export type KeptFor = 'long' | 'short';
type Terms = Pick<Params, 'keepYears' | 'keepShortYears' | 'keepOfferDays'>;

const MONTHS = 12;

/** How long a type of document is kept; an activity and whatever has no kind is kept long. */
export const keptForOf = (type: string): KeptFor => kindOf(type)?.keptFor ?? 'long';

const yearsOn = (keptFor: KeptFor, params: Terms, on: Day): number =>
  valueOn(keptFor === 'short' ? params.keepShortYears : params.keepYears, on);

/** What was written of a year is kept until a day, and deleted from another on: between them it can still be taken out. */
export type Keeping = { untilOn: Day; deletedFromOn: Day };

/** The days of a year's records, by the numbers in force on a day. */
export const keepingOf = (year: Year, keptFor: KeptFor, { params, on, enteredAt }: { params: Terms; on: Day; enteredAt?: At }): Keeping => {
  const ended = lastDayOf(year);
  const from = enteredAt === undefined ? ended : laterOf(ended, dayOfInstant(enteredAt));
  const untilOn = addMonths(from, MONTHS * yearsOn(keptFor, params, on));
  return { untilOn, deletedFromOn: addDays(untilOn, valueOn(params.keepOfferDays, on) + 1) };
};

/** The day from which a document goes; null while it bears on what is not finished, or on no year at all. */
export const deletedFromOf = (
  { type, sheets, createdAt }: { type: string; sheets: readonly string[]; createdAt: At },
  at: { params: Terms; on: Day },
): Day | null => {
  if (sheets.length === 0 || sheets.some(isOpenSheet)) return null;
  const last = sheets.map(yearOfSheet).sort().pop();
  return last === undefined ? null : keepingOf(last, keptForOf(type), { ...at, enteredAt: createdAt }).deletedFromOn;
};

export type EndingYear = Keeping & { year: Year; keptFor: KeptFor };

/** The years whose records are to go soon: from the day their time is over until they are deleted. */
export const endingOn = (on: Day, params: Terms): EndingYear[] =>
  (['long', 'short'] as const).flatMap((keptFor) => {
    const year = String(Number(on.slice(0, 4)) - 1 - yearsOn(keptFor, params, on));
    const keeping = keepingOf(year, keptFor, { params, on });
    return keeping.untilOn < on && on < keeping.deletedFromOn ? [{ year, keptFor, ...keeping }] : [];
  });
