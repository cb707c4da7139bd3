import { useCallback, useRef, useState } from 'react';
import type { Reply, ReplyError } from '@/api/reply';
import { makeKey } from '@/platform/random';

export type Command<I, T> = {
  isBusy: boolean;
  error: ReplyError | undefined;
  /** Undefined when a send is already on its way. */
  send: (input: I) => Promise<Reply<T> | undefined>;
  clearError: () => void;
};

/** After these nobody knows whether the command was done; only the same key may be tried again. */
const isUncertain = (error: ReplyError): boolean =>
  error.code === 'common.network' || error.code === 'common.badReply' || error.code === 'common.internal';

/**
 * One intent of the user: a key is made once and kept through retries until there is a certain answer.
 * Another input is another intent.
 */
export const useCommand = <I, T>(run: (input: I, key: string) => Promise<Reply<T>>): Command<I, T> => {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ReplyError>();
  const isOnItsWay = useRef(false);
  const intent = useRef<{ key: string; input: string }>();
  const latestRun = useRef(run);
  latestRun.current = run;

  const send = useCallback(async (input: I): Promise<Reply<T> | undefined> => {
    if (isOnItsWay.current) return undefined;
    isOnItsWay.current = true;
    setBusy(true);
    setError(undefined);
    const inputText = JSON.stringify(input) ?? '';
    if (intent.current?.input !== inputText) intent.current = { key: makeKey(), input: inputText };
    try {
      const reply = await latestRun.current(input, intent.current.key);
      if (reply.ok || !isUncertain(reply.error)) intent.current = undefined;
      if (!reply.ok) setError(reply.error);
      return reply;
    } finally {
      isOnItsWay.current = false;
      setBusy(false);
    }
  }, []);

  const clearError = useCallback(() => setError(undefined), []);
  return { isBusy, error, send, clearError };
};
