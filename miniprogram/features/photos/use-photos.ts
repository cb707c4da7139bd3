import { useEffect, useRef, useSyncExternalStore } from 'react';
import { showNotice } from '@/app/notice-store';
import { pickPhotos } from '@/platform/pick-photos';
import { recordText } from '@/text/record';
import { deviceQueue } from './device-queue';
import type { Attached, PhotoOwner, QueuedPhoto } from './photo-queue';

export const maxPhotos = 9;

/** The photos of one record that are still on this device. What was attached is told, because it moves the record's revision. */
export const usePhotos = (activityId: string, onAttached: (attached: Attached) => void, owner: PhotoOwner = 'activity') => {
  const queue = deviceQueue();
  const all = useSyncExternalStore(queue.subscribe, queue.current, queue.current);
  const latest = useRef(onAttached);
  latest.current = onAttached;
  useEffect(() => {
    const stop = queue.onAttached((attached) => attached.activityId === activityId && latest.current(attached));
    void queue.run();
    return stop;
  }, [queue, activityId]);

  const photos = all.filter((photo) => photo.activityId === activityId && (photo.owner ?? 'activity') === owner);
  const add = async (count: number): Promise<void> => {
    const picked = await pickPhotos(count);
    for (const bytes of picked) {
      const added = bytes === null ? 'unreadable' : await queue.add(activityId, bytes, owner);
      if (added === 'unreadable') showNotice({ words: recordText.photoKind });
      if (added === 'noRoom') showNotice({ words: recordText.notKept });
    }
    await queue.run();
  };
  return {
    photos,
    add: (count: number) => void add(count),
    retry: (photo: QueuedPhoto) => void queue.retry(photo),
    drop: (photo: QueuedPhoto) => void queue.drop(photo),
  };
};
export type Photos = ReturnType<typeof usePhotos>;
