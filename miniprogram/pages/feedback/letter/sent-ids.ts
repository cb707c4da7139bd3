import { readStored, writeStored } from '@/platform/storage';

const KEY = 'feedback:sent';
const MOST = 50;

const isIds = (value: unknown): value is string[] => Array.isArray(value) && value.every((entry) => typeof entry === 'string');

/** Letters sent from this phone without a name, the newest first. Nobody else knows that they are from here. */
export const sentIds = (): string[] => {
  const kept = readStored(KEY);
  return isIds(kept) ? kept : [];
};

export const keepSent = (feedbackId: string): void => {
  writeStored(KEY, [feedbackId, ...sentIds().filter((id) => id !== feedbackId)].slice(0, MOST));
};
