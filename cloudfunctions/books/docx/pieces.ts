import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { Fact } from '../../../src-shared/engines/books/block';
import { CELL, FONTS, GREY, INK, RULED, SHADE, SIZES, TIGHT_CELL } from './paper';

type Look = { size?: number; isBold?: boolean; isHead?: boolean; isGrey?: boolean };

/** Only what differs from the document's own look: a year has thousands of cells, and each word of theirs costs memory. */
const lookOf = ({ size, isBold, isHead, isGrey }: Required<Look>): IRunOptions => ({
  ...(size === SIZES.body ? {} : { size }),
  ...(isBold ? { bold: true } : {}),
  // Headings would be blue by the program's own style.
  ...(isGrey ? { color: GREY } : isHead ? { color: INK } : {}),
  ...(isHead ? { font: FONTS.head } : {}),
});

/** A text with its line breaks. Signs that no XML may hold are left out. */
const runsOf = (words: string, { size = SIZES.body, isBold = false, isHead = false, isGrey = false }: Look): TextRun[] =>
  words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .split('\n')
    .map((text, index) => new TextRun({ text, ...lookOf({ size, isBold, isHead, isGrey }), ...(index === 0 ? {} : { break: 1 }) }));

export const paragraph = (words: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: { line: 320, after: 60 }, ...options, children: runsOf(words, look) });

export const chapterOf = (words: string, startsPage: boolean): Paragraph =>
  paragraph(
    words,
    { size: SIZES.chapter, isBold: true, isHead: true },
    { heading: HeadingLevel.HEADING_1, pageBreakBefore: startsPage, spacing: { before: startsPage ? 0 : 480, after: 200 }, keepNext: true },
  );

export const headingOf = (words: string, startsPage: boolean): Paragraph =>
  paragraph(
    words,
    { size: SIZES.heading, isBold: true, isHead: true },
    { heading: HeadingLevel.HEADING_2, pageBreakBefore: startsPage, spacing: { before: startsPage ? 0 : 240, after: 140 }, keepNext: true },
  );

type CellLook = Look & { width: number; isTight?: boolean; isLabel?: boolean; isCentred?: boolean; span?: number };

const cell = (words: string, { width, isLabel = false, isCentred = false, isTight = false, span = 1, ...look }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    columnSpan: span,
    ...(isLabel ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: SHADE } } : {}),
    children: [
      paragraph(
        words,
        { ...look, isBold: isLabel },
        { spacing: { line: isTight ? 240 : 280 }, alignment: isCentred || isLabel ? AlignmentType.CENTER : AlignmentType.LEFT },
      ),
    ],
  });

const tableOf = (rows: TableRow[], columnWidths: number[], isTight = false): Table =>
  new Table({
    rows,
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: isTight ? TIGHT_CELL : CELL,
    borders: RULED,
  });

const LABEL_SHARE = 0.15;

/** Labels and words beside them; a line of one fact takes the whole width. */
export const factsTable = (lines: readonly (readonly Fact[])[], width: number): Table => {
  const label = Math.round(width * LABEL_SHARE);
  const columns = [label, Math.round(width / 2) - label, label, width - Math.round(width / 2) - label];
  const rows = lines.map((facts) => {
    const isOne = facts.length === 1;
    const cells = facts.flatMap(([name, words], index) => [
      cell(name, { width: label, isLabel: true }),
      cell(words, { width: isOne ? width - label : (columns[index * 2 + 1] ?? label), span: isOne ? 3 : 1 }),
    ]);
    return new TableRow({ children: cells, cantSplit: facts.every(([, words]) => words.length < 400) });
  });
  return tableOf(rows, columns);
};

/** Short cells stand in the middle, as in a ledger; what is read stands at the left. */
const CENTRED_UP_TO = 6;

export const gridTable = (
  {
    head,
    rows,
    widths,
    isSmall = false,
  }: { head: readonly string[]; rows: readonly (readonly string[])[]; widths: readonly number[]; isSmall?: boolean | undefined },
  width: number,
): Table => {
  const whole = widths.reduce((sum, part) => sum + part, 0);
  const columns = widths.map((part) => Math.round((part / whole) * width));
  const size = isSmall ? SIZES.tiny : SIZES.small;
  const at = (index: number): number => columns[index] ?? 0;
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((words, index) => cell(words, { width: at(index), isLabel: true, isTight: isSmall, size })),
  });
  const bodyRows = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: head.map((_, index) =>
          cell(row[index] ?? '', { width: at(index), size, isTight: isSmall, isCentred: (row[index] ?? '').length <= CENTRED_UP_TO }),
        ),
      }),
  );
  return tableOf([headRow, ...bodyRows], columns, isSmall);
};
