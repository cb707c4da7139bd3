import { Image, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Photo } from '@shared/contract/record';
import { Sheet } from '@/components/feedback/sheet';
import { Button } from '@/components/parts/button';
import { Section } from '@/components/parts/card';
import { Icon } from '@/components/parts/icon';
import type { QueuedPhoto } from '@/features/photos/photo-queue';
import { maxPhotos, type Photos } from '@/features/photos/use-photos';
import { wordsOf } from '@/text/errors';
import { recordText } from '@/text/record';
import './photo-strip.scss';

const Waiting = ({ photo }: { photo: QueuedPhoto }) => {
  const hasStopped = photo.state === 'failed' || photo.state === 'refused';
  return (
    <View className={hasStopped ? 'photo-tile waiting stopped' : 'photo-tile waiting'} id={`photo-${photo.sha256.slice(0, 8)}`}>
      <Icon name={hasStopped ? 'triangle' : 'upload'} size={20} />
      <Text className="photo-word">{recordText.photoStates[photo.state]}</Text>
    </View>
  );
};

/** What to do about photos that did not go up; the others go on by themselves. */
const Stopped = ({ photo, queue }: { photo: QueuedPhoto; queue: Photos }) => (
  <View className="photo-stopped" id={`stopped-${photo.sha256.slice(0, 8)}`}>
    <Text className="note grow">
      {photo.code === undefined
        ? recordText.photoStates[photo.state]
        : `${recordText.photoStates[photo.state]}：${wordsOf({ code: photo.code })}`}
    </Text>
    {photo.state === 'failed' ? (
      <Button id={`retry-${photo.sha256.slice(0, 8)}`} isSmall onTap={() => queue.retry(photo)}>
        {recordText.retry}
      </Button>
    ) : null}
    <Button id={`drop-${photo.sha256.slice(0, 8)}`} isSmall kind="quiet" onTap={() => queue.drop(photo)}>
      {recordText.drop}
    </Button>
  </View>
);

export type PhotoStripProps = { stored: readonly Photo[]; queue: Photos; canChange: boolean; onDetach: (sha256: string) => void };

/** Photos are welcome and never required; the word stands beside them. */
export const PhotoStrip = ({ stored, queue, canChange, onDetach }: PhotoStripProps) => {
  const [open, setOpen] = useState<Photo>();
  const queued = queue.photos;
  const room = maxPhotos - stored.length - queued.length;
  const sending = queued.filter((photo) => photo.state === 'sending' || photo.state === 'waiting').length;
  const stopped = queued.filter((photo) => photo.state === 'failed' || photo.state === 'refused');
  if (!canChange && stored.length === 0) return null;
  return (
    <View id="photos">
      <Section title={recordText.photos} more={canChange ? recordText.photosOptional : undefined} />
      <View className="photo-strip">
        {stored.map((photo) => (
          <View
            key={photo.sha256}
            id={`photo-${photo.sha256.slice(0, 8)}`}
            className="photo-tile"
            role="button"
            onClick={() => setOpen(photo)}
          >
            <Image className="photo-picture" src={photo.url} mode="aspectFill" />
          </View>
        ))}
        {queued.map((photo) => (
          <Waiting key={photo.sha256} photo={photo} />
        ))}
        {canChange && room > 0 ? (
          <View id="add-photo" className="photo-tile add" role="button" aria-label={recordText.addPhoto} onClick={() => queue.add(room)}>
            <Icon name="photo" size={24} />
            <Text className="photo-word">{recordText.addPhoto}</Text>
          </View>
        ) : null}
      </View>
      {sending > 0 ? (
        <Text className="note block" id="photo-sending">
          {recordText.photoSending(stored.length, stored.length + sending)}
        </Text>
      ) : null}
      {stopped.map((photo) => (
        <Stopped key={photo.sha256} photo={photo} queue={queue} />
      ))}
      <Sheet id="photo-sheet" isOpen={open !== undefined} onClose={() => setOpen(undefined)} title={open?.caption ?? recordText.photos}>
        {open ? <Image className="photo-large" src={open.url} mode="widthFix" /> : null}
        {open && canChange ? (
          <Button id="remove-photo" isWide onTap={() => (setOpen(undefined), onDetach(open.sha256))}>
            {recordText.remove}
          </Button>
        ) : null}
      </Sheet>
    </View>
  );
};
