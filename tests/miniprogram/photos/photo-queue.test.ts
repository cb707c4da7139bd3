import { cloudPathOf, PhotoQueue, type PhotoPorts, type QueuedPhoto } from '@/features/photos/photo-queue';
import { sha256Hex } from '../../../src-shared/kernel/hash';
import { stripMetadata } from '../../../src-shared/kernel/image-bytes';
import { gpsTiff, jpegWithGps, pngWithGps } from '../../src-shared/kernel/image-samples';

/** A device whose store and files outlive the queue, and a cloud that does as told. */
const makeDevice = () => {
  const files = new Map<string, Uint8Array>();
  const device = {
    files,
    stored: undefined as unknown,
    hasRoom: true,
    uploads: [] as string[],
    attached: [] as { fileId: string; key: string }[],
    uploadCode: undefined as string | undefined,
    attachCode: undefined as string | undefined,
    keys: 0,
  };
  const ports: PhotoPorts = {
    readQueue: () => device.stored,
    writeQueue: (queue) => {
      device.stored = JSON.parse(JSON.stringify(queue)) as unknown;
      return true;
    },
    keepFile: (name, bytes) => {
      if (device.hasRoom) files.set(name, bytes);
      return Promise.resolve(device.hasRoom);
    },
    fileAddress: (name) => Promise.resolve(files.has(name) ? `/files/${name}` : undefined),
    dropFile: (name) => Promise.resolve(void files.delete(name)),
    upload: (cloudPath) => {
      device.uploads.push(cloudPath);
      return Promise.resolve(
        device.uploadCode === undefined ? { ok: true, value: `cloud://x/${cloudPath}` } : { ok: false, code: device.uploadCode },
      );
    },
    attach: ({ fileId, activityId }, key) => {
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

test('a photo with coordinates is kept and sent without them, under the path of its own bytes', async () => {
  const { device, ports } = makeDevice();
  const queue = new PhotoQueue(ports);
  expect(await queue.add('a1', jpegWithGps())).toBe('queued');
  const kept = [...device.files.values()][0] ?? new Uint8Array();
  expect(Buffer.from(kept).includes(Buffer.from(gpsTiff))).toBe(false);
  const sha = sha256Hex(stripMetadata(jpegWithGps()) ?? new Uint8Array());
  await queue.run();
  expect(device.uploads).toEqual([`photos/a1/${sha}.jpg`]);
  expect(queue.current()).toEqual([]);
  expect(device.files.size).toBe(0);
});

test('the same content added twice is one photo, and the same path for another try', async () => {
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
  const path = cloudPathOf(only(first));
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

test('a stored queue of another shape is not taken over', () => {
  const { device, ports } = makeDevice();
  device.stored = [{ activityId: 'a1' }, null, 'x'];
  expect(new PhotoQueue(ports).current()).toEqual([]);
});
