import { joinBytes, littleEndian32, nameAt } from './byte-parts';

const RIFF_HEAD = 12;
const CHUNK_HEAD = 8;
const KEPT = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'];
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/** VP8X says which descriptions follow; after dropping them it must say that none do. */
const withoutFlags = (chunk: Uint8Array): Uint8Array => {
  const copy = chunk.slice();
  copy[CHUNK_HEAD] = (copy[CHUNK_HEAD] ?? 0) & ~(EXIF_FLAG | XMP_FLAG);
  return copy;
};

const riffHead = (bytes: Uint8Array, bodyLength: number): Uint8Array => {
  const head = bytes.slice(0, RIFF_HEAD);
  const size = bodyLength + 4;
  for (let at = 0; at < 4; at += 1) head[4 + at] = Math.floor(size / 256 ** at) % 256;
  return head;
};

/** Drops EXIF, XMP and unknown chunks, corrects the flags of VP8X and the size of RIFF; bytes behind the RIFF are dropped too. */
export const stripWebp = (bytes: Uint8Array): Uint8Array | null => {
  const whole = littleEndian32(bytes, 4) + 8;
  if (whole > bytes.length) return null;
  const parts: Uint8Array[] = [];
  let hasPixels = false;
  let at = RIFF_HEAD;
  while (at + CHUNK_HEAD <= whole) {
    const length = littleEndian32(bytes, at + 4);
    // A chunk of odd length is followed by one byte that is not counted.
    const end = at + CHUNK_HEAD + length + (length % 2);
    if (at + CHUNK_HEAD + length > whole || end > bytes.length) return null;
    const name = nameAt(bytes, at);
    const chunk = bytes.subarray(at, end);
    if (name === 'VP8X') {
      if (length < 10) return null;
      parts.push(withoutFlags(chunk));
    } else if (KEPT.includes(name)) parts.push(chunk);
    if (name === 'VP8 ' || name === 'VP8L' || name === 'ANMF') hasPixels = true;
    at = end;
  }
  if (!hasPixels || at !== whole) return null;
  const bodyLength = parts.reduce((sum, part) => sum + part.length, 0);
  return joinBytes([riffHead(bytes, bodyLength), ...parts]);
};
