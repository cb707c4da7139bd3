import type { Code } from '../../../src-shared/contract/errors';
import { PhotoQueue, type PhotoPorts, type QueuedPhoto } from '@/features/photos/photo-queue';
import type { Kept } from '@/platform/kept-table';
import { gpsTiff, jpegWithGps, pngWithGps } from '../../src-shared/kernel/image-samples';

/** A device whose store and files outlive the queue, and a cloud that does as told. */
const makeDevice = () => {
  const files = new Map<string, Uint8Array>();
  const device = {
    files,
    stored: undefined as Kept<'photos'> | undefined,
    hasRoom: true,
    uploads: [] as string[],
    folders: ['uploads/mine/'],
    attached: [] as { fileId: string; key: string }[],
    uploadCode: undefined as Code | undefined,
    attachCode: undefined as Code | undefined,
    keys: 0,
  };
  const ports: PhotoPorts = {
    readQueue: () => device.stored,
    writeQueue: (queue) => {
      device.stored = JSON.parse(JSON.stringify(queue)) as Kept<'photos'>;
      return true;
    },
    keepFile: (name, bytes) => {
      if (device.hasRoom) files.set(name, bytes);
      return Promise.resolve(device.hasRoom);
    },
    fileAddress: (name) => Promise.resolve(files.has(name) ? `/files/${name}` : undefined),
    dropFile: (name) => Promise.resolve(void files.delete(name)),
    uploadFolder: (isAnew) => Promise.resolve({ ok: true, value: (isAnew ? device.folders.at(-1) : device.folders[0]) ?? '' }),
    upload: (cloudPath) => {
      device.uploads.push(cloudPath);
      return Promise.resolve(
        device.uploadCode === undefined ? { ok: true, value: `cloud://x/${cloudPath}` } : { ok: false, code: device.uploadCode },
      );
    },
    attach: ({ fileId, activityId }, key) => {
      if (!fileId.startsWith(`cloud://x/${device.folders.at(-1) ?? ''}`)) return Promise.resolve({ ok: false, code: 'upload.notOwn' });
      if (device.attachCode !== undefined) return Promise.resolve({ ok: false, code: device.attachCode });
      device.attached.push({ fileId, key });
      return Promise.resolve({ ok: true, value: { activityId, rev: 9 } });
    },
    makeKey: () => `key-${(device.keys += 1)}`,
  };
  return { device, ports };
};

const only = (queue: PhotoQueue): QueuedPhoto => {
  const [photo] = queue.current();
  if (!photo) throw new Error('The queue is empty.');
  return photo;
};

