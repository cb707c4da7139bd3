// Measures of the page, in the units of the file format: twentieths of a point, and pixels for pictures.
import { BorderStyle, TableBorders, type ITableBordersOptions } from 'docx';

const MM = 56.7;
/** Wider on the left: a book is punched there. */
const MARGINS_MM = { top: 22, right: 20, bottom: 20, left: 26 };
const A4_MM = { short: 210, long: 297 };

export const margins = {
  top: MARGINS_MM.top * MM,
  right: MARGINS_MM.right * MM,
  bottom: MARGINS_MM.bottom * MM,
  left: MARGINS_MM.left * MM,
};
export const pageOf = (isWide: boolean): { width: number; height: number; text: number } => {
  const [width, height] = isWide ? [A4_MM.long, A4_MM.short] : [A4_MM.short, A4_MM.long];
  return { width: width * MM, height: height * MM, text: Math.round((width - MARGINS_MM.left - MARGINS_MM.right) * MM) };
};

/** Half-points. */
export const SIZES = { body: 21, small: 18, tiny: 16, heading: 28, chapter: 32, cover: 56, coverYear: 36, coverBranch: 32 };
export const FONTS = {
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' },
  head: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' },
};
export const INK = '1F2329';
export const GREY = '5F6670';
export const SHADE = 'F2EFE8';

const line = { style: BorderStyle.SINGLE, size: 4, color: '8D887E' };
export const RULED: ITableBordersOptions = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
export const BARE: ITableBordersOptions = TableBorders.NONE;
export const CELL = { top: 50, bottom: 50, left: 90, right: 90 };
/** So that the roll of a branch of thirty fits on a page. */
export const TIGHT_CELL = { top: 25, bottom: 25, left: 60, right: 60 };

/** A photo at most so wide and high on paper, in pixels of 1/96 inch. */
export const PHOTO_MOST = { width: 290, height: 260 };
export const CODE_SIDE = 170;
