import { useCallback, useEffect, useRef, useState } from 'react';
import { timeOfInstant } from '@shared/kernel/day';
import { readProofWord } from '@shared/kernel/offline-claim';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useRemote } from '@/hooks/use-remote';
import { phoneKey } from '@/features/offline/device-key';
import { deviceOutbox, notKeptWords } from '@/features/offline/device-outbox';
import { keptCall } from '@/features/offline/kept-pages';
import { useScans } from '@/features/offline/use-outbox';
import { nowAt } from '@/platform/clock';
import { vibrate } from '@/platform/device';
import { useParameters } from '@/platform/navigation';
import { queryOf } from '@/platform/parameters';
import { scanCode } from '@/platform/scan';
import { offlineText } from '@/text/offline';

/** The link of a proof, or its word alone. */
const wordOf = (text: string): string => queryOf(text.trim()).p ?? text.trim();

/** What the recorder's phone collects in the room; names come from the list that was read while there was a network. */
export const useProofs = () => {
  const { activityId: asked, p: linked } = useParameters('proofs');
  const activityId = asked ?? (linked === undefined ? undefined : readProofWord(linked)?.claim.activityId);
  const roll = useRemote(activityId, () =>
    keptCall(['attendance.roll', activityId ?? ''], () => call('attendance.roll', { activityId: activityId ?? '' })),
  );
  const scans = useScans(activityId);
  const [typed, setTyped] = useState('');
  const [isSending, setSending] = useState(false);
  const lines = roll.content?.lines;
  const nameOf = useCallback((memberId: string): string => lines?.find((line) => line.memberId === memberId)?.name ?? '', [lines]);

  const collect = useCallback(
    (text: string): void => {
      const [proved, key] = [readProofWord(wordOf(text)), phoneKey()];
      if (proved === null) return showNotice({ words: offlineText.scanNotOurs });
      if (proved.claim.activityId !== activityId) return showNotice({ words: offlineText.scanOther });
      if (key === undefined) return showNotice({ words: offlineText.noKey });
      const outbox = deviceOutbox();
      if (outbox.current().some((entry) => entry.kind === 'scan' && entry.id === proved.proof))
        return showNotice({ words: offlineText.scannedBefore });
      const isKept = outbox.add({
        kind: 'scan',
        id: proved.proof,
        memberId: key.memberId,
        activityId,
        proved,
        scannedAt: nowAt(),
        state: 'waiting',
      });
      if (isKept) vibrate();
      return showNotice({
        words: isKept ? offlineText.scanned(nameOf(proved.claim.memberId), timeOfInstant(proved.claim.claimedAt)) : notKeptWords(),
      });
    },
    [activityId, nameOf],
  );

  // A proof whose link was opened by the phone's own camera.
  const isLinkTaken = useRef(false);
  useEffect(() => {
    if (linked === undefined || isLinkTaken.current) return;
    isLinkTaken.current = true;
    collect(linked);
  }, [linked, collect]);

  const scan = async (): Promise<void> => {
    const scanned = await scanCode();
    if (scanned.ok) collect(scanned.text);
  };
  const addTyped = (): void => {
    if (typed.trim() === '') return;
    collect(typed);
    setTyped('');
  };
  const upload = async (): Promise<void> => {
    setSending(true);
    const sent = await deviceOutbox().run();
    setSending(false);
    if (sent === 0) showNotice({ words: offlineText.uploadedNone });
  };
  return {
    activityId,
    scans,
    nameOf,
    typed,
    setTyped,
    addTyped,
    scan: () => void scan(),
    upload: () => void upload(),
    isSending,
    waiting: scans.filter((entry) => entry.state === 'waiting').length,
  };
};
