// Crockford's alphabet: no letter that can be taken for a digit or for another one.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 5;
const BEFORE_DASH = 3;

/** A long random id as short as a person writes it down: `receiptOf('2798d0…')` is `4YC-D0`. Takes the first 28 bits of a hexadecimal text. */
export const receiptOf = (hex: string): string => {
  const bits = parseInt(hex.slice(0, 7), 16) >>> 3;
  const letters = Array.from({ length: LENGTH }, (_, index) => ALPHABET.charAt((bits >>> (5 * (LENGTH - 1 - index))) & 31)).join('');
  return `${letters.slice(0, BEFORE_DASH)}-${letters.slice(BEFORE_DASH)}`;
};

/** What somebody typed, as receipts are written: case, spaces, dashes and the letters O, I, L do not matter. Null for what can be none. */
export const typedReceipt = (typed: string): string | null => {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const isWhole = letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter));
  return isWhole ? `${letters.slice(0, BEFORE_DASH)}-${letters.slice(BEFORE_DASH)}` : null;
};
