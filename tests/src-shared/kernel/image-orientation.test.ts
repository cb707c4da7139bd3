// A photo taken upright stays upright when its place and time go; a JPEG without an end mark is mended.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { stripMetadata } from '../../../src-shared/kernel/image-bytes';
import {
  isLyingOver,
  orientationIn,
  orientationOf,
  orientationSegment,
  type Orientation,
} from '../../../src-shared/kernel/image-orientation';
import { imageSize } from '../../../src-shared/kernel/image-size';
import { gpsTiff, jpegChunk, jpegWithGps } from './image-samples';

const outside = new Uint8Array(readFileSync(path.join(__dirname, '../../cases/outside/upright-photo-orientation-6.jpg')));
const exif = (...tiff: number[]): Uint8Array => jpegChunk(0xe1, Uint8Array.from([...Buffer.from('Exif\0\0', 'latin1'), ...tiff]));
/** One entry before it, in either order of bytes. */
const tiffOf = (value: number, isLittle: boolean): number[] => {
  const view = new DataView(new ArrayBuffer(38));
  view.setUint16(0, isLittle ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, 8, isLittle);
  view.setUint16(8, 2, isLittle);
  for (const [at, tag, type, held] of [
    [10, 0x0100, 4, 77],
    [22, 0x0112, 3, value],
  ] as const) {
    view.setUint16(at, tag, isLittle);
    view.setUint16(at + 2, type, isLittle);
    view.setUint32(at + 4, 1, isLittle);
    view.setUint16(at + 8, held, isLittle);
  }
  return [...new Uint8Array(view.buffer)];
};
const sample = jpegWithGps();
const photo = (value: number, isLittle = false): Uint8Array =>
  Uint8Array.from([...sample.slice(0, 2), ...exif(...tiffOf(value, isLittle)), ...sample.slice(2)]);

describe('a photo of 400 by 300 that has to be turned by 90° (C11)', () => {
  it('is still turned when all else of its EXIF is gone, and is as high as it was wide', () => {
    expect(orientationOf(outside)).toBe(6);
    const stripped = stripMetadata(outside) ?? new Uint8Array();
    expect([orientationOf(stripped), imageSize(stripped)]).toEqual([6, { width: 300, height: 400 }]);
    expect(stripMetadata(stripped)).toEqual(stripped);
  });
});

it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('turned as %i, in either order of bytes, it stays so and loses its coordinates', (value) => {
  for (const isLittle of [false, true]) {
    const stripped = stripMetadata(photo(value, isLittle)) ?? new Uint8Array();
    expect(orientationOf(stripped)).toBe(value);
    expect(Buffer.from(stripped).includes(Buffer.from(gpsTiff))).toBe(false);
    expect(Buffer.from(stripped).includes('Exif')).toBe(value !== 1);
    expect(stripMetadata(stripped)).toEqual(stripped);
  }
});

it.each([0, 9, 255])('a number that is no way to lie, %i, is none', (value) => expect(orientationOf(photo(value))).toBe(1));

it.each<[string, Uint8Array]>([
  ['of another name', jpegChunk(0xe1, Uint8Array.from([...Buffer.from('Exit\0\0', 'latin1'), ...tiffOf(6, false)]))],
  ['cut short', exif(...tiffOf(6, false).slice(0, 12))],
  ['of no known order', exif(...[0x4d, 0x49], ...tiffOf(6, false).slice(2))],
  ['that counts otherwise', exif(...tiffOf(6, false).map((byte, at) => (at === 3 ? 41 : byte)))],
  ['whose table lies beyond it', exif(...tiffOf(6, false).map((byte, at) => (at === 7 ? 200 : byte)))],
  ['whose number is no short', exif(...tiffOf(6, false).map((byte, at) => (at === 25 ? 4 : byte)))],
])('a segment %s says nothing', (_, segment) => expect(orientationIn(segment)).toBe(1));

it('the segment that stays says how it lies, and is empty for one that lies as it was taken', () => {
  for (const value of [2, 3, 4, 5, 6, 7, 8] as Orientation[]) expect(orientationIn(orientationSegment(value))).toBe(value);
  expect(orientationSegment(1)).toHaveLength(0);
  expect(([1, 2, 3, 4, 5, 6, 7, 8] as Orientation[]).filter(isLyingOver)).toEqual([5, 6, 7, 8]);
  expect(orientationOf(Uint8Array.from([0x89, 0x50]))).toBe(1);
});

it('whatever bytes stand there, nobody throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      orientationOf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 50, ...Buffer.from('Exif\0\0', 'latin1'), ...bytes]));
      orientationIn(bytes);
    }),
  );
});

describe('a JPEG without an end mark (C28)', () => {
  const ends = outside.lastIndexOf(0xd9);
  it('gets one, and is the same picture', () => {
    const open = outside.slice(0, ends - 1);
    expect(stripMetadata(open)).toEqual(stripMetadata(outside));
  });
  it('cut within the mark, likewise', () => {
    expect(stripMetadata(outside.slice(0, ends))).toEqual(stripMetadata(outside));
  });
  it('with another file hung on behind its end loses that', () => {
    const hung = Uint8Array.from([...outside, 0, 0, 0, 24, ...Buffer.from('ftypmp42')]);
    expect(stripMetadata(hung)).toEqual(stripMetadata(outside));
  });
  it('that ends before its picture begins is none', () => {
    const scan = outside.findIndex((byte, at) => byte === 0xff && outside[at + 1] === 0xda);
    expect(stripMetadata(outside.slice(0, scan))).toBeNull();
    expect(stripMetadata(outside.slice(0, scan + 4))).toBeNull();
  });
});
