import { nowAt } from '@/platform/clock';
import { readStored, writeStored } from '@/platform/storage';

/** A newer text asks anew. */
const textVersion = 1;

export const isConsentGiven = (): boolean => readStored('consent')?.version === textVersion;

/** Kept on the device only: that somebody has read a text is nobody else's business. */
export const giveConsent = (): void => {
  writeStored('consent', '', { version: textVersion, at: nowAt() });
};
