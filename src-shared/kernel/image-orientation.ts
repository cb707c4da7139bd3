// Which way up a JPEG was taken. Phones write the picture as the sensor saw it and beside it how to turn it; what else stands in
// EXIF (place, time, device) goes, and this one number stays, so that nothing is decoded anew and nothing lost.

/** 1 as it lies; 3, 6, 8 turned by 180°, 90° and 270° clockwise; the others mirrored besides (EXIF 2.3, 4.6.4 A). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0] as const;
const TIFF_AT = 4 + EXIF.length;
const LITTLE = 0x4949;
const BIG = 0x4d4d;
const FORTY_TWO = 42;
const ORIENTATION = 0x0112;
const SHORT = 3;
const ENTRY_BYTES = 12;
const ENTRIES_MOST = 200;

/** How a segment APP1, with its marker, says that the picture lies; 1 where it says nothing that can be read. */
export const orientationIn = (segment: Uint8Array): Orientation => {
  if (!EXIF.every((byte, at) => segment[4 + at] === byte) || segment.length < TIFF_AT + 8) return 1;
  const view = new DataView(segment.buffer, segment.byteOffset + TIFF_AT, segment.length - TIFF_AT);
  const order = view.getUint16(0);
  const isLittle = order === LITTLE;
  if ((!isLittle && order !== BIG) || view.getUint16(2, isLittle) !== FORTY_TWO) return 1;
  const first = view.getUint32(4, isLittle);
  if (first + 2 > view.byteLength) return 1;
  const count = Math.min(view.getUint16(first, isLittle), ENTRIES_MOST);
  for (let place = 0; place < count; place += 1) {
    const at = first + 2 + place * ENTRY_BYTES;
    if (at + ENTRY_BYTES > view.byteLength) return 1;
    if (view.getUint16(at, isLittle) !== ORIENTATION || view.getUint16(at + 2, isLittle) !== SHORT) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
};

/** A segment APP1 that says how the picture lies and nothing else; empty for one that lies as it was taken. */
export const orientationSegment = (orientation: Orientation): Uint8Array => {
  if (orientation === 1) return new Uint8Array();
  const tiff = [0x4d, 0x4d, 0, FORTY_TWO, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const length = 2 + EXIF.length + tiff.length;
  return Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...EXIF, ...tiff]);
};

/** True where width and height change places when the picture is turned. */
export const isLyingOver = (orientation: Orientation): boolean => orientation >= 5;

/** How the first segments of a JPEG say that it lies; 1 for every other file. */
export const orientationOf = (bytes: Uint8Array): Orientation => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return 1;
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    // Segments with a length stand before the picture: of APPn, tables and comments.
    if (marker < 0xc0 || marker === 0xda || marker === 0xd9) return 1;
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (marker === 0xe1 && end <= bytes.length) {
      const found = orientationIn(bytes.subarray(at, end));
      if (found !== 1) return found;
    }
    at = end;
  }
  return 1;
};
