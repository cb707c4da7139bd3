import { useCallback, useEffect, useRef, useState } from 'react';
import { nowAt } from '@/platform/clock';
import { readStored, removeStored, writeStored } from '@/platform/storage';

export type Draft<T> = {
  value: T;
  change: (part: Partial<T>) => void;
  /** When it was last stored on this device, for 「已自动保存 14:05」. */
  savedAt: string | undefined;
  /** After the command has been accepted. */
  clear: () => void;
};

type Kept<T> = { savedAt: string; value: T };

const saveAfterMs = 400;

const readKept = <T extends object>(key: string, accepts: (value: unknown) => value is T): Kept<T> | undefined => {
  const kept = readStored(key) as { savedAt?: unknown; value?: unknown } | undefined;
  if (typeof kept?.savedAt !== 'string' || !accepts(kept.value)) return undefined;
  return { savedAt: kept.savedAt, value: kept.value };
};

/** A form that survives leaving the page. `accepts` refuses what an older version has left behind. */
export const useDraft = <T extends object>(key: string, initial: T, accepts: (value: unknown) => value is T): Draft<T> => {
  const storageKey = `draft:${key}`;
  const [kept] = useState(() => readKept(storageKey, accepts));
  const [value, setValue] = useState<T>(kept?.value ?? initial);
  const [savedAt, setSavedAt] = useState(kept?.savedAt);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const pending = useRef<T>();

  const save = useCallback(() => {
    if (pending.current === undefined) return;
    const at = nowAt();
    if (writeStored(storageKey, { savedAt: at, value: pending.current })) setSavedAt(at);
    pending.current = undefined;
  }, [storageKey]);

  const change = useCallback(
    (part: Partial<T>) => {
      setValue((before) => {
        const next = { ...before, ...part };
        pending.current = next;
        return next;
      });
      clearTimeout(timer.current);
      timer.current = setTimeout(save, saveAfterMs);
    },
    [save],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    pending.current = undefined;
    removeStored(storageKey);
    setSavedAt(undefined);
  }, [storageKey]);

  // Leaving the page within the delay must not lose the last words.
  useEffect(() => () => (clearTimeout(timer.current), save()), [save]);
  return { value, change, savedAt, clear };
};
