import { CloudError } from '../errors';

/** Seven fields: second minute hour day month weekday year, in China time. */
export type Cron = {
  seconds: readonly number[];
  minutes: readonly number[];
  hours: readonly number[];
  days: ReadonlySet<number>;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number>;
  years: ReadonlySet<number>;
  /** The platform's rule: where both day and weekday are given, either will do. */
  isDayGiven: boolean;
  isWeekdayGiven: boolean;
};

type Field = { name: string; min: number; max: number; words?: readonly string[] };

const fields: readonly Field[] = [
  { name: '秒', min: 0, max: 59 },
  { name: '分', min: 0, max: 59 },
  { name: '时', min: 0, max: 23 },
  { name: '日', min: 1, max: 31 },
  { name: '月', min: 1, max: 12, words: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'] },
  { name: '星期', min: 0, max: 6, words: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'] },
  { name: '年', min: 1970, max: 2099 },
];

/** Reads an expression, e.g. `0 0 2 1 * * *` (02:00 on the 1st of each month); refuses what it does not know. */
export const parseCron = (text: string): Cron => {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== fields.length) throw wrong(text, '要有七段：秒 分 时 日 月 星期 年');
  const [seconds, minutes, hours, days, months, weekdays, years] = fields.map((field, at) => values(parts[at] ?? '', field, text));
  return {
    seconds: seconds ?? [],
    minutes: minutes ?? [],
    hours: hours ?? [],
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays),
    years: new Set(years),
    isDayGiven: parts[3] !== '*',
    isWeekdayGiven: parts[5] !== '*',
  };
};

const values = (part: string, field: Field, text: string): number[] => {
  const found = new Set(part.split(',').flatMap((piece) => range(piece, field, text)));
  return [...found].sort((a, b) => a - b);
};

const range = (piece: string, field: Field, text: string): number[] => {
  const [span = '', stepText, ...rest] = piece.split('/');
  const step = stepText === undefined ? 1 : Number(stepText);
  if (rest.length > 0 || !Number.isInteger(step) || step < 1) throw wrong(text, `“${field.name}”的步长不对`);
  const [from, to] = bounds(span, field, stepText !== undefined);
  if (!(from >= field.min && to <= field.max && from <= to)) throw wrong(text, `“${field.name}”只能在 ${field.min}–${field.max} 之间`);
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
};

const bounds = (span: string, field: Field, isStepped: boolean): [number, number] => {
  if (span === '*') return [field.min, field.max];
  const [first = '', last, ...rest] = span.split('-');
  const from = value(first, field);
  if (last !== undefined) return rest.length > 0 ? [Number.NaN, Number.NaN] : [from, value(last, field)];
  return [from, isStepped ? field.max : from];
};

const value = (word: string, { min, words }: Field): number => {
  const at = words?.indexOf(word.toUpperCase()) ?? -1;
  if (at >= 0) return at + min;
  return /^\d+$/.test(word) ? Number(word) : Number.NaN;
};

const wrong = (text: string, why: string): CloudError => new CloudError('INVALID_CRON', `定时表达式“${text}”不对：${why}`);
