import { stripJpeg } from './image-jpeg';
import { stripPng } from './image-png';
import { stripWebp } from './image-webp';

export type ImageMime = 'image/jpeg' | 'image/png' | 'image/webp';
export type SniffedImage = { mime: ImageMime; sizeBytes: number; extension: 'jpg' | 'png' | 'webp' };

const startsWith = (bytes: Uint8Array, expected: readonly number[], from = 0): boolean =>
  bytes.length >= from + expected.length && expected.every((byte, at) => bytes[from + at] === byte);

const JPEG_START = [0xff, 0xd8, 0xff];
const PNG_START = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** What the bytes themselves say they are, whatever the file is called; null for anything but the three kinds taken. */
export const sniffImage = (bytes: Uint8Array): SniffedImage | null => {
  const sizeBytes = bytes.length;
  if (startsWith(bytes, JPEG_START)) return { mime: 'image/jpeg', sizeBytes, extension: 'jpg' };
  if (startsWith(bytes, PNG_START)) return { mime: 'image/png', sizeBytes, extension: 'png' };
  if (startsWith(bytes, RIFF) && startsWith(bytes, WEBP, 8)) return { mime: 'image/webp', sizeBytes, extension: 'webp' };
  return null;
};

/**
 * The same picture without place, time, device and words: what only describes is dropped, what is needed to draw stays.
 * Stripping twice changes nothing. Null when the bytes are not a whole, readable image of the three kinds.
 */
export const stripMetadata = (bytes: Uint8Array): Uint8Array | null => {
  switch (sniffImage(bytes)?.mime) {
    case 'image/jpeg':
      return stripJpeg(bytes);
    case 'image/png':
      return stripPng(bytes);
    case 'image/webp':
      return stripWebp(bytes);
    case undefined:
      return null;
  }
};
