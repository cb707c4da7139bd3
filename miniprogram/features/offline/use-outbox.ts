import { useEffect, useRef, useSyncExternalStore } from 'react';
import { phoneKey } from './device-key';
import { deviceOutbox } from './device-outbox';
import type { ClaimEntry, Entry, MarksEntry, ScanEntry } from './outbox';

export const useEntries = (): readonly Entry[] => {
  const outbox = deviceOutbox();
  return useSyncExternalStore(outbox.subscribe, outbox.current, outbox.current);
};

const mineAt = <K extends Entry['kind']>(
  entries: readonly Entry[],
  kind: K,
  activityId: string | undefined,
): Extract<Entry, { kind: K }>[] => {
  const memberId = phoneKey()?.memberId;
  return entries.filter(
    (entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind && entry.activityId === activityId && entry.memberId === memberId,
  );
};

/** The person's own offline sign-in at a meeting, the latest that was not refused before any other. */
export const useKeptClaim = (activityId: string | undefined): ClaimEntry | undefined => {
  const claims = mineAt(useEntries(), 'claim', activityId);
  const held = claims.filter((claim) => claim.state !== 'refused');
  return held[held.length - 1] ?? claims[claims.length - 1];
};

export const useScans = (activityId: string | undefined): ScanEntry[] => mineAt(useEntries(), 'scan', activityId);
export const useWaitingMarks = (activityId: string | undefined): MarksEntry[] =>
  mineAt(useEntries(), 'marks', activityId).filter((entry) => entry.state === 'waiting');

/** Each time something of this meeting has come through. */
export const useSent = (activityId: string | undefined, sent: (entry: Entry) => void): void => {
  const latest = useRef(sent);
  latest.current = sent;
  useEffect(() => deviceOutbox().onSent((entry) => entry.activityId === activityId && latest.current(entry)), [activityId]);
};
