import { useSyncExternalStore } from 'react';
import { isWeapp } from '@/platform/environment';
import { readStored, writeStored } from '@/platform/storage';
import { onSystemLookChange, readSystemLook } from '@/platform/system-look';

export type ThemeChoice = 'auto' | 'light' | 'dark';
export type CareChoice = 'auto' | 'on' | 'off';
export type LookChoice = { theme: ThemeChoice; care: CareChoice };
/** What a page looks like now. `factor` multiplies every size of the tokens. */
export type Look = { choice: LookChoice; isDark: boolean; isCare: boolean; isWide: boolean; factor: number };

const standardSize = 17;
const careFrom = 22;
const wideFrom = 960;

const themes: readonly ThemeChoice[] = ['auto', 'light', 'dark'];
const cares: readonly CareChoice[] = ['auto', 'on', 'off'];

const storedChoice = (): LookChoice => {
  const stored = readStored('look');
  return {
    theme: themes.find((theme) => theme === stored?.theme) ?? 'auto',
    care: cares.find((care) => care === stored?.care) ?? 'auto',
  };
};

const computeLook = (choice: LookChoice): Look => {
  const system = readSystemLook();
  const isCare = choice.care === 'on' || (choice.care === 'auto' && system.fontSize >= careFrom);
  const step = Math.min(1.6, Math.max(1, system.fontSize / standardSize));
  return {
    choice,
    isDark: choice.theme === 'dark' || (choice.theme === 'auto' && system.isDark),
    isCare,
    isWide: !isWeapp && system.width >= wideFrom,
    // The care sizes are a third larger already; only what the phone asks beyond that is added.
    factor: isCare ? Math.max(1, step / (4 / 3)) : step,
  };
};

let current: Look | undefined;
const listeners = new Set<() => void>();

const currentLook = (): Look => {
  if (!current) {
    current = computeLook(storedChoice());
    onSystemLookChange(() => replaceLook(computeLook(currentLook().choice)));
  }
  return current;
};

const replaceLook = (next: Look): void => {
  const before = currentLook();
  const isSame = (['isDark', 'isCare', 'isWide', 'factor', 'choice'] as const).every((key) => before[key] === next[key]);
  if (isSame) return;
  current = next;
  listeners.forEach((listener) => listener());
};

/** Stored on the device, because it follows the eyes and the screen, not the account. */
export const chooseLook = (change: Partial<LookChoice>): void => {
  const choice = { ...currentLook().choice, ...change };
  writeStored('look', '', choice);
  replaceLook(computeLook(choice));
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLook = (): Look => useSyncExternalStore(subscribe, currentLook, currentLook);
