import { createHash } from 'node:crypto';
import { jpegWithGps, pngWithGps, webpWithGps } from '../../src-shared/kernel/image-samples';
import { startTestCloud, type TestCloud } from '../harness';
import { sendFile } from '../send-file';
import { IDS } from '../small-college';
import { openThemeDay } from '../theme-day';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const send = async (activityId: string, bytes: Uint8Array) => {
  const fileId = await sendFile(college, IDS.deputy, bytes);
  return { fileId, reply: await college.call(IDS.deputy, 'record.attachPhoto', { activityId, fileId, sha256: sha256(bytes) }) };
};
const jpegNumber = (number: number, padding = 0): Uint8Array => {
  const bytes = jpegWithGps();
  return Uint8Array.from(
    Buffer.concat([bytes.subarray(0, -2), Buffer.alloc(padding, 0x20), Buffer.from([0x30 + number]), bytes.subarray(-2)]),
  );
};

describe('what a record takes as a photo', () => {
  it.each([
    ['a JPEG', jpegWithGps, 'image/jpeg'],
    ['a PNG', pngWithGps, 'image/png'],
    ['a WebP', webpWithGps, 'image/webp'],
  ])('is %s, with its place taken out and the file as it was sent gone', async (_, sample, mime) => {
    const activityId = await openThemeDay(college);
    const { fileId, reply } = await send(activityId, sample());
    expect(reply).toMatchObject({ ok: true, data: { photo: { mime } } });
    if (!reply.ok) return;
    const clean = Buffer.from(await (await fetch(reply.data.photo.url)).arrayBuffer());
    expect(clean.toString('latin1')).toContain('PIXELS');
    expect(clean.toString('latin1')).not.toMatch(/Zhang|GPSLatitude|Exif\0/);
    const [stored] = college.cloud.database.get('records', activityId)?.attachments as { fileId: string; sha256: string }[];
    expect(stored).toMatchObject({ sha256: sha256(clean) });
    expect(stored?.fileId).toMatch(/\/kept\/[0-9a-f]{40}\/[0-9a-f]{40}\.(jpg|png|webp)$/);
    // What still knew the place is not kept anywhere.
    expect(await college.call(IDS.deputy, 'record.attachPhoto', { activityId, fileId, sha256: sha256(sample()) })).toMatchObject({
      error: { code: 'record.photoUnreadable' },
    });
  });

  it('is at most nine', async () => {
    const activityId = await openThemeDay(college);
    for (let number = 0; number < 9; number += 1) expect((await send(activityId, jpegNumber(number))).reply).toMatchObject({ ok: true });
    expect((await send(activityId, jpegWithGps())).reply).toMatchObject({ error: { code: 'record.photoTooMany' } });
    expect(college.cloud.database.get('records', activityId)?.attachments).toHaveLength(9);
  });

  it('is at most 5 MB', async () => {
    const activityId = await openThemeDay(college);
    const limit = 5 * 1024 * 1024;
    const spare = limit - jpegNumber(0).length;
    expect((await send(activityId, jpegNumber(0, spare + 1))).reply).toMatchObject({ error: { code: 'record.photoUnreadable' } });
    expect((await send(activityId, jpegNumber(0, spare))).reply).toMatchObject({ ok: true });
  });

  it('comes from the recorder and is for the branch to see, as nobody else', async () => {
    const activityId = await openThemeDay(college);
    const { fileId } = await send(activityId, jpegWithGps());
    for (const who of [IDS.plain, IDS.secretaryB])
      expect(await college.call(who, 'record.attachPhoto', { activityId, fileId, sha256: sha256(jpegWithGps()) })).toMatchObject({
        error: { code: 'common.forbidden' },
      });
    expect((await college.ask(IDS.plain, 'record.read', { activityId })).photos).toHaveLength(1);
    expect(await college.call(IDS.secretaryB, 'record.read', { activityId })).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});
