// Photos of 登记 go the way of all photos, and end at the record they are for.
import { PhotoQueue, type PhotoOwner, type PhotoPorts } from '@/features/photos/photo-queue';
import type { Kept } from '@/platform/kept-table';
import { jpegWithGps } from '../../src-shared/kernel/image-samples';

const device = () => {
  const attached: { activityId: string; owner: PhotoOwner }[] = [];
  let stored: Kept<'photos'> | undefined;
  const ports: PhotoPorts = {
    readQueue: () => stored,
    writeQueue: (queue) => {
      stored = JSON.parse(JSON.stringify(queue)) as Kept<'photos'>;
      return true;
    },
    keepFile: () => Promise.resolve(true),
    fileAddress: (name) => Promise.resolve(`/files/${name}`),
    dropFile: () => Promise.resolve(),
    uploadFolder: () => Promise.resolve({ ok: true, value: 'uploads/here/' }),
    upload: (path) => Promise.resolve({ ok: true, value: `cloud://x/${path}` }),
    attach: ({ activityId, owner }) => {
      attached.push({ activityId, owner });
      return Promise.resolve({ ok: true, value: { activityId, rev: 2 } });
    },
    makeKey: () => 'key-1',
  };
  return { ports, attached, put: (queue: Kept<'photos'>) => (stored = queue) };
};

test('a photo of a record is attached to that record, after a restart too', async () => {
  const { ports, attached } = device();
  await new PhotoQueue(ports).add('roomCheck:r1:2026', jpegWithGps(), 'register');
  await new PhotoQueue(ports).run();
  expect(attached).toEqual([{ activityId: 'roomCheck:r1:2026', owner: 'register' }]);
});

test('a photo that an older version had queued is an activity’s', async () => {
  const { ports, attached, put } = device();
  put([{ activityId: 'a1', sha256: 'ab', extension: 'jpg', state: 'waiting', key: 'key-0' }]);
  await new PhotoQueue(ports).run();
  expect(attached).toEqual([{ activityId: 'a1', owner: 'activity' }]);
});
