import type { Cron } from './cron';

const chinaOffsetMs = 8 * 3600_000;
const dayMs = 86_400_000;

/** The first moment after `after` that the expression names, if there is one before the year 2100. */
export const nextOccurrence = (cron: Cron, after: number): number | undefined => {
  // China has no summer time: shifted by eight hours, UTC fields are China's.
  const from = Math.floor(after / 1000) * 1000 + 1000 + chinaOffsetMs;
  const firstDay = Math.floor(from / dayMs) * dayMs;
  for (let day = firstDay; day < Date.UTC(2100, 0, 1); day += dayMs) {
    if (!isDayNamed(cron, new Date(day))) continue;
    const inDay = firstInDay(cron, Math.max(0, from - day));
    if (inDay !== undefined) return day + inDay - chinaOffsetMs;
  }
  return undefined;
};

/** The last `max` moments in (after, until], oldest first. */
export const occurrencesBetween = (cron: Cron, [after, until]: readonly [number, number], max: number): number[] => {
  // Looking back in growing steps keeps a timer of every second from listing a month of seconds.
  for (const lookBack of [3600_000, dayMs, 40 * dayMs, Number.POSITIVE_INFINITY]) {
    const start = Math.max(after, until - lookBack);
    const found = listed(cron, start, until);
    if (found.length >= max || start === after) return found.slice(-max);
  }
  return [];
};

const listed = (cron: Cron, after: number, until: number): number[] => {
  const found: number[] = [];
  let at = nextOccurrence(cron, after);
  while (at !== undefined && at <= until) {
    found.push(at);
    at = nextOccurrence(cron, at);
  }
  return found;
};

const isDayNamed = (cron: Cron, day: Date): boolean => {
  if (!cron.years.has(day.getUTCFullYear()) || !cron.months.has(day.getUTCMonth() + 1)) return false;
  const isDay = cron.days.has(day.getUTCDate());
  const isWeekday = cron.weekdays.has(day.getUTCDay());
  return cron.isDayGiven && cron.isWeekdayGiven ? isDay || isWeekday : isDay && isWeekday;
};

const firstInDay = (cron: Cron, notBefore: number): number | undefined => {
  for (const hour of cron.hours) {
    if ((hour + 1) * 3600_000 <= notBefore) continue;
    for (const minute of cron.minutes) {
      if (hour * 3600_000 + (minute + 1) * 60_000 <= notBefore) continue;
      const start = hour * 3600_000 + minute * 60_000;
      const second = cron.seconds.find((candidate) => start + candidate * 1000 >= notBefore);
      if (second !== undefined) return start + second * 1000;
    }
  }
  return undefined;
};
