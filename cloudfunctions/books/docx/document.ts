import { AlignmentType, Document, Footer, PageNumber, PageOrientation, Packer, Paragraph, TextRun, type Table } from 'docx';
import type { Block, BookText } from '../../../src-shared/engines/books/block';
import { FONTS, GREY, INK, margins, pageOf, SIZES } from './paper';
import { codeOf, photosOf, type KnownPhotos } from './pictures';
import { chapterOf, factsTable, gridTable, headingOf, paragraph } from './pieces';

type Piece = Paragraph | Table;

const centred = { alignment: AlignmentType.CENTER };

const coverOf = ({ title, year, branchName, superior, note }: Block & { is: 'cover' }, isWide: boolean): Paragraph[] => [
  paragraph(
    title,
    { size: SIZES.cover, isBold: true, isHead: true },
    { ...centred, spacing: { before: isWide ? 1800 : 3600, after: 480 } },
  ),
  paragraph(year, { size: SIZES.coverYear }, { ...centred, spacing: { after: isWide ? 1200 : 3000 } }),
  paragraph(branchName, { size: SIZES.coverBranch, isBold: true }, { ...centred, spacing: { after: 200 } }),
  paragraph(superior, {}, { ...centred, spacing: { after: isWide ? 600 : 1600 } }),
  paragraph(note, { isGrey: true, size: SIZES.small }, centred),
];

const piecesOf = (block: Block, at: { width: number; isWide: boolean; photos: KnownPhotos }): Piece[] => {
  switch (block.is) {
    case 'cover':
      return coverOf(block, at.isWide);
    case 'chapter':
      return [chapterOf(block.words, block.flows !== true)];
    case 'heading':
      return [headingOf(block.words, block.startsPage === true)];
    case 'text':
      return [
        paragraph(block.words, block.isSmall === true ? { size: SIZES.small, isGrey: true } : {}, { spacing: { before: 120, line: 340 } }),
      ];
    case 'facts':
      return [factsTable(block.lines, at.width)];
    case 'table':
      return [gridTable(block, at.width)];
    case 'photos':
      return photosOf(block.photos, at.photos, at.width);
    case 'code':
      return codeOf(block.code, block.lines);
  }
};

/** A meeting that is the first under its chapter stays on the page of the chapter's head. */
const withoutEmptyPages = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) =>
    block.is === 'heading' && block.startsPage === true && blocks[index - 1]?.is === 'chapter' ? { ...block, startsPage: false } : block,
  );

const footerOf = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            font: FONTS.text,
            size: SIZES.tiny,
            color: GREY,
            children: [`${title}　第 `, PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'],
          }),
        ],
      }),
    ],
  });

/** The file of a book, with digests where its photos will be. */
export const documentOf = async (
  { title, isWide, blocks }: BookText,
  book: { branchName: string; photos: KnownPhotos },
): Promise<Buffer> => {
  const page = pageOf(isWide);
  const document = new Document({
    title: `${book.branchName}${title}`,
    creator: book.branchName,
    styles: { default: { document: { run: { font: FONTS.text, size: SIZES.body, color: INK } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            margin: margins,
            size: {
              width: Math.min(page.width, page.height),
              height: Math.max(page.width, page.height),
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
          },
        },
        footers: { default: footerOf(`${book.branchName}　${title}`), first: new Footer({ children: [] }) },
        children: withoutEmptyPages(blocks).flatMap((block) => piecesOf(block, { width: page.text, isWide, photos: book.photos })),
      },
    ],
  });
  return Packer.toBuffer(document);
};
