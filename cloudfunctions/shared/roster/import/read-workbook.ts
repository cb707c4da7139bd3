import readXlsxFile from 'read-excel-file/node';
import {
  COLUMNS_THAT_MAY_LACK,
  EXAMPLE_MARK,
  SHEETS,
  type Row,
  type SheetName,
  type Workbook,
} from '../../../../src-shared/engines/roster-import/sheets';
import { Problem } from '../../../../src-shared/kernel/problem';
import { inspectWorkbook } from './inspect';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A cell as a person sees it; a date cell is a day without a time of day. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return `${cell.getUTCFullYear()}-${pad(cell.getUTCMonth() + 1)}-${pad(cell.getUTCDate())}`;
  return String(cell).trim();
};

type Cells = readonly (readonly unknown[])[];

const lacking = (name: SheetName, columns: readonly string[]): Problem =>
  new Problem('roster.fileLacks', { reason: { sheet: SHEETS[name].name, columns: columns.join('、') } });

const rowsOf = (cells: Cells, name: SheetName): Row[] => {
  const heads = (cells[0] ?? []).map(textOf);
  const columns: readonly string[] = SHEETS[name].columns;
  const lacks = columns.filter((column) => !heads.includes(column) && !COLUMNS_THAT_MAY_LACK.has(column));
  if (lacks.length > 0) throw lacking(name, lacks);
  return cells.slice(1).flatMap((line, index) => {
    const texts = line.map(textOf);
    if (texts.every((text) => text === '') || (texts[0] ?? '').startsWith(EXAMPLE_MARK)) return [];
    return [{ row: index + 2, cells: Object.fromEntries(columns.map((column) => [column, texts[heads.indexOf(column)] ?? ''])) }];
  });
};

/** Only files that were looked through come here; whatever is wrong still, the caller says in words. */
const sheetsOf = async (bytes: Uint8Array): Promise<{ sheet: string; data: Cells }[]> => {
  try {
    return await readXlsxFile(Buffer.from(bytes));
  } catch {
    throw new Problem('roster.fileUnreadable');
  }
};

/** The three sheets of an .xlsx as rows of text. Throws a Problem that says why a file is not taken. */
export const readWorkbook = async (bytes: Uint8Array): Promise<Workbook> => {
  const sheets = await sheetsOf(inspectWorkbook(bytes));
  const found = {} as Record<SheetName, Row[]>;
  for (const name of Object.keys(SHEETS) as SheetName[]) {
    const sheet = sheets.find((entry) => entry.sheet === SHEETS[name].name);
    if (sheet === undefined) throw lacking(name, []);
    found[name] = rowsOf(sheet.data, name);
  }
  return found;
};
