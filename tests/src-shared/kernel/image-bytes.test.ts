import fc from 'fast-check';
import { sniffImage, stripMetadata } from '../../../src-shared/kernel/image-bytes';
import { gpsTiff, jpegChunk, jpegWithGps, pngChunk, pngWithGps, webpWithGps } from './image-samples';

const includes = (bytes: Uint8Array, part: Uint8Array | string): boolean => {
  const wanted = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part);
  return Buffer.from(bytes).includes(wanted);
};

const samples = { jpeg: jpegWithGps(), png: pngWithGps(), webp: webpWithGps() };

describe.each(Object.entries(samples))('a %s with the coordinates of the place in it', (name, bytes) => {
  test('carries them before, and nothing of them after stripping', () => {
    expect(includes(bytes, gpsTiff)).toBe(true);
    const stripped = stripMetadata(bytes);
    expect(stripped).not.toBeNull();
    expect(includes(stripped ?? bytes, gpsTiff)).toBe(false);
    for (const word of ['Exif', 'eXIf', 'EXIF', 'XMP ', 'x:xmpmeta', 'tEXt', 'iTXt', 'zTXt', 'tIME', 'Zhang'])
      expect([name, word, includes(stripped ?? bytes, word)]).toEqual([name, word, false]);
  });

  test('keeps the pixels and the colour profile, and is still the same kind of file', () => {
    const stripped = stripMetadata(bytes) ?? new Uint8Array();
    expect(includes(stripped, 'PIXELS')).toBe(true);
    expect(includes(stripped, 'PROFILE')).toBe(true);
    expect(sniffImage(stripped)?.mime).toBe(sniffImage(bytes)?.mime);
  });

  test('is not changed by being stripped a second time', () => {
    const once = stripMetadata(bytes) ?? new Uint8Array();
    expect(stripMetadata(once)).toEqual(once);
  });

  test('is refused when it was cut short anywhere', () => {
    for (let length = 0; length < bytes.length - 30; length += 7) expect(stripMetadata(bytes.slice(0, length))).toBeNull();
  });

  test('loses what was hung on behind its end', () => {
    const hung = Uint8Array.from([...bytes, ...gpsTiff]);
    expect(includes(stripMetadata(hung) ?? hung, gpsTiff)).toBe(false);
  });

  test('never makes stripping throw, whichever byte is spoilt', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const spoilt = bytes.slice();
        spoilt[at] = value;
        const stripped = stripMetadata(spoilt);
        expect(stripped === null || stripped.length <= spoilt.length).toBe(true);
      }),
    );
  });
});

test('a webp says after stripping that no EXIF and no XMP follow, and how long it is', () => {
  const stripped = stripMetadata(samples.webp) ?? new Uint8Array();
  const view = new DataView(stripped.buffer, stripped.byteOffset);
  expect(view.getUint32(4, true)).toBe(stripped.length - 8);
  expect((stripped[20] ?? 0) & 0x0c).toBe(0);
  expect((stripped[20] ?? 0) & 0x20).toBe(0x20);
});

test('a jpeg with EXIF hidden between two scans loses it', () => {
  const plain = stripMetadata(samples.jpeg) ?? new Uint8Array();
  const exif = jpegChunk(0xe1, Uint8Array.from([...Buffer.from('Exif\0\0', 'latin1'), ...gpsTiff]));
  const scan = jpegChunk(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0]));
  const doubled = Uint8Array.from([...plain.slice(0, -2), ...exif, ...scan, 0x11, 0xff, 0x00, 0x22, 0xff, 0xd9]);
  const stripped = stripMetadata(doubled) ?? doubled;
  expect(includes(stripped, gpsTiff)).toBe(false);
  expect(includes(stripped, Uint8Array.from([0x11, 0xff, 0x00, 0x22]))).toBe(true);
});

test('a png whose unknown chunk holds the coordinates loses it', () => {
  const bytes = samples.png;
  const hidden = Uint8Array.from([...bytes.slice(0, 33), ...pngChunk('maLo', gpsTiff), ...bytes.slice(33)]);
  expect(includes(stripMetadata(hidden) ?? hidden, gpsTiff)).toBe(false);
});

test('text, an empty file, a gif and a renamed pdf are no photos', () => {
  for (const words of ['', 'hello', 'GIF89a.....', '%PDF-1.7', 'RIFF1234WAVE']) {
    expect(sniffImage(Buffer.from(words))).toBeNull();
    expect(stripMetadata(Buffer.from(words))).toBeNull();
  }
});

test('the kind, the size and the ending of a photo come from its bytes', () => {
  expect(sniffImage(samples.jpeg)).toEqual({ mime: 'image/jpeg', sizeBytes: samples.jpeg.length, extension: 'jpg' });
  expect(sniffImage(samples.png)).toEqual({ mime: 'image/png', sizeBytes: samples.png.length, extension: 'png' });
  expect(sniffImage(samples.webp)).toEqual({ mime: 'image/webp', sizeBytes: samples.webp.length, extension: 'webp' });
});
