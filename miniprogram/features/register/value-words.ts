// The value of any field in the words of a reader; the same on forms, records and rows.
import type { Day } from '@shared/kernel/day';
import type { Field, Fields } from '@shared/records/vocabulary/field';
import { dayWord, periodWord } from '@shared/kernel/time-words';
import { pickerText, recordPageText, ruleTitle } from '@/text/register';
import { askedFields, isEmptyValue, type Row } from './content';

/** Turns ids into names; what is no longer known is said as such and never shown as an id. */
export type Speech = {
  today: Day;
  nameOf: (memberId: string) => string;
  orgNameOf: (orgId: string) => string;
  recordOf: (recordId: string) => string;
};

export const fenWord = (fen: number): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/(\d)(?=(\d{3})+$)/g, '$1,');
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
};

const numberWord = (value: number | string, unit: string): string => (unit === '' ? String(value) : `${value} ${unit}`);
const safePeriod = (period: string, today: Day): string => {
  try {
    return periodWord(period, today);
  } catch {
    return '';
  }
};

export const ticksOf = (field: Field & { is: 'ticks' }, value: unknown): { word: string; isOn: boolean }[] =>
  Object.entries(field.words).map(([key, word]) => ({ word, isOn: (value as Record<string, boolean> | undefined)?.[key] === true }));

/** Empty for what is empty. */
export const valueWords = (field: Field, value: unknown, speech: Speech): string => {
  if (isEmptyValue(value)) return '';
  switch (field.is) {
    case 'text':
    case 'link':
      return String(value);
    case 'day':
      return dayWord(value as Day, speech.today);
    case 'period':
      return safePeriod(value as string, speech.today);
    case 'number':
      return field.isTenths === true
        ? numberWord(((value as number) / 10).toFixed(1), field.unit)
        : numberWord(value as number, field.unit);
    case 'money':
      return `${fenWord(value as number)} 元`;
    case 'yes':
      return value === true ? recordPageText.yes : recordPageText.no;
    case 'choice':
      return field.words[value as string] ?? '';
    case 'choices':
      return (value as string[])
        .map((key) => field.words[key] ?? '')
        .filter((word) => word !== '')
        .join('、');
    case 'ticks':
      return ticksOf(field, value)
        .filter(({ isOn }) => isOn)
        .map(({ word }) => word)
        .join('、');
    case 'person':
      return speech.nameOf(value as string);
    case 'people':
      return pickerText.people((value as string[]).map(speech.nameOf));
    case 'org':
      return speech.orgNameOf(value as string);
    case 'record':
      return speech.recordOf(value as string);
    case 'rule':
      return ruleTitle(value as string);
    case 'rows':
      return (value as Row[]).map((row) => rowWords(field.of, row, speech).title).join('、');
  }
};

/** A number says what it is unless its unit does: 「最多 20 分」, but 「8 学时」. */
const inRow = (field: Field, word: string): string => {
  const isNamed =
    field.is === 'money' || (field.is === 'day' && !field.isRequired) || (field.is === 'number' && field.unit !== field.label);
  return isNamed ? `${field.label} ${word}` : word;
};

const rankOf = (field: Field): number => (field.is === 'person' && field.isRequired ? 0 : field.is === 'text' && field.isRequired ? 1 : 2);

/** A row in two lines: what names it, then the rest. A 「是」 is said by its label, a 「否」 not at all. */
export const rowWords = (fields: Fields, row: Row, speech: Speech): { title: string; note: string } => {
  const words = askedFields(fields).flatMap(([name, field]): { word: string; rank: number }[] => {
    const value = row[name];
    if (field.is === 'yes') return value === true ? [{ word: field.label, rank: 9 }] : [];
    const word = valueWords(field, value, speech);
    return word === '' ? [] : [{ word: inRow(field, word), rank: rankOf(field) }];
  });
  const first = words.reduce<number>((best, { rank }, place) => (rank < (words[best]?.rank ?? 9) ? place : best), 0);
  return {
    title: words[first]?.word ?? '',
    note: words
      .filter(({ word }, place) => place !== first && word !== words[first]?.word)
      .map(({ word }) => word)
      .join('·'),
  };
};
