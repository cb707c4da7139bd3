import { useCallback, useEffect, useRef, useState } from 'react';
import type { Code } from '@shared/contract/errors';
import type { Reply, ReplyError } from '@/api/reply';

const skeletonAfterMs = 300;
const giveUpAfterMs = 8000;

export type Remote<T, C extends Code = Code> = {
  /** The last content that came; it stays while it is fetched again, and after a failure. */
  content: T | undefined;
  error: ReplyError<C | 'common.network'> | undefined;
  isLoading: boolean;
  /** True when nothing came for 300 ms and a skeleton should stand there. */
  isSkeletonShown: boolean;
  refresh: () => Promise<void>;
  /** Puts what a command answered in place without a second call. */
  replace: (content: T) => void;
};

type State<T, C extends Code> = { content: T | undefined; error: ReplyError<C | 'common.network'> | undefined; isLoading: boolean };

const tooSlow = (): Promise<Reply<never, 'common.network'>> =>
  new Promise((resolve) => setTimeout(() => resolve({ ok: false, error: { code: 'common.network' } }), giveUpAfterMs));

/**
 * Content of one call. `key` names what is asked for: another key asks again, undefined waits.
 * Example: `const remote = useRemote(id, () => call('activity.read', { id }))`.
 */
export const useRemote = <T, C extends Code = Code>(key: string | undefined, load: () => Promise<Reply<T, C>>): Remote<T, C> => {
  const [state, setState] = useState<State<T, C>>({ content: undefined, error: undefined, isLoading: key !== undefined });
  const [isSlow, setSlow] = useState(false);
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const turn = useRef(0);

  const refresh = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setState((before) => ({ ...before, isLoading: true }));
    const slowTimer = setTimeout(() => setSlow(true), skeletonAfterMs);
    const reply = await Promise.race([latestLoad.current(), tooSlow()]);
    clearTimeout(slowTimer);
    // An older question that is answered late must not replace the newer answer.
    if (mine !== turn.current) return;
    setSlow(false);
    setState((before) =>
      reply.ok
        ? { content: reply.data, error: undefined, isLoading: false }
        : { content: before.content, error: reply.error, isLoading: false },
    );
  }, []);

  useEffect(() => {
    if (key === undefined) return undefined;
    setState((before) => ({ ...before, content: undefined, error: undefined }));
    void refresh();
    return () => {
      turn.current += 1;
    };
  }, [key, refresh]);

  const replace = useCallback((content: T) => setState({ content, error: undefined, isLoading: false }), []);
  return { ...state, isSkeletonShown: state.isLoading && isSlow && state.content === undefined, refresh, replace };
};
