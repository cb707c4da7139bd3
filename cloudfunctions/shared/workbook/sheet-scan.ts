// Looks through the XML of a workbook before anything is built of it: a cell far away costs five kilobytes to write and
// gigabytes to fill up. What a sheet tells of its own size (`<dimension>`) is no evidence and is not looked at.
import { attributesOf, NotReadable, tagsOf } from './xml';

/** How far a sheet reaches by what is written in it; `emptyRows` carry a format at most; `parts` are the sheets and files that a file names. */
export type Reach = { rows: number; columns: number; cells: number; tags: number; parts: number; emptyRows: number; farthest: string };

const LETTERS = 26;
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);

/** `placeOf('B3')` is column 2 of row 3. Throws NotReadable. */
export const placeOf = (reference: string): { column: number; row: number } => {
  const parts = /^([A-Z]{1,7})(\d{1,9})$/.exec(reference);
  if (parts === null) throw new NotReadable();
  return { column: columnOf(parts[1] ?? ''), row: Number(parts[2]) };
};

type Open = { cells: string[]; row: string[]; isWritten: boolean; hasRow: boolean; bare: number };

const takeCell = (reference: string, reach: Reach): void => {
  const { column, row } = placeOf(reference);
  if (column > reach.columns || row > reach.rows) reach.farthest = reference;
  reach.columns = Math.max(reach.columns, column);
  reach.rows = Math.max(reach.rows, row);
};

const takeRow = (numbers: readonly string[], reach: Reach, open: Open): void => {
  // A row without a number comes after the one before it.
  if (numbers.length === 0) open.bare += 1;
  for (const text of numbers) {
    if (!/^\d{1,9}$/.test(text)) throw new NotReadable();
    if (Number(text) > reach.rows) reach.farthest = `第 ${text} 行`;
    reach.rows = Math.max(reach.rows, Number(text));
  }
};

/** What is in a cell makes its row one that is written. */
const WRITES: ReadonlySet<string> = new Set(['v', 't', 'f', 'is']);

const endRow = (reach: Reach, open: Open): void => {
  if (!open.hasRow) return;
  if (open.isWritten) takeRow(open.row, reach, open);
  else reach.emptyRows += 1;
  Object.assign(open, { hasRow: false, isWritten: false, row: [] });
};

/** The furthest that a file reaches, and how much there is of it. Throws NotReadable. */
export const reachOf = (xml: string): Reach => {
  const reach: Reach = { rows: 0, columns: 0, cells: 0, tags: 0, parts: 0, emptyRows: 0, farthest: '' };
  const open: Open = { cells: [], row: [], isWritten: false, hasRow: false, bare: 0 };
  for (const { text, name, isClosing, isEmpty } of tagsOf(xml)) {
    reach.tags += 1;
    if (isClosing) continue;
    if (name === 'sheet' || name === 'Relationship') reach.parts += 1;
    if (name === 'row') {
      endRow(reach, open);
      Object.assign(open, { hasRow: true, row: attributesOf(text, 'r'), cells: [] });
      if (open.row.some((number) => !/^\d{1,9}$/.test(number))) throw new NotReadable();
    }
    if (name === 'c' && !isEmpty) {
      reach.cells += 1;
      open.cells = attributesOf(text, 'r');
      for (const reference of open.cells) placeOf(reference);
    }
    if (WRITES.has(name) && open.hasRow) {
      open.isWritten = true;
      for (const reference of open.cells) takeCell(reference, reach);
      open.cells = [];
    }
  }
  endRow(reach, open);
  reach.rows += open.bare;
  return reach;
};
