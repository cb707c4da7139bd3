import { AlignmentType, ImageRun, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { BookPhoto } from '../../../src-shared/engines/books/block';
import { isLyingOver, type Orientation } from '../../../src-shared/kernel/image-orientation';
import { BOOK_WORDS } from '../../../src-shared/text/book-words';
import { codePicture } from '../code-picture';
import { BARE, CODE_SIDE, PHOTO_MOST, SIZES } from './paper';
import { headingOf, paragraph } from './pieces';

/** A picture's size in pixels as it is looked at, and how its file has to be turned for that (EXIF). */
type Known = { width: number; height: number; orientation?: number | undefined };
/** The pictures that can be put in, by digest. */
export type KnownPhotos = ReadonlyMap<string, Known>;

/** Word draws the file as it lies: it is mirrored first and then turned, clockwise in degrees. */
const TURNS: Readonly<Record<number, { rotation?: number; flip?: { horizontal?: boolean; vertical?: boolean } }>> = {
  2: { flip: { horizontal: true } },
  3: { rotation: 180 },
  4: { flip: { vertical: true } },
  5: { flip: { horizontal: true }, rotation: 270 },
  6: { rotation: 90 },
  7: { flip: { horizontal: true }, rotation: 90 },
  8: { rotation: 270 },
};

const fitted = ({ width, height }: { width: number; height: number }): { width: number; height: number } => {
  const scale = Math.min(PHOTO_MOST.width / width, PHOTO_MOST.height / height, 1);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** In place of its bytes a picture carries its digest; the bytes are put in when the file is written, one picture at a time. */
const photoRun = ({ sha256, mime, caption }: BookPhoto, { orientation = 1, ...size }: Known): ImageRun => {
  const { width, height } = fitted(size);
  // The drawing has the size of the file as it lies.
  const lying = isLyingOver(orientation as Orientation) ? { width: height, height: width } : { width, height };
  return new ImageRun({
    type: mime === 'image/png' ? 'png' : 'jpg',
    data: Buffer.from(sha256),
    transformation: { ...lying, ...TURNS[orientation] },
    altText: { name: sha256.slice(0, 12), title: BOOK_WORDS.photos, description: caption ?? BOOK_WORDS.photos },
  });
};

const photoCell = (photo: BookPhoto | undefined, known: KnownPhotos, width: number): TableCell => {
  const size = photo === undefined ? undefined : known.get(photo.sha256);
  const picture =
    photo === undefined || size === undefined
      ? []
      : [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: photo.caption !== undefined, children: [photoRun(photo, size)] })];
  const words =
    photo === undefined
      ? ''
      : size === undefined
        ? photo.mime === 'image/webp'
          ? BOOK_WORDS.photoOther
          : BOOK_WORDS.photoGone
        : (photo.caption ?? '');
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    borders: BARE,
    margins: { top: 60, bottom: 60, left: 40, right: 40 },
    children: [
      ...picture,
      paragraph(words, { size: SIZES.small, isGrey: true }, { alignment: AlignmentType.CENTER, spacing: { line: 260 } }),
    ],
  });
};

/** Two beside each other, with their words under them. */
export const photosOf = (photos: readonly BookPhoto[], known: KnownPhotos, width: number): (Paragraph | Table)[] => {
  const half = Math.floor(width / 2);
  const rows = Array.from(
    { length: Math.ceil(photos.length / 2) },
    (_, index) =>
      new TableRow({
        cantSplit: true,
        children: [photoCell(photos[index * 2], known, half), photoCell(photos[index * 2 + 1], known, half)],
      }),
  );
  return [
    headingOf(BOOK_WORDS.photos, false),
    new Table({ rows, columnWidths: [half, half], width: { size: half * 2, type: WidthType.DXA }, borders: BARE }),
  ];
};

export const codeOf = (code: string, lines: readonly string[]): Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 400, after: 120 },
    children: [
      new ImageRun({
        type: 'png',
        data: codePicture(code),
        transformation: { width: CODE_SIDE, height: CODE_SIDE },
        altText: { name: 'code', title: lines[0] ?? '', description: lines[0] ?? '' },
      }),
    ],
  }),
  ...lines.map((line, index) =>
    paragraph(line, index === 0 ? { size: SIZES.heading, isBold: true } : {}, {
      alignment: index < 2 ? AlignmentType.CENTER : AlignmentType.LEFT,
    }),
  ),
];
