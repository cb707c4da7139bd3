import { Text, View } from '@tarojs/components';
import { frameText } from '@/text/frame';
import { Button } from '../parts/button';
import './empty.scss';

export type FailedProps = {
  title?: string;
  /** What happened, in words; without it: the network may be unstable. */
  note?: string;
  requestId?: string;
  onRetry?: () => void;
  /** Where to write when it keeps failing. */
  onWrite?: () => void;
};

/** What happened, a way to try again, and a number for support. */
export const Failed = ({ title = frameText.failedTitle, note = frameText.failedNote, requestId, onRetry, onWrite }: FailedProps) => (
  <View id="failed" className="empty" role="alert">
    <Text className="title">{title}</Text>
    <Text className="empty-next note">{note}</Text>
    <View className="empty-action">
      {onRetry ? <Button id="retry" kind="primary" onTap={onRetry}>{frameText.retry}</Button> : null}
      {requestId === undefined ? null : (
        <View className="note" onClick={() => onWrite?.()}>
          <Text className={onWrite ? 'link' : ''}>{frameText.failedAgain}</Text>
          <Text>{frameText.failedNumber(requestId)}</Text>
        </View>
      )}
    </View>
  </View>
);
