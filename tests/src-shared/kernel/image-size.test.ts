import { imageSize } from '../../../src-shared/kernel/image-size';
import { jpegWithGps, webpWithGps } from './image-samples';

const frame = (marker: number, width: number, height: number): number[] => [
  0xff,
  marker,
  0,
  17,
  8,
  height >> 8,
  height & 255,
  width >> 8,
  width & 255,
  3,
  1,
  0x22,
  0,
  2,
  0x11,
  1,
  3,
  0x11,
  1,
];
const jpeg = (...middle: number[]): Uint8Array => Uint8Array.from([0xff, 0xd8, ...middle, 0xff, 0xd9]);

it.each([
  ['baseline', 0xc0],
  ['progressive', 0xc2],
])('reads a %s JPEG behind other segments and fill bytes', (_, marker) => {
  expect(imageSize(jpeg(0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 4, 9, 9, 0xff, ...frame(marker, 1600, 1200)))).toEqual({
    width: 1600,
    height: 1200,
  });
});

it('takes a table of Huffman codes for no frame', () => {
  expect(imageSize(jpeg(...frame(0xc4, 1600, 1200), ...frame(0xc0, 640, 480)))).toEqual({ width: 640, height: 480 });
});

it('reads a PNG', () => {
  const bytes = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 6, 64, 0, 0, 4, 176,
  ]);
  expect(imageSize(bytes)).toEqual({ width: 1600, height: 1200 });
});

it('says nothing of what is no JPEG or PNG, is cut off, or is empty', () => {
  expect([
    imageSize(webpWithGps()),
    imageSize(new Uint8Array()),
    imageSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xc0, 0, 17])),
    imageSize(jpeg(...frame(0xc0, 0, 480))),
  ]).toEqual([null, null, null, null]);
  expect(imageSize(jpegWithGps().subarray(0, 8))).toBeNull();
});
