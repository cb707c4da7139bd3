import { impossibleDay, readDay } from './read-day';
import { CLEAR_WORD, CLEARABLE, ERROR_VALUE, SHEETS, type Fault, type Row, type Shape, type SheetName } from './sheets';
import type { Mark } from './grid';
import { nameKey } from '../../kernel/name-key';

const VALUE_SHOWN = 60;

/** Collects what is wrong with a workbook, each fault with its sheet, row and column, and with what it comes from. */
export class Faults {
  readonly list: Fault[];
  private readonly lacks: Shape['lacks'];

  constructor(shape: Shape | undefined) {
    this.list = [...(shape?.faults ?? [])];
    this.lacks = shape?.lacks ?? {};
  }

  /** A column that the sheet is told to lack already. */
  isLacking(sheet: SheetName, column: string): boolean {
    return this.lacks[sheet]?.has(column) ?? false;
  }

  /** @param told.cause what is to be mended, where the hint tells more than that; else the hint itself */
  add(sheet: SheetName, row: Row, told: { column: string; hint: string; cause?: string | undefined }): void {
    this.list.push({
      sheet: SHEETS[sheet].name,
      row: row.row,
      column: told.column,
      value: (row.cells[told.column] ?? '').slice(0, VALUE_SHOWN),
      hint: told.hint,
      cause: told.cause ?? told.hint,
    });
  }
}

const MARK_HINTS: Readonly<Record<Mark, string | undefined>> = {
  number: undefined,
  overlong: '这个号超过 15 位，表格程序已经改了末几位。请把这一列设成“文本”，重新填上原来的号',
  uncomputed: '这一格是公式，还没有算出结果，请改成实际内容',
  // Told once for the whole of the larger cell.
  merged: '',
};

/** Reads the cells of one row, telling what is wrong with each and going on, so that all faults come at once. */
export class Cells {
  isSound = true;
  private readonly refused = new Set<string>();
  /** Told already, whatever the cell was to be. */
  private readonly spoilt = new Set<string>();

  constructor(
    private readonly faults: Faults,
    private readonly sheet: SheetName,
    readonly row: Row,
  ) {
    for (const column of SHEETS[sheet].columns) {
      const hint = MARK_HINTS[row.marks?.[column] ?? 'number'];
      if (faults.isLacking(sheet, column) || hint === '') this.skip(column);
      else if (hint !== undefined) this.spoil(column, hint);
      else if (ERROR_VALUE.test(this.raw(column))) this.spoil(column, '这一格是公式出错的结果，请改成实际内容；空着就不改');
      else if (this.raw(column) === CLEAR_WORD && !CLEARABLE.has(column)) this.spoil(column, '这一项不能清空');
    }
  }

  /** What is wrong is said, once for a cell. */
  refuse(column: string, hint: string, cause?: string): undefined {
    this.isSound = false;
    this.refused.add(column);
    if (!this.spoilt.has(column)) this.faults.add(this.sheet, this.row, { column, hint, cause });
    return undefined;
  }

  /** What it rests on is wrong and told there. */
  leanOnFault(): undefined {
    this.isSound = false;
    return undefined;
  }

  /** True where one of the cells is wrong or lacks. */
  isRefused(...columns: readonly string[]): boolean {
    return columns.some((column) => this.refused.has(column) || this.spoilt.has(column));
  }

  isNumber(column: string): boolean {
    return this.row.marks?.[column] === 'number';
  }

  /** What the cell says, spaces aside; nothing where it is spoilt or only clears. */
  word(column: string): string {
    return this.spoilt.has(column) || this.isCleared(column) ? '' : this.raw(column);
  }

  isCleared(column: string): boolean {
    return this.raw(column) === CLEAR_WORD && CLEARABLE.has(column);
  }

  /** What holds after this row: nothing where it clears, what it says, or what was known where it says nothing. */
  kept<T>(column: string, said: T | undefined, known: T | undefined): T | undefined {
    return this.isCleared(column) ? undefined : (said ?? known);
  }

  text(column: string, most: number): string | undefined {
    return this.isEmpty(column) ? this.refuse(column, `还没有填${column}`) : this.optionalText(column, most);
  }

  optionalText(column: string, most: number): string | undefined {
    const value = this.word(column);
    if (value === '') return undefined;
    if (value.length > most) return this.refuse(column, `最多 ${most} 字，现在 ${value.length} 字`);
    if (/^\d{15}$|^\d{17}[\dXx]$/.test(value)) return this.refuse(column, '这里不写身份证号');
    return value;
  }

  /** A number or a code: figures, letters and bars, whatever their width. */
  code(column: string, isRequired: boolean): string | undefined {
    const value = isRequired ? this.text(column, 20) : this.optionalText(column, 20);
    const plain = value?.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
    if (plain === undefined || /^[A-Za-z0-9-]+$/.test(plain)) return plain;
    return this.refuse(column, '只用字母、数字和短横');
  }

  day(column: string, why = ''): string | undefined {
    return this.isEmpty(column) ? this.refuse(column, `还没有填${column}，写成 2019-03-01`) : this.optionalDay(column, why);
  }

  optionalDay(column: string, why = ''): string | undefined {
    const raw = this.word(column);
    if (raw === '') return undefined;
    const read = readDay(raw, why);
    if ('lacks' in read) return this.refuse(column, read.lacks);
    const reason = impossibleDay(read.day);
    return reason === undefined ? read.day : this.refuse(column, reason);
  }

  /** A day that lies behind us. */
  pastDay(column: string, day: string | undefined, today: string): string | undefined {
    return day !== undefined && day > today ? this.refuse(column, `${column}不能晚于今天`) : day;
  }

  oneOf<T>(column: string, words: Readonly<Record<string, T>>, isRequired = true): T | undefined {
    const value = this.word(column);
    if (value === '') return isRequired ? this.refuse(column, `还没有填${column}`) : undefined;
    const word = Object.keys(words).find((known) => nameKey(known) === nameKey(value));
    return word === undefined ? this.refuse(column, `可以填：${Object.keys(words).join('、')}`) : words[word];
  }

  private isEmpty(column: string): boolean {
    return this.word(column) === '';
  }

  private raw(column: string): string {
    return (this.row.cells[column] ?? '').trim();
  }

  private skip(column: string): void {
    this.isSound = false;
    this.spoilt.add(column);
  }

  private spoil(column: string, hint: string): void {
    this.refuse(column, hint);
    this.spoilt.add(column);
  }
}
