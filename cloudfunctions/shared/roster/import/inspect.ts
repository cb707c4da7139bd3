import { zipSync } from 'fflate';
import { Problem } from '../../../../src-shared/kernel/problem';
import { NoArchive, TooMuch, unpack } from './archive';
import { NotReadable, scanSheet, type Reach } from './sheet-scan';

/** A roster of 20 000 people is some 10 MB of XML; the library keeps several times that in memory. */
const PACKED_MAX = 10 * 1024 * 1024;
const UNPACKED_MAX = 24 * 1024 * 1024;
const ROWS_MAX = 60_000;
const COLUMNS_MAX = 60;
/** Rows times columns: what the library fills up, also where nothing is written. */
const AREA_MAX = 1_000_000;
const CELLS_MAX = 400_000;
/** Of all files together; each becomes an object while it is read. */
const TAGS_MAX = 2_000_000;
/** Formats, names, relations: all that is no cell and no string. */
const OTHER_TAGS_MAX = 200_000;
/** Sheets and relations, which the library looks up one by one in all the others. */
const PARTS_MAX = 1000;

/** The old format, and how a workbook with a password is wrapped: both are a compound file. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, begin: readonly number[]): boolean => begin.every((byte, index) => bytes[index] === byte);

const tooFar = ({ farthest }: Reach): Problem =>
  new Problem('roster.fileTooFar', { reason: { cell: farthest, rows: ROWS_MAX, columns: COLUMNS_MAX } });
const tooLarge = (): Problem => new Problem('roster.fileTooLarge');
const unreadable = (): Problem => new Problem('roster.fileUnreadable');

const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !/(^|\/)calcChain\.xml$/i.test(name);

/** All that is allowed, of all files of one workbook together. */
class Budget {
  private area = 0;
  private cells = 0;
  private tags = 0;
  private others = 0;
  private parts = 0;

  take(reach: Reach): void {
    if (reach.rows > ROWS_MAX || reach.columns > COLUMNS_MAX) throw tooFar(reach);
    this.area += reach.rows * reach.columns;
    this.cells += reach.cells;
    this.tags += reach.tags;
    this.parts += reach.parts;
    if (this.area > AREA_MAX || this.cells > CELLS_MAX || this.tags > TAGS_MAX || this.parts > PARTS_MAX) throw tooLarge();
  }

  takeOther(reach: Reach): void {
    this.others += reach.tags;
    if (this.others > OTHER_TAGS_MAX) throw tooLarge();
  }
}

const isStrings = (name: string): boolean => /sharedStrings\.xml$/i.test(name);

const inspectFile = (content: Uint8Array, budget: Budget, name: string): Uint8Array => {
  const { text, reach } = scanSheet(new TextDecoder().decode(content));
  budget.take(reach);
  if (reach.cells === 0 && !isStrings(name)) budget.takeOther(reach);
  return new TextEncoder().encode(text);
};

/**
 * The workbook anew, of nothing but the XML that was looked through, so that what is read is what was looked at,
 * whatever else the archive says. Throws a Problem in words before any table is built.
 */
export const inspectWorkbook = (bytes: Uint8Array): Uint8Array => {
  if (beginsWith(bytes, COMPOUND)) throw new Problem('roster.fileLocked');
  if (bytes.length > PACKED_MAX) throw tooLarge();
  try {
    const budget = new Budget();
    const files: Record<string, Uint8Array> = {};
    for (const [name, content] of unpack(bytes, { most: UNPACKED_MAX, isWanted: isXml })) files[name] = inspectFile(content, budget, name);
    return zipSync(files, { level: 0 });
  } catch (error) {
    if (error instanceof TooMuch) throw tooLarge();
    if (error instanceof NoArchive || error instanceof NotReadable) throw unreadable();
    throw error;
  }
};
