import { useCallback, useEffect, useRef, useState } from 'react';
import { Newer, upgraded, type Plain, type Versioned } from '@shared/kernel/versions';
import { nowAt } from '@/platform/clock';
import type { DraftName, DraftOf } from '@/platform/kept-table';
import { holdBack, readStored, removeStored, writeStored } from '@/platform/storage';

export type Draft<T> = {
  value: T;
  change: (part: Partial<T>) => void;
  /** When it was last stored on this device, for 「已自动保存 14:05」. */
  savedAt: string | undefined;
  /** After the command has been accepted. */
  clear: () => void;
};

type Kept<T> = { savedAt: string; value: T; valueVersion?: number };
type Opened<T> = { savedAt?: string; value?: T; isHeld: boolean };

const saveAfterMs = 400;

/** A draft of a content with versions of its own goes through their steps; one that a newer program wrote is left alone. */
const opened = <N extends DraftName>(name: N, rest: string, versions: Versioned | undefined): Opened<DraftOf<N>> => {
  const kept = readStored(`draft:${name}`, rest) as Kept<DraftOf<N>> | undefined;
  if (kept === undefined || versions === undefined) return { ...kept, isHeld: false };
  try {
    return { savedAt: kept.savedAt, value: upgraded(kept.value as Plain, kept.valueVersion, versions) as DraftOf<N>, isHeld: false };
  } catch (error) {
    if (!(error instanceof Newer)) throw error;
    holdBack(`draft:${name}`, rest, 'newer');
    return { isHeld: true };
  }
};

/** A form that survives leaving the page, under its name and whose it is. `versions`: of what is written in it, where that has some. */
export const useDraft = <N extends DraftName>(
  [name, rest]: readonly [N, string],
  initial: DraftOf<N>,
  versions?: Versioned,
): Draft<DraftOf<N>> => {
  type T = DraftOf<N>;
  const [kept] = useState(() => opened(name, rest, versions));
  const [value, setValue] = useState<T>(kept.value ?? initial);
  const [savedAt, setSavedAt] = useState(kept.savedAt);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const pending = useRef<T>();
  const version = versions?.version ?? 1;

  const save = useCallback(() => {
    if (pending.current === undefined || kept.isHeld) return;
    const at = nowAt();
    const draft: Kept<T> = { savedAt: at, value: pending.current, ...(version === 1 ? {} : { valueVersion: version }) };
    if (writeStored(`draft:${name}`, rest, draft as never)) setSavedAt(at);
    pending.current = undefined;
  }, [name, rest, version, kept.isHeld]);

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
    if (!kept.isHeld) removeStored(`draft:${name}`, rest);
    setSavedAt(undefined);
  }, [name, rest, kept.isHeld]);

  // Leaving the page within the delay must not lose the last words.
  useEffect(() => () => (clearTimeout(timer.current), save()), [save]);
  return { value, change, savedAt, clear };
};
