// Reads the sheets of an .xlsx as they were written, by whatever program. Only files that were looked through come here.
import type { Area, Grid, GridCell, GridRow } from '../../../src-shared/engines/roster-import/grid';
import { dayOfSerial, stylesOf, type Shown } from './styles';
import { placeOf } from './sheet-scan';
import { attributeOf, NotReadable, tagsOf, textIn } from './xml';

type Files = ReadonlyMap<string, string>;
type Book = { strings: readonly string[]; styles: readonly Shown[]; isFrom1904: boolean };

const REL_TYPE = /\/(officeDocument|worksheet|sharedStrings|styles)$/;

type Relation = { id: string; type: string; target: string };

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A target as it is named from a file: from the root, or from the folder of that file. */
const resolved = (folder: string, target: string): string => {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target.slice(1) : `${folder}${target}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

const relationsOf = (files: Files, path: string): Relation[] => {
  const folder = folderOf(path);
  const xml = files.get(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? '';
  return [...tagsOf(xml)].flatMap(({ text, name, isClosing }) => {
    if (name !== 'Relationship' || isClosing) return [];
    const type = REL_TYPE.exec(attributeOf(text, 'Type') ?? '')?.[1] ?? '';
    return [{ id: attributeOf(text, 'Id') ?? '', type, target: resolved(folder, textIn(attributeOf(text, 'Target') ?? '')) }];
  });
};

const stringsIn = (xml: string): string[] => {
  const strings: string[] = [];
  let [isText, isPhonetic] = [false, false];
  for (const { name, isClosing, isEmpty, before } of tagsOf(xml)) {
    if (isText && !isPhonetic) strings[strings.length - 1] += textIn(before);
    isText = false;
    if (name === 'si' && !isClosing) strings.push('');
    if (name === 'rPh') isPhonetic = !isClosing && !isEmpty;
    if (name === 't') isText = !isClosing && !isEmpty && strings.length > 0;
  }
  return strings;
};

/** Beyond so many figures a table program has changed the last ones. */
const DIGITS_KEPT = 15;

const numberCell = (raw: string, shown: Shown, isFrom1904: boolean): GridCell => {
  const value = Number(raw);
  if (raw === '' || !Number.isFinite(value)) return { text: raw };
  if (shown.is !== 'plain' && shown.is !== 'figures') {
    const day = dayOfSerial(value, shown.is, isFrom1904);
    return day === null ? { text: raw, mark: 'number' } : { text: day };
  }
  if (Math.abs(value) >= 10 ** DIGITS_KEPT) return { text: BigInt(Math.round(value)).toString(), mark: 'overlong' };
  const plain = String(Number(value.toPrecision(DIGITS_KEPT)));
  // As whoever wrote the table sees it: the zeros are there.
  if (shown.is === 'figures') return { text: `${shown.lead}${plain.padStart(shown.zeros, '0')}` };
  return { text: plain, mark: 'number' };
};

type Cell = { type: string; style: number; value: string; inline: string; isFormula: boolean };

const cellOf = ({ type, style, value, inline, isFormula }: Cell, { strings, styles, isFrom1904 }: Book): GridCell | undefined => {
  const raw = value.trim();
  if (type === 's') return { text: strings[Number(raw)] ?? '' };
  if (type === 'inlineStr' || inline !== '') return { text: inline };
  if (isFormula && raw === '' && type !== 'str') return { text: '', mark: 'uncomputed' };
  if (type === 'b') return { text: raw === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'str' || type === 'd' || type === 'e') return { text: value };
  return raw === '' ? undefined : numberCell(raw, styles[style] ?? { is: 'plain' }, isFrom1904);
};

const areaOf = (reference: string): Area[] => {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  const area = { fromRow: first.row, toRow: last.row, fromColumn: first.column, toColumn: last.column };
  return first.row === last.row && first.column === last.column ? [] : [area];
};

type Reading = {
  rows: GridRow[];
  merges: Area[];
  row: number;
  column: number;
  cells: (GridCell | undefined)[];
  cell: Cell | null;
  into: 'value' | 'inline' | null;
  isPhonetic: boolean;
};

const openCell = (reading: Reading, tag: string): void => {
  const reference = attributeOf(tag, 'r');
  reading.column = reference === undefined ? reading.column + 1 : placeOf(reference).column;
  reading.cell = { type: attributeOf(tag, 't') ?? 'n', style: Number(attributeOf(tag, 's') ?? 0), value: '', inline: '', isFormula: false };
};

const closeCell = (reading: Reading, book: Book): void => {
  const cell = reading.cell === null ? undefined : cellOf(reading.cell, book);
  if (cell !== undefined) reading.cells[reading.column - 1] = cell;
  reading.cell = null;
};

const closeRow = (reading: Reading): void => {
  if (reading.cells.some((cell) => cell !== undefined && (cell.text.trim() !== '' || cell.mark !== undefined)))
    reading.rows.push({ row: reading.row, cells: Array.from(reading.cells) });
  reading.cells = [];
};

const sheetOf = (name: string, xml: string, book: Book): Grid => {
  const reading: Reading = { rows: [], merges: [], row: 0, column: 0, cells: [], cell: null, into: null, isPhonetic: false };
  for (const { text, name: tag, isClosing, isEmpty, before } of tagsOf(xml)) {
    if (reading.into !== null && reading.cell !== null && !reading.isPhonetic) reading.cell[reading.into] += textIn(before);
    reading.into = null;
    const isOpening = !isClosing && !isEmpty;
    if (tag === 'row' && !isClosing) {
      closeRow(reading);
      reading.row = Number(attributeOf(text, 'r') ?? reading.row + 1);
      reading.column = 0;
    } else if (tag === 'c' && !isClosing) {
      openCell(reading, text);
      if (isEmpty) reading.cell = null;
    } else if (tag === 'c') closeCell(reading, book);
    else if (tag === 'rPh') reading.isPhonetic = isOpening;
    else if (tag === 'v') reading.into = isOpening ? 'value' : null;
    else if (tag === 't') reading.into = isOpening ? 'inline' : null;
    else if (tag === 'f' && reading.cell !== null) reading.cell.isFormula = true;
    else if (tag === 'mergeCell' && !isClosing) reading.merges.push(...areaOf(attributeOf(text, 'ref') ?? ''));
  }
  closeRow(reading);
  return { name, rows: reading.rows.sort((a, b) => a.row - b.row), merges: reading.merges };
};

/**
 * The sheets of a workbook in their order.
 * @param files the XML of the workbook by its paths
 * Throws NotReadable for what is no workbook.
 */
export const gridsOf = (files: Files): Grid[] => {
  const path = relationsOf(files, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const xml = files.get(path);
  if (xml === undefined) throw new NotReadable();
  const relations = relationsOf(files, path);
  const fileOf = (type: string): string => files.get(relations.find((relation) => relation.type === type)?.target ?? '') ?? '';
  const tags = [...tagsOf(xml)].filter(({ isClosing }) => !isClosing);
  const isFrom1904 = tags.some(({ name, text }) => name === 'workbookPr' && /^(1|true|on)$/.test(attributeOf(text, 'date1904') ?? ''));
  const book: Book = { strings: stringsIn(fileOf('sharedStrings')), styles: stylesOf(fileOf('styles')), isFrom1904 };
  return tags
    .filter(({ name }) => name === 'sheet')
    .flatMap(({ text }) => {
      const relation = relations.find(({ id }) => id === /\s(?:[^\s:=]+:)id\s*=\s*["']([^"']*)["']/.exec(text)?.[1]);
      const sheet = files.get(relation?.target ?? '');
      if (relation !== undefined && relation.type !== 'worksheet') return [];
      if (sheet === undefined) throw new NotReadable();
      return [sheetOf(textIn(attributeOf(text, 'name') ?? ''), sheet, book)];
    });
};
