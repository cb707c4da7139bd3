import type { Page } from 'playwright-core';
import { gpsTiff, jpegChunk } from '../../src-shared/kernel/image-samples';

const EXIF_HEAD = Uint8Array.from([0x45, 0x78, 0x69, 0x66, 0, 0]);

/** A real photo as a phone takes it: drawn by the browser, with the place of its taking in it. */
export const photoWithPlace = async (page: Page): Promise<Uint8Array> => {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 240;
    const brush = canvas.getContext('2d');
    if (brush !== null) {
      brush.fillStyle = '#7a8';
      brush.fillRect(40, 40, 200, 120);
    }
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
  });
  const plain = Buffer.from(base64, 'base64');
  return Buffer.concat([plain.subarray(0, 2), jpegChunk(0xe1, Buffer.concat([EXIF_HEAD, gpsTiff])), plain.subarray(2)]);
};
