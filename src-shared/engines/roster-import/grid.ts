// A sheet as it was written, whoever wrote it: cells by their places, with what a cell is besides its text.

/**
 * `number`: typed as a number, so zeros before it are gone and 1980.1 may have been 1980.10. `overlong`: a number of more
 * digits than a table program keeps. `uncomputed`: a formula without a result. `merged`: part of a larger cell.
 */
export type Mark = 'number' | 'overlong' | 'uncomputed' | 'merged';
export type GridCell = { text: string; mark?: Mark };
/** Both ends included, counted from 1. */
export type Area = { fromRow: number; toRow: number; fromColumn: number; toColumn: number };
export type GridRow = { row: number; cells: readonly (GridCell | undefined)[] };
/** Rows with something in them, in their order; `cells` from column A on. */
export type Grid = { name: string; rows: readonly GridRow[]; merges: readonly Area[] };

const LETTERS = 26;
/** `columnName(28)` is `'AB'`. */
export const columnName = (column: number): string =>
  column <= LETTERS
    ? String.fromCharCode(64 + column)
    : `${columnName(Math.floor((column - 1) / LETTERS))}${String.fromCharCode(65 + ((column - 1) % LETTERS))}`;
