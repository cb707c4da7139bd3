import { addDays, dayOfInstant, daysBetween, timeOfInstant, weekdayOf, type At, type Day } from './day';
import { kindOfPeriod, type Period } from './period';

// Dates as people say them. Without Intl, which a phone may not have.
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const QUARTERS = ['一', '二', '三', '四'] as const;
const NEAR: Readonly<Record<number, string>> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };

const monthNumber = (day: Day): number => Number(day.slice(5, 7));
const dateNumber = (day: Day): number => Number(day.slice(8, 10));

/** `weekdayWord('2026-11-27')` is 「周五」. */
export const weekdayWord = (day: Day): string => WEEKDAYS[weekdayOf(day)] ?? '';

/** `dayWord('2026-11-27')` is 「11月27日」; with another year than today's, 「2027年1月5日」. */
export const dayWord = (day: Day, today?: Day): string => {
  const year = today !== undefined && today.slice(0, 4) !== day.slice(0, 4) ? `${Number(day.slice(0, 4))}年` : '';
  return `${year}${monthNumber(day)}月${dateNumber(day)}日`;
};

/** On paper, where nobody knows when it is read: `wholeDayWord('2026-11-27')` is 「2026年11月27日」. */
export const wholeDayWord = (day: Day): string => `${Number(day.slice(0, 4))}年${dayWord(day)}`;

/** 「今天」「明天」「后天」, else 「11月27日 周五」. */
export const nearDayWord = (day: Day, today: Day): string => NEAR[daysBetween(today, day)] ?? `${dayWord(day, today)} ${weekdayWord(day)}`;

/** `momentWord(at, '2026-11-26')` is 「明天 14:30」, farther away 「11月27日 周五 14:30」. */
export const momentWord = (at: At, today: Day): string => `${nearDayWord(dayOfInstant(at), today)} ${timeOfInstant(at)}`;

/** 「14:30–16:30」, over midnight 「14:30–次日 0:30」. */
export const spanWord = (startAt: At, endAt: At): string => {
  const isNextDay = dayOfInstant(endAt) === addDays(dayOfInstant(startAt), 1);
  return `${timeOfInstant(startAt)}–${isNextDay ? '次日 ' : ''}${timeOfInstant(endAt)}`;
};

/** The date leaf of a row: 「27」 over 「周五」, a last day 「30」 over 「周一止」. */
export const leafOf = (day: Day, isLastDay = false): { figure: string; word: string } => ({
  figure: String(dateNumber(day)),
  word: `${weekdayWord(day)}${isLastDay ? '止' : ''}`,
});

/** 「还有 3 天」 until a day, 「今天」 on it; null after it. */
export const daysLeftWord = (day: Day, today: Day): string | null => {
  const left = daysBetween(today, day);
  if (left < 0) return null;
  return left === 0 ? '今天' : left === 1 ? '明天' : `还有 ${left} 天`;
};

/** 「11月」「四季度」「下半年」「2026年」; the year is said when it is another than today's. */
export const periodWord = (period: Period, today?: Day): string => {
  const kind = kindOfPeriod(period);
  const yearText = `${Number(period.slice(0, 4))}年`;
  if (kind === 'year') return yearText;
  const year = today !== undefined && today.slice(0, 4) !== period.slice(0, 4) ? yearText : '';
  if (kind === 'month') return `${year}${Number(period.slice(5))}月`;
  if (kind === 'quarter') return `${year}${QUARTERS[Number(period.slice(6)) - 1] ?? ''}季度`;
  return `${year}${period.endsWith('1') ? '上半年' : '下半年'}`;
};
