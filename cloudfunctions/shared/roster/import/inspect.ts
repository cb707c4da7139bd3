import { zipSync } from 'fflate';
import type { Refusing } from '../../pipeline/refusal';
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

type Inspecting = Refusing<'roster.fileTooFar' | 'roster.fileTooLarge' | 'roster.fileUnreadable' | 'roster.fileLocked'>;

const isXml = (name: string): boolean => /\.(xml|rels)$/i.test(name) && !/(^|\/)calcChain\.xml$/i.test(name);

/** All that is allowed, of all files of one workbook together. */
class Budget {
  constructor(private readonly refuse: Inspecting['refuse']) {}

  private area = 0;
  private cells = 0;
  private tags = 0;
  private others = 0;
  private parts = 0;

  take(reach: Reach): void {
    if (reach.rows > ROWS_MAX || reach.columns > COLUMNS_MAX)
      throw this.refuse('roster.fileTooFar', { reason: { cell: reach.farthest, rows: ROWS_MAX, columns: COLUMNS_MAX } });
    this.area += reach.rows * reach.columns;
    this.cells += reach.cells;
    this.tags += reach.tags;
    this.parts += reach.parts;
    if (this.area > AREA_MAX || this.cells > CELLS_MAX || this.tags > TAGS_MAX || this.parts > PARTS_MAX)
      throw this.refuse('roster.fileTooLarge');
  }

  takeOther(reach: Reach): void {
    this.others += reach.tags;
    if (this.others > OTHER_TAGS_MAX) throw this.refuse('roster.fileTooLarge');
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
 * whatever else the archive says. Refuses in words before any table is built.
 */
export const inspectWorkbook = ({ refuse }: Inspecting, bytes: Uint8Array): Uint8Array => {
  if (beginsWith(bytes, COMPOUND)) throw refuse('roster.fileLocked');
  if (bytes.length > PACKED_MAX) throw refuse('roster.fileTooLarge');
  try {
    const budget = new Budget(refuse);
    const files: Record<string, Uint8Array> = {};
    for (const [name, content] of unpack(bytes, { most: UNPACKED_MAX, isWanted: isXml })) files[name] = inspectFile(content, budget, name);
    return zipSync(files, { level: 0 });
  } catch (error) {
    if (error instanceof TooMuch) throw refuse('roster.fileTooLarge');
    if (error instanceof NoArchive || error instanceof NotReadable) throw refuse('roster.fileUnreadable');
    throw error;
  }
};
