import { sniffImage } from './image-bytes';
import { isLyingOver, orientationOf } from './image-orientation';

export type ImageSize = { width: number; height: number };

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** SOF0 to SOF15 tell the size; DHT, JPG and DAC lie among their numbers. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

const sizeOfJpeg = (bytes: Uint8Array): ImageSize | null => {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else if (isFrame(marker)) return { width: word(bytes, at + 7), height: word(bytes, at + 5) };
    else at += 2 + word(bytes, at + 2);
  }
  return null;
};

const sizeOfPng = (bytes: Uint8Array): ImageSize | null =>
  bytes.length < 24 ? null : { width: word(bytes, 16) * 0x10000 + word(bytes, 18), height: word(bytes, 20) * 0x10000 + word(bytes, 22) };

/** Width and height in pixels of a JPEG or PNG as it is looked at, turned the way it says; null for anything else, and for a picture that says nothing of its size. */
export const imageSize = (bytes: Uint8Array): ImageSize | null => {
  const mime = sniffImage(bytes)?.mime;
  const size = mime === 'image/jpeg' ? sizeOfJpeg(bytes) : mime === 'image/png' ? sizeOfPng(bytes) : null;
  if (size === null || size.width <= 0 || size.height <= 0) return null;
  return isLyingOver(orientationOf(bytes)) ? { width: size.height, height: size.width } : size;
};
