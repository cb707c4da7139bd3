import { joinBytes } from './byte-parts';
import { orientationIn, orientationSegment, type Orientation } from './image-orientation';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;

const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

const hasName = (segment: Uint8Array, name: string): boolean => [...name].every((letter, at) => segment[4 + at] === letter.charCodeAt(0));

/** JFIF, the colour profile and Adobe's colour transform are needed to draw; every other APPn and comment only describes. */
const isKept = (marker: number, segment: Uint8Array): boolean => {
  if (marker === COM) return false;
  if (marker < APP0 || marker > APP15) return true;
  if (marker === APP0) return hasName(segment, 'JFIF\0');
  if (marker === APP2) return hasName(segment, 'ICC_PROFILE\0');
  return marker === APP14 && hasName(segment, 'Adobe');
};

/** The place after the coded data that begins at `from`: where the next marker stands that is no restart and no stuffed byte; -1 where none comes. */
const endOfScan = (bytes: Uint8Array, from: number): number => {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1] ?? 0;
    // A fill byte before a marker is part of neither.
    if (marker !== 0x00 && marker !== 0xff && !isRestart(marker)) return at;
  }
  return -1;
};

const END = Uint8Array.from([0xff, EOI]);

/** The start, how the picture lies where that has to be said, and everything needed to draw it. */
const joined = (parts: readonly Uint8Array[], orientation: Orientation): Uint8Array => {
  const [start, ...rest] = parts;
  return joinBytes([...(start === undefined ? [] : [start]), orientationSegment(orientation), ...rest]);
};

/**
 * A thumbnail or a second picture behind the end, and the coordinates in APP1, are left out; how the picture lies stays.
 * Some phones put APP segments between the scans, so the whole file is walked and not only its head. Panoramas and moving
 * pictures of some phones have no end mark: it is set where the coded data are over.
 */
export const stripJpeg = (bytes: Uint8Array): Uint8Array | null => {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation: Orientation = 1;
  let at = 2;
  let hasScan = false;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) {
      parts.push(bytes.subarray(at, at + 2));
      return hasScan ? joined(parts, orientation) : null;
    }
    if (marker === SOI || marker === 0x00) return null;
    if (isBare(marker)) {
      parts.push(bytes.subarray(at, at + 2));
      at += 2;
      continue;
    }
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (marker === APP1 && orientation === 1) orientation = orientationIn(segment);
    if (isKept(marker, segment)) parts.push(segment);
    at = end;
    if (marker === SOS) {
      const scanEnd = endOfScan(bytes, at);
      if (scanEnd < 0) {
        const data = bytes.subarray(at, bytes[bytes.length - 1] === 0xff ? bytes.length - 1 : bytes.length);
        return data.length === 0 ? null : joined([...parts, data, END], orientation);
      }
      parts.push(bytes.subarray(at, scanEnd));
      at = scanEnd;
      hasScan = true;
    }
  }
  return null;
};
