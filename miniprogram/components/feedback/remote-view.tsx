import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ReplyError } from '@/api/reply';
import type { Remote } from '@/hooks/use-remote';
import { frameText } from '@/text/frame';
import { Say } from '../parts/say';
import { Failed } from './failed';
import { Skeleton, type SkeletonProps } from './skeleton';

export type RemoteViewProps<T> = {
  remote: Remote<T>;
  children: (content: T) => ReactNode;
  skeleton?: SkeletonProps['cards'];
  /** The words of a refusal; see text/errors. */
  wordsOf?: (error: ReplyError) => string;
};

/** One place for the four states of a page: opening, there, failed with old content below, failed with nothing. */
export const RemoteView = <T,>({ remote, children, skeleton, wordsOf }: RemoteViewProps<T>) => {
  const { content, error } = remote;
  if (content === undefined && error?.code === 'common.forbidden') {
    // Trying again would change nothing.
    return <Failed title={frameText.forbiddenTitle} note={wordsOf?.(error)} requestId={error.requestId} isFinal />;
  }
  if (content === undefined && error) {
    return <Failed note={wordsOf?.(error)} requestId={error.requestId} onRetry={() => void remote.refresh()} />;
  }
  if (content === undefined) return remote.isSkeletonShown ? <Skeleton cards={skeleton} /> : null;
  return (
    <View>
      {error && wordsOf ? <Say tone="attn">{wordsOf(error)}</Say> : null}
      {children(content)}
    </View>
  );
};
