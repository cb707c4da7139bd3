// Many cells may be wrong for one cause: a kind that a whole column lacks, a group that nobody set up. Told by cause it is one
// thing to mend, with all the rows it stands in.
import type { Fault } from './sheets';

export type FaultCause = { sheet: string; column: string; hint: string; rows: number[]; values: string[] };

const VALUES_SHOWN = 5;

/** The faults by what they come from, in the order of their first rows. */
export const causesOf = (faults: readonly Fault[]): FaultCause[] => {
  const byCause = new Map<string, FaultCause & { cause: string }>();
  for (const { sheet, row, column, value, hint, cause } of faults) {
    const key = JSON.stringify([sheet, column, cause]);
    const found = byCause.get(key);
    if (found === undefined) byCause.set(key, { sheet, column, hint, cause, rows: [row], values: value === '' ? [] : [value] });
    else {
      if (found.rows[found.rows.length - 1] !== row) found.rows.push(row);
      if (value !== '' && !found.values.includes(value) && found.values.length < VALUES_SHOWN) found.values.push(value);
      // What was said of one of them only is not said of all.
      if (found.hint !== hint) found.hint = found.cause;
    }
  }
  return [...byCause.values()].map(({ cause: _, ...told }) => told);
};

const ROWS_SHOWN = 6;
/** “第 3、8、12 行”, the first few of many. */
export const rowsWords = (rows: readonly number[]): string =>
  rows.length <= ROWS_SHOWN ? `第 ${rows.join('、')} 行` : `第 ${rows.slice(0, ROWS_SHOWN).join('、')} 行等 ${rows.length} 行`;
