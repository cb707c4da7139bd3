import { Text, View } from '@tarojs/components';
import { openPage, openTab } from '@/platform/navigation';
import { frameText } from '@/text/frame';
import { Button } from '../parts/button';
import './empty.scss';

export type FailedProps = {
  title?: string;
  /** What happened, in words; without it: the network may be unstable. */
  note?: string;
  requestId?: string;
  onRetry?: () => void;
  /** It will not be otherwise the next time: the way leads home. */
  isFinal?: boolean;
};

/** What happened, a way to try again, and where to write when it keeps failing. */
export const Failed = ({
  title = frameText.failedTitle,
  note = frameText.failedNote,
  requestId,
  onRetry,
  isFinal = false,
}: FailedProps) => (
  <View id="failed" className="empty" role="alert">
    <Text className="title">{title}</Text>
    <Text className="empty-next note">{note}</Text>
    <View className="empty-action">
      {onRetry ? (
        <Button id="retry" kind="primary" onTap={onRetry}>
          {frameText.retry}
        </Button>
      ) : null}
      {isFinal ? (
        <Button id="to-home" kind="outlined" onTap={() => openTab('home')}>
          {frameText.toHome}
        </Button>
      ) : null}
      {requestId === undefined ? null : (
        <View id="write-to-college" className="note" role="link" onClick={() => openPage('feedback', { page: title, requestId })}>
          <Text className="link">{frameText.failedAgain}</Text>
          <Text>{frameText.failedNumber(requestId)}</Text>
        </View>
      )}
    </View>
  </View>
);
