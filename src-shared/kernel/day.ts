/** A calendar day in China time, `'2026-11-24'`. Days compare as strings. */
export type Day = string;
/** An instant, ISO UTC with milliseconds, `'2026-11-24T06:26:00.000Z'`. */
export type At = string;

const CHINA_OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const fromUtcMs = (ms: number): Day => {
  const date = new Date(ms);
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1, 2)}-${pad(date.getUTCDate(), 2)}`;
};

const toUtcMs = (day: Day): number => {
  const parts = DAY_PATTERN.exec(day);
  if (!parts) throw new RangeError(`Not a day: ${day}`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
};

/** True for a day that exists: `isDay('2026-02-29')` is false. */
export const isDay = (text: string): boolean => DAY_PATTERN.test(text) && fromUtcMs(toUtcMs(text)) === text;

/** The day `count` days later (earlier when negative): `addDays('2026-02-28', 1)` is `'2026-03-01'`. */
export const addDays = (day: Day, count: number): Day => fromUtcMs(toUtcMs(day) + count * DAY_MS);

/** Whole days from `from` to `to`: `daysBetween('2026-11-24', '2026-12-01')` is 7. */
export const daysBetween = (from: Day, to: Day): number => Math.round((toUtcMs(to) - toUtcMs(from)) / DAY_MS);

const LAST_DATES = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The last date of a month, 1 for January: `lastDateOf(2028, 2)` is 29. Asked some thousand times for a sheet, so without a Date. */
export const lastDateOf = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (LAST_DATES[month - 1] ?? 31));

/** The same day of the month `count` months later, clamped to the month's end: 11-30 + 3 months is 02-28 or 02-29. */
export const addMonths = (day: Day, count: number): Day => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(months / 12);
  const targetMonth = months - targetYear * 12;
  return `${pad(targetYear, 4)}-${pad(targetMonth + 1, 2)}-${pad(Math.min(date, lastDateOf(targetYear, targetMonth + 1)), 2)}`;
};

/** The China-time day of an instant: 16:00 UTC is already the next day. */
export const dayOfInstant = (at: At): Day => fromUtcMs(Date.parse(at) + CHINA_OFFSET_MS);

/** The China-time hour and minute of an instant, `'14:26'`. */
export const timeOfInstant = (at: At): string => {
  const date = new Date(Date.parse(at) + CHINA_OFFSET_MS);
  return `${pad(date.getUTCHours(), 2)}:${pad(date.getUTCMinutes(), 2)}`;
};

/** The instant of a China-time day and `'HH:mm'`: `instantOf('2026-11-24', '14:00')` is `'2026-11-24T06:00:00.000Z'`. */
export const instantOf = (day: Day, time: string): At => {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return new Date(toUtcMs(day) + hours * 3_600_000 + minutes * 60_000 - CHINA_OFFSET_MS).toISOString();
};

/** 0 for Sunday to 6 for Saturday. */
export const weekdayOf = (day: Day): number => new Date(toUtcMs(day)).getUTCDay();
