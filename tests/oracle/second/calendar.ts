// Days, periods and working days, worked out here and nowhere else: the second reader shares no arithmetic with the program.

/** `'2026-11-24'`; days compare as text. */
export type Day = string;

/** A month, quarter, half-year or year with its first and last day, both included. */
export type Period = { name: string; first: Day; last: Day };

const DAY_MS = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

const numberOf = (day: Day): number => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY_MS;
const dayOf = (number: number): Day => new Date(number * DAY_MS).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days);
/** How many days there are from one day to another, both included; 0 where the other lies before. */
export const daysFrom = (first: Day, last: Day): number => Math.max(0, numberOf(last) - numberOf(first) + 1);
export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
export const later = (one: Day, other: Day): Day => (one > other ? one : other);
export const within = (day: Day, { first, last }: Pick<Period, 'first' | 'last'>): boolean => first <= day && day <= last;

const lengthOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Clamped to the end of the month: 11-30 and three months is 02-28 or 02-29 (§7). */
export const plusMonths = (day: Day, months: number): Day => {
  const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(all / 12), (all % 12) + 1];
  return `${year}-${two(month)}-${two(Math.min(Number(day.slice(8, 10)), lengthOfMonth(year, month)))}`;
};

const span = (name: string, year: number, fromMonth: number, toMonth: number): Period => ({
  name,
  first: `${year}-${two(fromMonth)}-01`,
  last: `${year}-${two(toMonth)}-${two(lengthOfMonth(year, toMonth))}`,
});
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

export const monthsOf = (year: number): Period[] => upTo(12).map((n) => span(`${year}-${two(n)}`, year, n, n));
export const quartersOf = (year: number): Period[] => upTo(4).map((n) => span(`${year}-Q${n}`, year, n * 3 - 2, n * 3));
export const halvesOf = (year: number): Period[] => upTo(2).map((n) => span(`${year}-H${n}`, year, n * 6 - 5, n * 6));
export const wholeYear = (year: number): Period => span(String(year), year, 1, 12);

/** The last day of the quarter after the one a period ends in, at latest the 31st of January after it (§1.3 “Days”). */
export const makeUpLimit = ({ last }: Period): Day => {
  const year = Number(last.slice(0, 4));
  const quarter = Math.ceil(Number(last.slice(5, 7)) / 3);
  return quarter === 4 ? `${year + 1}-01-31` : (quartersOf(year)[quarter] as Period).last;
};
