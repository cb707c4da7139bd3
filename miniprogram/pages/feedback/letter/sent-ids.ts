import { readStored, writeStored } from '@/platform/storage';

const MOST = 50;

/** Letters sent from this phone without a name, the newest first. Nobody else knows that they are from here. */
export const sentIds = (): string[] => readStored('letters') ?? [];

export const keepSent = (feedbackId: string): void => {
  writeStored('letters', '', [feedbackId, ...sentIds().filter((id) => id !== feedbackId)].slice(0, MOST));
};
