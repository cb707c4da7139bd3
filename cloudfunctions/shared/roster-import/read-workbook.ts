import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { COLUMNS_THAT_MAY_LACK, EXAMPLE_MARK, SHEETS, type Row, type SheetName, type Workbook } from '../../../src-shared/engines/roster-import/sheets';

const BYTES_MAX = 10 * 1024 * 1024;
const UNPACKED_MAX = 80 * 1024 * 1024;
const ROWS_MAX = 60_000;

const pad = (value: number): string => String(value).padStart(2, '0');

/** A cell as a person sees it; a date cell is a day without a time of day. */
const textOf = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return `${cell.getUTCFullYear()}-${pad(cell.getUTCMonth() + 1)}-${pad(cell.getUTCDate())}`;
  return String(cell).trim();
};

/** A workbook is a zip; what would unpack to far more than a roster is not opened. */
const isReasonable = (bytes: Uint8Array): boolean => {
  if (bytes.length > BYTES_MAX || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  let unpacked = 0;
  unzipSync(bytes, {
    filter: (file) => {
      unpacked += file.originalSize;
      return false;
    },
  });
  return unpacked <= UNPACKED_MAX;
};

const rowsOf = (cells: readonly (readonly unknown[])[], name: SheetName): Row[] | null => {
  const heads = (cells[0] ?? []).map(textOf);
  const columns: readonly string[] = SHEETS[name].columns;
  if (!columns.every((column) => heads.includes(column) || COLUMNS_THAT_MAY_LACK.has(column))) return null;
  return cells.slice(1).flatMap((line, index) => {
    const texts = line.map(textOf);
    if (texts.every((text) => text === '') || (texts[0] ?? '').startsWith(EXAMPLE_MARK)) return [];
    return [{ row: index + 2, cells: Object.fromEntries(columns.map((column) => [column, texts[heads.indexOf(column)] ?? ''])) }];
  });
};

/** The three sheets of an .xlsx as rows of text, or null when it is no such workbook. */
export const readWorkbook = async (bytes: Uint8Array): Promise<Workbook | null> => {
  try {
    if (!isReasonable(bytes)) return null;
    const sheets = await readXlsxFile(Buffer.from(bytes));
    const found = {} as Record<SheetName, Row[]>;
    for (const name of Object.keys(SHEETS) as SheetName[]) {
      const sheet = sheets.find((entry) => entry.sheet === SHEETS[name].name);
      const rows = sheet === undefined ? null : rowsOf(sheet.data, name);
      if (rows === null || rows.length > ROWS_MAX) return null;
      found[name] = rows;
    }
    return found;
  } catch {
    // Whatever the bytes are, they are no workbook we can read; the caller says so in words.
    return null;
  }
};