test('a photo with coordinates is kept and sent without them, in the folder of this WeChat and under a name of its own', async () => {
  const { device, ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  expect(await queue.add('a1', jpegWithGps())).toBe('queued');
  const kept = [...device.files.values()][0] ?? new Uint8Array();
  expect(Buffer.from(kept).includes(Buffer.from(gpsTiff))).toBe(false);
  await queue.run();
  expect(device.uploads).toEqual(['uploads/mine/key-2.jpg']);
  expect(queue.current()).toEqual([]);
  expect(device.files.size).toBe(0);
});

test('the same content added twice is one photo', async () => {
  const { ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  await queue.add('a1', jpegWithGps());
  expect(await queue.add('a1', jpegWithGps())).toBe('already');
  expect(queue.current()).toHaveLength(1);
});

test('after a restart during sending the photo is sent again whole, with the same key', async () => {
  const { device, ports } = makeDevice();
  const first = new PhotoQueue(ports);
  await first.add('a1', pngWithGps());
  const path = `uploads/mine/${only(first).uploadName}.png`;
  device.stored = (device.stored as QueuedPhoto[]).map((photo) => ({ ...photo, state: 'sending' }));
  const again = new PhotoQueue(ports);
  await again.run();
  expect(device.uploads).toEqual([path]);
  expect(device.attached).toEqual([{ fileId: `cloud://x/${path}`, key: 'key-1' }]);
});

test('a lost network leaves the photo for 再传; retrying uses the same key', async () => {
  const { device, ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  await queue.add('a1', jpegWithGps());
  device.attachCode = 'common.network';
  await queue.run();
  expect(only(queue)).toMatchObject({ state: 'failed', code: 'common.network' });
  device.attachCode = undefined;
  await queue.retry(only(queue));
  expect(device.attached.map(({ key }) => key)).toEqual(['key-1']);
  expect(queue.current()).toEqual([]);
});

test('a failed photo holds the next one up in nothing', async () => {
  const { device, ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  await queue.add('a1', jpegWithGps());
  await queue.add('a1', pngWithGps());
  device.uploadCode = 'common.network';
  await queue.run();
  expect(queue.current().map(({ state }) => state)).toEqual(['failed', 'failed']);
  expect(device.uploads).toHaveLength(2);
});

test('what the cloud refuses is not sent again and can be dropped with its file', async () => {
  const { device, ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  await queue.add('a1', jpegWithGps());
  device.attachCode = 'record.photoTooMany';
  await queue.run();
  expect(only(queue).state).toBe('refused');
  await queue.drop(only(queue));
  expect(device.files.size).toBe(0);
});

test('a file that is no photo, and a device without room, are said and queue nothing', async () => {
  const { device, ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  expect(await queue.add('a1', Buffer.from('%PDF-1.7'))).toBe('unreadable');
  device.hasRoom = false;
  expect(await queue.add('a1', jpegWithGps())).toBe('noRoom');
  expect(queue.current()).toEqual([]);
});

test('the page is told of each photo that the record has now, with the new revision', async () => {
  const { ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  const told: unknown[] = [];
  queue.onAttached((attached) => told.push(attached));
  await queue.add('a1', jpegWithGps());
  await queue.run();
  expect(told).toEqual([{ activityId: 'a1', rev: 9 }]);
});

test('after a lost reply the same file is named under the same key, so that it is the same command', async () => {
  const { device, ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  await queue.add('a1', jpegWithGps());
  device.attachCode = 'common.network';
  await queue.run();
  device.attachCode = undefined;
  await queue.retry(only(queue));
  expect(new Set(device.uploads).size).toBe(1);
  expect(device.uploads).toHaveLength(2);
});

test('a photo that an older version had queued, or that was refused for where it lay, goes to the folder of this WeChat as another command', async () => {
  const { device, ports } = makeDevice();
  device.files.set('ab.jpg', jpegWithGps());
  device.files.set('cd.jpg', jpegWithGps());
  device.stored = [
    { activityId: 'activity:1', sha256: 'ab', extension: 'jpg', state: 'waiting', key: 'old-key' },
    { activityId: 'activity:1', sha256: 'cd', extension: 'jpg', state: 'refused', code: 'upload.notOwn', key: 'old-key' },
    { activityId: 'activity:1', sha256: 'ef', extension: 'jpg', state: 'refused', code: 'record.sealed', key: 'old-key' },
  ];
  const queue = new PhotoQueue(ports);
  await queue.run();
  expect(device.uploads).toEqual([
    expect.stringMatching(/^uploads\/mine\/key-\d\.jpg$/),
    expect.stringMatching(/^uploads\/mine\/key-\d\.jpg$/),
  ]);
  expect(device.attached.map(({ key }) => key)).not.toContain('old-key');
  expect(queue.current()).toMatchObject([{ sha256: 'ef', state: 'refused' }]);
});

test('where the folder known was another WeChat’s, the photo goes once more, to the folder asked for anew', async () => {
  const { device, ports } = makeDevice();
  device.folders = ['uploads/former/', 'uploads/mine/'];
  const queue = new PhotoQueue(ports);
  await queue.add('a1', jpegWithGps());
  await queue.run();
  expect(device.uploads.map((path) => path.split('/')[1])).toEqual(['former', 'mine']);
  expect(queue.current()).toEqual([]);
});

test('refused there too, it waits for the person, and is not sent over and over', async () => {
  const { device, ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  await queue.add('a1', jpegWithGps());
  device.attachCode = 'upload.notOwn';
  await queue.run();
  await queue.run();
  expect(device.uploads).toHaveLength(2);
  expect(only(queue)).toMatchObject({ state: 'refused', code: 'upload.notOwn' });
});
