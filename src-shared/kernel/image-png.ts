import { bigEndian32, joinBytes, nameAt } from './byte-parts';

const HEAD_LENGTH = 8;
/** Everything that is needed to draw the picture as it was meant; unknown chunks may hold anything and are dropped. */
const KEPT = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'cICP',
  'acTL',
  'fcTL',
  'fdAT',
];

/** Drops eXIf, tEXt, zTXt, iTXt, tIME and whatever else does not draw; bytes behind IEND are dropped too. */
export const stripPng = (bytes: Uint8Array): Uint8Array | null => {
  const parts: Uint8Array[] = [bytes.subarray(0, HEAD_LENGTH)];
  let at = HEAD_LENGTH;
  let hasPixels = false;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bigEndian32(bytes, at);
    const name = nameAt(bytes, at + 4);
    if (end > bytes.length) return null;
    if (at === HEAD_LENGTH && name !== 'IHDR') return null;
    if (KEPT.includes(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IDAT') hasPixels = true;
    if (name === 'IEND') return hasPixels ? joinBytes(parts) : null;
    at = end;
  }
  return null;
};
