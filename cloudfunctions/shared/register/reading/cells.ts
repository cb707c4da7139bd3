import type { Field, Fields } from '../../../../src-shared/records/vocabulary/field';
import type { AnyContent, Say } from '../../../../src-shared/records/vocabulary/kind';

/** Titles of records by id, for cells that name one. */
export type Speaking = { say: Say; titleOf: (recordId: string) => string };
export type Cell = string | number;

/** Yuan with two decimals, without any rounding: `yuanOf(4322)` is `'43.22'`. */
const yuanOf = (fen: number): number => fen / 100;

/** One value as a register shows it. */
export const cellOf = (field: Field, value: unknown, speaking: Speaking): Cell => {
  if (value === undefined) return '';
  const { say, titleOf } = speaking;
  switch (field.is) {
    case 'text':
    case 'day':
    case 'rule':
    case 'link':
      return value as string;
    case 'period':
      return say.period(value as string);
    case 'number':
      return field.isTenths === true ? (value as number) / 10 : (value as number);
    case 'money':
      return yuanOf(value as number);
    case 'yes':
      return value === true ? '是' : '否';
    case 'choice':
      return field.words[value as string] ?? '';
    case 'choices':
      return (value as string[]).map((key) => field.words[key] ?? '').join('、');
    case 'ticks':
      return Object.entries(field.words)
        .map(([key, word]) => `${word}${(value as Record<string, boolean>)[key] === true ? '✓' : '缺'}`)
        .join('　');
    case 'person':
      return say.nameOf(value as string);
    case 'people':
      return (value as string[]).map((memberId) => say.nameOf(memberId)).join('、');
    case 'org':
      return say.orgNameOf(value as string);
    case 'record':
      return titleOf(value as string);
    case 'rows':
      return (value as AnyContent[]).map((row) => rowText(field.of, row, speaking)).join('\n');
  }
};

/** A row that shares a cell with others. */
const rowText = (fields: Fields, row: AnyContent, speaking: Speaking): string =>
  Object.entries(fields)
    .map(([name, field]) => String(cellOf(field, row[name], speaking)))
    .filter((text) => text !== '')
    .join('　');
