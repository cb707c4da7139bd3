// A number typed as a number loses the zeros before it. In a column where others begin with zeros, or of somebody whom the
// roster knows with them, that is seen; the number is not taken for somebody else's.
import type { Row } from './sheets';

const isFigures = (text: string): boolean => /^\d+$/.test(text);

/** How long the numbers of a column are that begin with zero; 0 where none does. */
export const widthOfZeros = (rows: readonly Row[], column: string): number =>
  Math.max(
    0,
    ...rows
      .map((row) => (row.cells[column] ?? '').trim())
      .filter((text) => isFigures(text) && text.startsWith('0'))
      .map((text) => text.length),
  );

/** What the number was before, or nothing where nothing speaks for a loss. */
export const withLostZeros = (
  number: string,
  { isNumber, width, known }: { isNumber: boolean; width: number; known: readonly string[] },
): string | undefined => {
  if (!isFigures(number)) return undefined;
  const stripped = number.replace(/^0+/, '');
  const before = known.find((other) => isFigures(other) && other.length > number.length && other.replace(/^0+/, '') === stripped);
  if (before !== undefined) return before;
  return isNumber && number.length < width ? number.padStart(width, '0') : undefined;
};

/** What is said to whoever lost them. */
export const lostZerosHint = (before: string, column: string): string =>
  `前面的 0 丢了吗？应是 ${before} 的话，请把“${column}”这一列设成“文本”再填`;
export const LOST_ZEROS = '前面的 0 像是丢了，请把这一列设成“文本”再填';
