// A photo that has to be turned is turned in the book: Word draws the file as it lies and reads no EXIF.
import { Document, Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { photosOf } from '../../../cloudfunctions/books/docx/pictures';

const drawn = async (orientation?: number): Promise<string> => {
  const sha256 = 'a'.repeat(64);
  const known = new Map([[sha256, { width: 300, height: 400, ...(orientation === undefined ? {} : { orientation }) }]]);
  const photo = { sha256, mime: 'image/jpeg', fileId: 'f' } as never;
  const file = await Packer.toBuffer(new Document({ sections: [{ children: photosOf([photo], known, 9000) }] }));
  const part = unzipSync(new Uint8Array(file))['word/document.xml'];
  return part === undefined ? '' : strFromU8(part);
};
const partsOf = (xml: string) => ({
  turned: /<a:xfrm([^>]*)>/.exec(xml)?.[1]?.trim() ?? '',
  isHigh: Number(/<a:ext cx="\d+" cy="(\d+)"/.exec(xml)?.[1]) > Number(/<a:ext cx="(\d+)" cy="\d+"/.exec(xml)?.[1]),
});

it('one that lies as it was taken is drawn as it is', async () => {
  const { turned, isHigh } = partsOf(await drawn());
  expect([turned.includes('rot="0"') || !turned.includes('rot='), isHigh]).toEqual([true, true]);
});

it.each([
  [3, 'rot="10800000"', true],
  [6, 'rot="5400000"', false],
  [8, 'rot="16200000"', false],
  [2, 'flipH="', true],
  [7, 'rot="5400000"', false],
])('taken as %i it has %s, and the size of the file as it lies', async (orientation, word, isHighAsItLies) => {
  const { turned, isHigh } = partsOf(await drawn(orientation));
  expect(turned).toContain(word);
  expect(isHigh).toBe(isHighAsItLies);
});
