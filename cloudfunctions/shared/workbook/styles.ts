// What the format of a cell makes of a number: a day, a month, a day without a year, or figures with zeros before them.
import { attributeOf, tagsOf, textIn } from './xml';

/** How a number is shown. `zeros` is how many figures it has at least. */
export type Shown =
  | { is: 'plain' }
  | { is: 'day' }
  | { is: 'month' }
  | { is: 'dayOfMonth' }
  | { is: 'figures'; zeros: number; lead: string };

const PLAIN: Shown = { is: 'plain' };
/** The formats every table program knows by number; those from 27 on are the Chinese ones. */
const BUILT_IN: Readonly<Record<number, Shown['is']>> = {
  14: 'day',
  15: 'day',
  16: 'dayOfMonth',
  17: 'month',
  22: 'day',
  27: 'month',
  28: 'dayOfMonth',
  29: 'dayOfMonth',
  30: 'day',
  31: 'day',
  36: 'month',
  50: 'month',
  51: 'dayOfMonth',
  52: 'month',
  53: 'dayOfMonth',
  54: 'dayOfMonth',
  57: 'month',
  58: 'dayOfMonth',
};

/** How a format of a file's own shows a number. */
export const shownBy = (format: string): Shown => {
  const figures = /^(?:"([^"]*)")?(0{2,20})(?:;.*)?$/.exec(format);
  if (figures !== null) return { is: 'figures', zeros: figures[2]?.length ?? 0, lead: figures[1] ?? '' };
  const [first = ''] = format.split(';');
  const letters = first
    .replace(/"[^"]*"|\\.|_.|\[[^\]]*\]|\*./g, '')
    .replace(/general|am\/pm/gi, '')
    .toLowerCase();
  const [hasYear, hasDay, hasMonth] = [/[ye]/.test(letters) && !/0e|e[+-]/.test(letters), letters.includes('d'), letters.includes('m')];
  if (hasYear && hasDay) return { is: 'day' };
  if (hasYear && hasMonth) return { is: 'month' };
  return hasDay && hasMonth ? { is: 'dayOfMonth' } : PLAIN;
};

/** How each style of a workbook shows a number, by its place. */
export const stylesOf = (xml: string): Shown[] => {
  const own = new Map<number, Shown>();
  const styles: Shown[] = [];
  let isInCells = false;
  for (const { text, name, isClosing } of tagsOf(xml)) {
    if (name === 'cellXfs') isInCells = !isClosing;
    if (isClosing) continue;
    const id = Number(attributeOf(text, 'numFmtId') ?? 0);
    if (name === 'numFmt') own.set(id, shownBy(textIn(attributeOf(text, 'formatCode') ?? '')));
    if (name !== 'xf' || !isInCells) continue;
    const builtIn = BUILT_IN[id];
    styles.push(own.get(id) ?? (builtIn === undefined ? PLAIN : ({ is: builtIn } as Shown)));
  }
  return styles;
};

const DAY_MS = 86_400_000;
/** Day 0 is the last of 1899, as a table program believes in a 29th of February 1900; in the other system it is the first of 1904. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;
/** Programs that reckon with the local time of old China write the day before, some seconds to midnight. */
const NEARLY_MS = 120_000;
const LAST_SERIAL = 2_958_466;
const BEFORE_MARCH_1900 = 61;

const pad = (value: number): string => String(value).padStart(2, '0');

/** The day of a number as `2005-06-01`, as far as its format shows it; null for what is no day. */
export const dayOfSerial = (serial: number, shown: Shown['is'], isFrom1904: boolean): string | null => {
  if (!(serial >= 0) || serial > LAST_SERIAL) return null;
  const real = !isFrom1904 && serial < BEFORE_MARCH_1900 - 1 && serial >= 1 ? serial + 1 : serial;
  const date = new Date(EPOCHS[isFrom1904 ? 1904 : 1900] + Math.floor(real * DAY_MS + NEARLY_MS));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  if (shown === 'month') return `${year}-${pad(month)}`;
  if (shown === 'dayOfMonth') return `${month}月${day}日`;
  return `${year}-${pad(month)}-${pad(day)}`;
};
