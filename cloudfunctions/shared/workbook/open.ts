import type { Grid } from '../../../src-shared/engines/roster-import/grid';
import type { OtherFile } from '../../../src-shared/text/workbook-words';
import type { Refusing } from '../pipeline/refusal';
import { NoArchive, sampleOf, TooMuch, unpack } from './archive';
import { gridsOf } from './read';
import { reachOf, type Reach } from './sheet-scan';
import { otherThanWorkbook } from './what-else';
import { NotReadable } from './xml';

/** A roster of 20 000 people is some 10 MB of XML. */
const PACKED_MAX = 10 * 1024 * 1024;
const UNPACKED_MAX = 24 * 1024 * 1024;
const ROWS_MAX = 60_000;
const COLUMNS_MAX = 60;
/** Rows with a format and nothing in them: they cost their reading only, and tell of a table that was formatted to its end. */
const EMPTY_ROWS_MAX = 60_000;
/** Rows times columns. */
const AREA_MAX = 1_000_000;
const CELLS_MAX = 400_000;
/** Of all files together. */
const TAGS_MAX = 2_000_000;
/** Formats, names, relations: all that is no cell and no string. */
const OTHER_TAGS_MAX = 200_000;
/** Sheets and relations, which are looked up one by one in all the others. */
const PARTS_MAX = 1000;

export type WorkbookCode =
  | 'roster.fileUnreadable'
  | 'roster.fileLocked'
  | 'roster.fileOther'
  | 'roster.fileTooFar'
  | 'roster.fileEmptyRows'
  | 'roster.fileTooLarge';
type Opening = Refusing<WorkbookCode>;

const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !/(^|\/)calcChain\.xml$/i.test(name);
const isStrings = (name: string): boolean => /sharedStrings\.xml$/i.test(name);
const isSheet = (name: string): boolean => /worksheets\/[^/]+\.xml$/i.test(name);

/** All that is allowed, of all files of one workbook together. */
class Budget {
  constructor(private readonly refuse: Opening['refuse']) {}

  private area = 0;
  private cells = 0;
  private tags = 0;
  private others = 0;
  private parts = 0;
  private emptyRows = 0;

  take(reach: Reach): void {
    if (reach.rows > ROWS_MAX || reach.columns > COLUMNS_MAX)
      throw this.refuse('roster.fileTooFar', { reason: { cell: reach.farthest, rows: ROWS_MAX, columns: COLUMNS_MAX } });
    this.area += reach.rows * reach.columns;
    this.cells += reach.cells;
    this.tags += reach.tags;
    this.parts += reach.parts;
    this.emptyRows += reach.emptyRows;
    if (this.emptyRows > EMPTY_ROWS_MAX) throw this.refuse('roster.fileEmptyRows', { reason: { sheet: '', rows: EMPTY_ROWS_MAX } });
    if (this.area > AREA_MAX || this.cells > CELLS_MAX || this.tags > TAGS_MAX || this.parts > PARTS_MAX)
      throw this.refuse('roster.fileTooLarge');
  }

  takeOther(reach: Reach): void {
    this.others += reach.tags;
    if (this.others > OTHER_TAGS_MAX) throw this.refuse('roster.fileTooLarge');
  }
}

/** The text of a file, looked through: what is read afterwards is what was looked at. */
const inspected = (content: Uint8Array, budget: Budget, name: string): string => {
  const text = new TextDecoder().decode(content);
  const reach = reachOf(text);
  budget.take(reach);
  if (!isSheet(name) && !isStrings(name)) budget.takeOther(reach);
  return text;
};

const countOf = (text: string, part: string): number => {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
};

const ROWS_OF_A_KIND = 1000;

/** True where a sheet that is too large to be unpacked is mostly rows with nothing in them. */
const isMostlyEmptyRows = (bytes: Uint8Array): boolean =>
  sampleOf(bytes, { most: UNPACKED_MAX, isWanted: isSheet }).some((content) => {
    const text = new TextDecoder().decode(content);
    const rows = countOf(text, '<row');
    const written = countOf(text, '<v>') + countOf(text, '<is>');
    return rows > ROWS_OF_A_KIND && rows > written * 2;
  });

const readFiles = (bytes: Uint8Array, budget: Budget): Grid[] => {
  const files = new Map<string, string>();
  for (const [name, content] of unpack(bytes, { most: UNPACKED_MAX, isWanted: isXml })) files.set(name, inspected(content, budget, name));
  return gridsOf(files);
};

/**
 * The sheets of an .xlsx as they were written, by whatever program. What is no workbook, or would cost more than a roster can,
 * is refused in words that name it, before anything is built.
 */
export const openWorkbook = ({ refuse }: Opening, bytes: Uint8Array): Grid[] => {
  const other: OtherFile | 'locked' | null = otherThanWorkbook(bytes);
  if (other === 'locked') throw refuse('roster.fileLocked');
  if (other !== null) throw refuse('roster.fileOther', { reason: { what: other } });
  if (bytes.length > PACKED_MAX) throw refuse('roster.fileTooLarge');
  try {
    return readFiles(bytes, new Budget(refuse));
  } catch (error) {
    if (error instanceof TooMuch)
      throw isMostlyEmptyRows(bytes) ? refuse('roster.fileEmptyRows', { reason: { sheet: '', rows: 0 } }) : refuse('roster.fileTooLarge');
    if (error instanceof NoArchive || error instanceof NotReadable) throw refuse('roster.fileUnreadable');
    throw error;
  }
};
