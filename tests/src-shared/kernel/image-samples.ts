// Small images of the three kinds, built byte by byte, each with the coordinates of a place and words about a person.
import { crc32 } from 'node:zlib';

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** A TIFF with one GPS directory: north 30° 16′ 12″, east 120° 9′ 0″. */
const buildGps = (): Uint8Array => {
  const bytes = Buffer.alloc(26 + 54 + 48);
  bytes.write('II', 0, 'latin1');
  bytes.writeUInt16LE(42, 2);
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(1, 8);
  const entry = (at: number, [tag, kind, count, value]: [number, number, number, number]) => {
    bytes.writeUInt16LE(tag, at);
    bytes.writeUInt16LE(kind, at + 2);
    bytes.writeUInt32LE(count, at + 4);
    bytes.writeUInt32LE(value, at + 8);
  };
  entry(10, [0x8825, 4, 1, 26]);
  bytes.writeUInt16LE(4, 26);
  entry(28, [1, 2, 2, 'N'.charCodeAt(0)]);
  entry(40, [2, 5, 3, 80]);
  entry(52, [3, 2, 2, 'E'.charCodeAt(0)]);
  entry(64, [4, 5, 3, 104]);
  [30, 16, 12, 120, 9, 0].forEach((value, at) => {
    bytes.writeUInt32LE(value, 80 + at * 8);
    bytes.writeUInt32LE(1, 84 + at * 8);
  });
  return Uint8Array.from(bytes);
};
export const gpsTiff = buildGps();

const xmp = latin('<x:xmpmeta exif:GPSLatitude="30,16.2N" dc:creator="Zhang"/>');

export const jpegChunk = (marker: number, content: Uint8Array): Uint8Array =>
  join(Uint8Array.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255]), content);

export const jpegWithGps = (): Uint8Array =>
  join(
    Uint8Array.from([0xff, 0xd8]),
    jpegChunk(0xe0, latin('JFIF\0\x01\x02\0\0\x01\0\x01\0\0')),
    jpegChunk(0xe1, join(latin('Exif\0\0'), gpsTiff)),
    jpegChunk(0xe1, join(latin('http://ns.adobe.com/xap/1.0/\0'), xmp)),
    jpegChunk(0xe2, latin('ICC_PROFILE\0\x01\x01PROFILE')),
    jpegChunk(0xed, latin('Photoshop 3.0\0 Zhang')),
    jpegChunk(0xee, latin('Adobe\0\x64\0\0\0\0\0')),
    jpegChunk(0xfe, latin('taken by Zhang')),
    jpegChunk(0xc0, Uint8Array.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    jpegChunk(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    latin('PIXELS'),
    Uint8Array.from([0xff, 0x00, 0x31, 0xff, 0xd0, 0x32]),
    Uint8Array.from([0xff, 0xd9]),
  );

export const pngChunk = (name: string, content: Uint8Array): Uint8Array => {
  const body = join(latin(name), content);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return Uint8Array.from(chunk);
};

export const pngWithGps = (): Uint8Array =>
  join(
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', Uint8Array.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])),
    pngChunk('iCCP', latin('PROFILE\0\0')),
    pngChunk('eXIf', gpsTiff),
    pngChunk('tEXt', latin('Author\0Zhang')),
    pngChunk('zTXt', latin('Comment\0\0Zhang')),
    pngChunk('iTXt', join(latin('XML:com.adobe.xmp\0\0\0\0\0'), xmp)),
    pngChunk('tIME', Uint8Array.from([7, 0xea, 11, 27, 14, 30, 0])),
    pngChunk('IDAT', latin('PIXELS')),
    pngChunk('IEND', new Uint8Array()),
  );

const webpChunk = (name: string, content: Uint8Array): Uint8Array => {
  const head = Buffer.alloc(8);
  head.write(name, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return join(Uint8Array.from(head), content, new Uint8Array(content.length % 2));
};

export const webpWithGps = (): Uint8Array => {
  const body = join(
    latin('WEBP'),
    webpChunk('VP8X', Uint8Array.from([0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    webpChunk('ICCP', latin('PROFILE')),
    webpChunk('VP8 ', latin('PIXELS!')),
    webpChunk('EXIF', gpsTiff),
    webpChunk('XMP ', xmp),
  );
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return join(Uint8Array.from(head), body);
};
