import { readdirSync } from 'node:fs';
import path from 'node:path';
import { TestClock } from '../../../local-cloud/clock';
import type { LocalCloud } from '../../../local-cloud/start';
import { endClouds, fixtureCloud, temporaryFolder } from '../fixtures/cloud';

afterEach(endClouds);

const text = (words: string): Uint8Array => Buffer.from(words);

const inAddress = (cloudPath: string): string => Buffer.from(cloudPath).toString('base64url');

type Link = { code: string; tempFileURL: string };

const linkTo = async (cloud: LocalCloud, fileID: string): Promise<Link> =>
  ((await cloud.call('notes', { verb: 'link', fileID })) as { value: Link }).value;

describe('a stored file', () => {
  it('uploaded by a client is read, linked and removed by a function', async () => {
    const cloud = await fixtureCloud();
    const fileID = await cloud.upload('photos/2026/活动 1.txt', text('你好'), { openid: 'a' });
    expect(fileID).toMatch(/^cloud:\/\/local\..+\/photos\/2026\/活动 1\.txt$/);
    expect(await cloud.call('notes', { verb: 'fetch', fileID })).toEqual({ ok: true, value: '你好' });
    expect(await cloud.call('notes', { verb: 'remove', fileID })).toEqual({ ok: true, value: 'SUCCESS' });
    expect(await linkTo(cloud, fileID)).toMatchObject({ code: 'STORAGE_FILE_NONEXIST' });
    expect(await cloud.call('notes', { verb: 'remove', fileID })).toEqual({ ok: true, value: 'STORAGE_FILE_NONEXIST' });
  });

  it('uploaded by a function is there after the cloud was closed and opened', async () => {
    const dataDir = temporaryFolder();
    const first = await fixtureCloud({ dataDir });
    const { value: fileID } = (await first.call('notes', { verb: 'store', path: 'a/b.txt', text: '留着' })) as { value: string };
    await first.close();
    const again = await fixtureCloud({ dataDir });
    expect(await again.call('notes', { verb: 'fetch', fileID })).toEqual({ ok: true, value: '留着' });
  });

  it('leaves no draft behind', async () => {
    const dataDir = temporaryFolder();
    const cloud = await fixtureCloud({ dataDir });
    await cloud.upload('a.txt', text('a'), { openid: 'a' });
    const names = readdirSync(path.join(dataDir, 'files'), { recursive: true }).map(String);
    expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(names.length).toBeGreaterThan(0);
  });

  it('is overwritten by who uploaded it, and by nobody else, not with the same bytes either', async () => {
    const cloud = await fixtureCloud();
    const fileID = await cloud.upload('a.txt', text('first'), { openid: 'a' });
    for (const bytes of [text('other'), text('first')])
      await expect(cloud.upload('a.txt', bytes, { openid: 'b' })).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' });
    await cloud.upload('a.txt', text('second'), { openid: 'a' });
    expect(await cloud.call('notes', { verb: 'fetch', fileID })).toEqual({ ok: true, value: 'second' });
  });

  it('that a function writes is the function’s from then on, also where somebody had laid a file before', async () => {
    const cloud = await fixtureCloud();
    const fileID = await cloud.upload('a/b.txt', text('first'), { openid: 'a' });
    expect(await cloud.call('notes', { verb: 'store', path: 'a/b.txt', text: 'made' })).toEqual({ ok: true, value: fileID });
    for (const openid of ['a', 'b'])
      await expect(cloud.upload('a/b.txt', text('first'), { openid })).rejects.toMatchObject({ code: 'STORAGE_EXCEED_AUTHORITY' });
    expect(await cloud.call('notes', { verb: 'fetch', fileID })).toEqual({ ok: true, value: 'made' });
  });

  it('may have 20 MB and no more from a client; a function may send a book with its photos', async () => {
    const cloud = await fixtureCloud();
    const most = 20 * 1024 * 1024;
    await cloud.upload('large.bin', new Uint8Array(most), { openid: 'a' });
    await cloud.upload('book.bin', new Uint8Array(most + 1));
    await expect(cloud.upload('larger.bin', new Uint8Array(most + 1), { openid: 'a' })).rejects.toMatchObject({
      code: 'STORAGE_FILE_TOO_LARGE',
    });
  });

  it.each(['', '/a', 'a//b', '../a', 'a/../../b', 'a/./b', 'a\\b', 'a\u0000b', 'a/', 'x'.repeat(851)])(
    'has no path like %j',
    async (cloudPath) => {
      const cloud = await fixtureCloud();
      await expect(cloud.upload(cloudPath, text('a'), { openid: 'a' })).rejects.toMatchObject({ code: 'STORAGE_PATH_INVALID' });
      if (cloudPath !== '')
        expect(await cloud.call('notes', { verb: 'store', path: cloudPath, text: 'a' })).toMatchObject({
          ok: false,
          code: 'STORAGE_PATH_INVALID',
        });
    },
  );
});

describe('a link to a file', () => {
  it('opens it for ten minutes, however long was asked for', async () => {
    const clock = new TestClock('2026-11-24T01:00:00.000Z');
    const cloud = await fixtureCloud({ clock });
    const { tempFileURL } = await linkTo(cloud, await cloud.upload('照片/a.txt', text('a'), { openid: 'a' }));
    await clock.advance(599_000);
    const reply = await fetch(tempFileURL);
    expect([reply.status, await reply.text()]).toEqual([200, 'a']);
    expect(reply.headers.get('content-security-policy')).toContain('sandbox');
    await clock.advance(1_000);
    expect((await fetch(tempFileURL)).status).toBe(403);
  });

  it('opens no other file, lasts no longer when its time is changed, and writes nothing', async () => {
    const cloud = await fixtureCloud();
    const { tempFileURL } = await linkTo(cloud, await cloud.upload('a.txt', text('a'), { openid: 'a' }));
    await cloud.upload('b.txt', text('b'), { openid: 'b' });
    const later = tempFileURL.replace(/t=(\d+)/, (_, seconds: string) => `t=${Number(seconds) + 600}`);
    for (const address of [
      tempFileURL.replace(inAddress('a.txt'), inAddress('b.txt')),
      later,
      tempFileURL.split('?')[0] ?? '',
      `${cloud.url}/files/${inAddress('../cloud-secrets.json')}`,
    ]) {
      expect((await fetch(address)).status).toBe(403);
    }
    expect(await (await fetch(tempFileURL, { method: 'PUT', body: 'changed' })).text()).toContain('<Error>');
    expect(await (await fetch(tempFileURL)).text()).toBe('a');
  });

  it('hands out an uploaded page as a file to save, not as a page to run', async () => {
    const cloud = await fixtureCloud();
    const { tempFileURL } = await linkTo(cloud, await cloud.upload('a.html', text('<script>1</script>'), { openid: 'a' }));
    expect((await fetch(tempFileURL)).headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a.html");
  });
});
