import { useSyncExternalStore } from 'react';
import type { WideEntry } from './menu';

export type SideBarContent = { college: string; person: string; post: string; entries: readonly WideEntry[] };

let content: SideBarContent = { college: '', person: '', post: '', entries: [] };
const listeners = new Set<() => void>();

/** Called once the person is known, and again when another post is chosen. */
export const fillSideBar = (next: SideBarContent): void => {
  content = next;
  listeners.forEach((listener) => listener());
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const current = (): SideBarContent => content;

export const useSideBar = (): SideBarContent => useSyncExternalStore(subscribe, current, current);
