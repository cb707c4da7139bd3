import { useSyncExternalStore } from 'react';

export type Notice = {
  words: string;
  /** With a way back it stays six seconds instead of two. */
  undo?: () => void;
  /** Several sentences: it stays ten seconds. */
  isLong?: true;
};

let shown: Notice | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

const replace = (next: Notice | undefined): void => {
  shown = next;
  listeners.forEach((listener) => listener());
};

export const hideNotice = (): void => {
  if (timer !== undefined) clearTimeout(timer);
  replace(undefined);
};

/** 「已保存」 for two seconds, or 「已标为请假」 [撤销] for six. It survives the step to another page. */
export const showNotice = (notice: Notice): void => {
  if (timer !== undefined) clearTimeout(timer);
  replace(notice);
  timer = setTimeout(() => replace(undefined), notice.isLong ? 10_000 : notice.undo ? 6000 : 2000);
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const current = (): Notice | undefined => shown;

export const useNotice = (): Notice | undefined => useSyncExternalStore(subscribe, current, current);
