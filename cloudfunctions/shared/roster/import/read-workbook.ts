import type { FileCode } from '../../../../src-shared/contract/roster';
import readXlsxFile from 'read-excel-file/node';
import {
  COLUMNS_THAT_MAY_LACK,
  EXAMPLE_MARK,
  SHEETS,
  type Row,
  type SheetName,
  type Workbook,
} from '../../../../src-shared/engines/roster-import/sheets';
import type { Problem, Refusing } from '../../pipeline/refusal';
import { inspectWorkbook } from './inspect';

const pad = (value: number): string => String(value).padStart(2, '0');

/** A cell as a person sees it; a date cell is a day without a time of day. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return `${cell.getUTCFullYear()}-${pad(cell.getUTCMonth() + 1)}-${pad(cell.getUTCDate())}`;
  return String(cell).trim();
};

type Cells = readonly (readonly unknown[])[];

const lacking = ({ refuse }: Refusing<'roster.fileLacks'>, name: SheetName, columns: readonly string[]): Problem =>
  refuse('roster.fileLacks', { reason: { sheet: SHEETS[name].name, columns: columns.join('、') } });

const rowsOf = (refusing: Refusing<'roster.fileLacks'>, cells: Cells, name: SheetName): Row[] => {
  const heads = (cells[0] ?? []).map(textOf);
  const columns: readonly string[] = SHEETS[name].columns;
  const lacks = columns.filter((column) => !heads.includes(column) && !COLUMNS_THAT_MAY_LACK.has(column));
  if (lacks.length > 0) throw lacking(refusing, name, lacks);
  return cells.slice(1).flatMap((line, index) => {
    const texts = line.map(textOf);
    if (texts.every((text) => text === '') || (texts[0] ?? '').startsWith(EXAMPLE_MARK)) return [];
    return [{ row: index + 2, cells: Object.fromEntries(columns.map((column) => [column, texts[heads.indexOf(column)] ?? ''])) }];
  });
};

/** Only files that were looked through come here; whatever is wrong still, the caller says in words. */
const sheetsOf = async ({ refuse }: Refusing<'roster.fileUnreadable'>, bytes: Uint8Array): Promise<{ sheet: string; data: Cells }[]> => {
  try {
    return await readXlsxFile(Buffer.from(bytes));
  } catch {
    throw refuse('roster.fileUnreadable');
  }
};

/** The three sheets of an .xlsx as rows of text. Refuses, and says why a file is not taken. */
export const readWorkbook = async (refusing: Refusing<FileCode>, bytes: Uint8Array): Promise<Workbook> => {
  const sheets = await sheetsOf(refusing, inspectWorkbook(refusing, bytes));
  const found = {} as Record<SheetName, Row[]>;
  for (const name of Object.keys(SHEETS) as SheetName[]) {
    const sheet = sheets.find((entry) => entry.sheet === SHEETS[name].name);
    if (sheet === undefined) throw lacking(refusing, name, []);
    found[name] = rowsOf(refusing, sheet.data, name);
  }
  return found;
};
