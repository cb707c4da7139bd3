import type { Out } from '@shared/contract';
import { dayWord } from '@shared/kernel/time-words';
import { changeText } from '@/text/standard';

export type Standard = Out<'standard.read'>;
export type StandardValue = Standard['values'][number];
type Value = StandardValue['value'];

// Numbers are stored in whole small units; people read and write them in the usual ones.
const scales: Readonly<Record<string, { by: number; unit: string }>> = {
  十分之一分: { by: 10, unit: ' 分' },
  '分/人年': { by: 100, unit: ' 元/人年' },
  百分比: { by: 1, unit: '%' },
  月: { by: 1, unit: ' 个月' },
};

/** Of a number that is only 1 or 0. */
const YES_OR_NO = '是否';

const scaleOf = (unit: string): { by: number; unit: string } => scales[unit] ?? { by: 1, unit: ` ${unit}` };

const monthDayWord = (value: string): string => `${Number(value.slice(0, 2))}月${Number(value.slice(3))}日`;

/** 「90 分」, 「1/2」, 「次年1月31日」, 「400 元/人年」. */
export const valueWord = ({ unit }: Pick<StandardValue, 'unit'>, value: Value): string => {
  if (unit === YES_OR_NO) return value === 1 ? '是' : '否';
  if (typeof value === 'number') return `${value / scaleOf(unit).by}${scaleOf(unit).unit}`;
  if (typeof value === 'object') return `${value.numerator}/${value.denominator}`;
  if (value.length > 5) return dayWord(value, '');
  return unit === '次年月日' ? `次年${monthDayWord(value)}` : monthDayWord(value);
};

/** As it stands in its field. */
export const fieldOf = ({ unit }: Pick<StandardValue, 'unit'>, value: Value): string => {
  if (unit === YES_OR_NO) return value === 1 ? '是' : '否';
  if (typeof value === 'number') return String(value / scaleOf(unit).by);
  return typeof value === 'object' ? `${value.numerator}/${value.denominator}` : value;
};

/** A single day of the past is no number that could be set anew. */
export const isChangeable = ({ value }: Pick<StandardValue, 'value'>): boolean => !(typeof value === 'string' && value.length > 5);

export type Parsed = { value: Value } | { words: string };

const number = /^\d{1,7}(\.\d{1,2})?$/;
const monthDay = /^\d{2}-\d{2}$/;
const share = /^(\d{1,3})\s*\/\s*(\d{1,3})$/;

/** What was typed, in the unit it is stored in; or what is wrong with it. */
export const parseField = ({ unit, value }: Pick<StandardValue, 'unit' | 'value'>, typed: string): Parsed => {
  const text = typed.trim();
  if (unit === YES_OR_NO) return text === '是' ? { value: 1 } : text === '否' ? { value: 0 } : { words: changeText.notYesOrNo };
  if (typeof value === 'number') {
    const scaled = number.test(text) ? Math.round(Number(text) * scaleOf(unit).by * 100) / 100 : undefined;
    return scaled !== undefined && Number.isInteger(scaled) ? { value: scaled } : { words: changeText.notWhole };
  }
  if (typeof value === 'string') return monthDay.test(text) ? { value: text } : { words: changeText.notMonthDay };
  const found = share.exec(text);
  return found ? { value: { numerator: Number(found[1]), denominator: Number(found[2]) } } : { words: changeText.notShare };
};

/** 「5」 and 「1.5」 points are 500 and 150 hundredths. */
export const parsePoints = (typed: string): number | undefined =>
  /^\d{1,3}(\.\d{1,2})?$/.test(typed.trim()) ? Math.round(Number(typed.trim()) * 100) : undefined;

/** Hundredths as points: 「5」, 「0.75」. */
export const pointsWord = (hundredths: number): string => String(Number((hundredths / 100).toFixed(2)));
