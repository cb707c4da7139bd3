import { useCallback, useRef, useState } from 'react';
import type { CodeOf, CommandName, In, Out } from '@shared/contract';
import type { Code } from '@shared/contract/errors';
import { send as sendCommand } from '@/api/call';
import type { Reply, ReplyError } from '@/api/reply';
import { isUncertain } from '@/api/uncertain';
import { makeKey } from '@/platform/random';

export type Command<I, T, C extends Code = Code> = {
  isBusy: boolean;
  error: ReplyError<C> | undefined;
  /** Undefined when a send is already on its way. */
  send: (input: I) => Promise<Reply<T, C> | undefined>;
  clearError: () => void;
};

/**
 * One intent of the user, done by `run`: a key is made once and kept through retries until there is a certain answer.
 * Another input is another intent.
 */
export const useIntent = <I, T, C extends Code>(run: (input: I, key: string) => Promise<Reply<T, C>>): Command<I, T, C> => {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ReplyError<C>>();
  const isOnItsWay = useRef(false);
  const intent = useRef<{ key: string; input: string }>();
  const latestRun = useRef(run);
  latestRun.current = run;

  const send = useCallback(async (input: I): Promise<Reply<T, C> | undefined> => {
    if (isOnItsWay.current) return undefined;
    isOnItsWay.current = true;
    setBusy(true);
    setError(undefined);
    const inputText = JSON.stringify(input) ?? '';
    if (intent.current?.input !== inputText) intent.current = { key: makeKey(), input: inputText };
    try {
      const reply = await latestRun.current(input, intent.current.key);
      if (reply.ok || !isUncertain(reply.error.code)) intent.current = undefined;
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

/** A command of the contract as an intent of the user: `const save = useCommand('record.save')`. */
export const useCommand = <N extends CommandName>(name: N): Command<In<N>, Out<N>, CodeOf<N>> =>
  useIntent((input: In<N>, key) => sendCommand(name, input, key));
