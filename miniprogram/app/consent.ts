import { nowAt } from '@/platform/clock';
import { readStored, writeStored } from '@/platform/storage';

const consentKey = 'consent';
/** A newer text asks anew. */
const textVersion = 1;

export const isConsentGiven = (): boolean => (readStored(consentKey) as { version?: unknown } | undefined)?.version === textVersion;

/** Kept on the device only: that somebody has read a text is nobody else's business. */
export const giveConsent = (): void => {
  writeStored(consentKey, { version: textVersion, at: nowAt() });
};
