import type { ImportFault } from '../../records/import-fault';
import { isDay } from '../../kernel/day';
import { CLEAR_WORD, CLEARABLE, ERROR_VALUE, SHEETS, type Row, type SheetName } from './sheets';

/** Collects what is wrong with a workbook, each fault with its sheet, row and column. */
export class Faults {
  readonly list: ImportFault[] = [];

  add(sheet: SheetName, row: Row, told: { column: string; hint: string }): void {
    this.list.push({
      sheet: SHEETS[sheet].name,
      row: row.row,
      column: told.column,
      value: (row.cells[told.column] ?? '').slice(0, 60),
      hint: told.hint,
    });
  }
}

/** Reads the cells of one row, telling what is wrong with each and going on, so that all faults come at once. */
export class Cells {
  isSound = true;
  /** Told already, whatever the cell was to be. */
  private readonly spoilt = new Set<string>();

  constructor(
    private readonly faults: Faults,
    private readonly sheet: SheetName,
    readonly row: Row,
  ) {
    for (const column of SHEETS[sheet].columns) {
      if (ERROR_VALUE.test(this.raw(column))) this.spoil(column, '这一格是公式出错的结果，请改成实际内容；空着就不改');
      else if (this.raw(column) === CLEAR_WORD && !CLEARABLE.has(column)) this.spoil(column, '这一项不能清空');
    }
  }

  refuse(column: string, hint: string): undefined {
    this.isSound = false;
    if (!this.spoilt.has(column)) this.faults.add(this.sheet, this.row, { column, hint });
    return undefined;
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

  day(column: string): string | undefined {
    return this.isEmpty(column) ? this.refuse(column, `还没有填${column}，写成 2019-03-01`) : this.optionalDay(column);
  }

  optionalDay(column: string): string | undefined {
    const raw = this.word(column);
    if (raw === '') return undefined;
    const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(raw);
    if (parts === null) return this.refuse(column, '日期写成 2019-03-01');
    const [year, month, date] = [parts[1] ?? '', (parts[2] ?? '').padStart(2, '0'), (parts[3] ?? '').padStart(2, '0')];
    if (Number(month) < 1 || Number(month) > 12) return this.refuse(column, `没有 ${Number(month)} 月`);
    const day = `${year}-${month}-${date}`;
    return isDay(day) ? day : this.refuse(column, `${Number(month)} 月没有 ${Number(date)} 日`);
  }

  oneOf<T>(column: string, words: Readonly<Record<string, T>>, isRequired = true): T | undefined {
    const value = this.word(column);
    if (value === '') return isRequired ? this.refuse(column, `还没有填${column}`) : undefined;
    const found = Object.prototype.hasOwnProperty.call(words, value) ? words[value] : undefined;
    return found ?? this.refuse(column, `可以填：${Object.keys(words).join('、')}`);
  }

  private isEmpty(column: string): boolean {
    return this.word(column) === '';
  }

  private raw(column: string): string {
    return (this.row.cells[column] ?? '').trim();
  }

  private spoil(column: string, hint: string): void {
    this.refuse(column, hint);
    this.spoilt.add(column);
  }
}
