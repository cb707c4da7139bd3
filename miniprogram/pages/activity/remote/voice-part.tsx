import { Text, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { ActivityPage } from '@shared/contract/activity';
import { showNotice } from '@/app/notice-store';
import { Button } from '@/components/parts/button';
import { deviceQueue } from '@/features/photos/device-queue';
import { usePhotos } from '@/features/photos/use-photos';
import { canRecordVoice, recordVoice, type Recording } from '@/platform/record-voice';
import { remoteAttendanceText } from '@/text/remote-attendance';

/** The same two sentences, spoken: kept on the phone and sent like a photo. */
export const VoicePart = ({ page, onSaid, onDrop }: { page: ActivityPage; onSaid: () => void; onDrop: () => void }) => {
  const queue = usePhotos(page.activityId, onSaid, 'voice');
  const [isOn, setOn] = useState(false);
  const running = useRef<Recording>();
  if (!canRecordVoice)
    return (
      <Text className="note block" id="voice-elsewhere">
        {remoteAttendanceText.voiceElsewhere}
      </Text>
    );
  const start = async (): Promise<void> => {
    running.current = recordVoice();
    setOn(true);
    const bytes = await running.current.bytes;
    setOn(false);
    const added = bytes === null ? 'unreadable' : await deviceQueue().add(page.activityId, bytes, 'voice');
    if (added === 'unreadable' || added === 'noRoom') return showNotice({ words: remoteAttendanceText.voiceNone });
    await deviceQueue().run();
    return undefined;
  };
  const [waiting] = queue.photos;
  const note =
    waiting === undefined
      ? page.own.hasVoice === true
        ? remoteAttendanceText.voiceThere
        : remoteAttendanceText.voiceNote
      : waiting.state === 'failed' || waiting.state === 'refused'
        ? remoteAttendanceText.voiceFailed
        : remoteAttendanceText.voiceWaiting;
  return (
    <View className="voice-part">
      {isOn ? (
        <Button id="voice-stop" onTap={() => running.current?.stop()}>
          {remoteAttendanceText.voiceStop}
        </Button>
      ) : (
        <Button id="voice-start" onTap={() => void start()}>
          {remoteAttendanceText.voiceStart}
        </Button>
      )}
      {page.own.hasVoice === true && !isOn ? (
        <Button id="voice-drop" kind="quiet" onTap={onDrop}>
          {remoteAttendanceText.voiceDrop}
        </Button>
      ) : null}
      <Text className="note block" id="voice-note">
        {note}
      </Text>
    </View>
  );
};
