import { useCallback, useEffect, useState } from 'react';
import type { ActivityPage } from '@shared/contract/activity';
import { PRESENCE_ANSWER_MS } from '@shared/kernel/presence';
import { useTick } from '@/hooks/use-tick';
import { phoneKey } from '@/features/offline/device-key';
import { deviceOutbox } from '@/features/offline/device-outbox';
import { vibrate } from '@/platform/device';
import { readStored, writeStored } from '@/platform/storage';

/** Which questions were answered stays on this phone; only their number is sent. */
const answeredHere = (activityId: string): string[] => readStored('presence', activityId) ?? [];

export type Question = { number: number; whole: number; leftMs: number };

/** The question that is open now, and answering it: kept on the phone at once, sent when there is a network. */
export const usePresence = (page: ActivityPage | undefined) => {
  const now = useTick(1000);
  const activityId = page?.activityId ?? '';
  const rounds = page?.own.presence?.roundsAt ?? [];
  const [here, setHere] = useState<string[]>();
  const answered = here ?? answeredHere(activityId);
  const isOpen = (roundAt: string): boolean => Date.parse(roundAt) <= now && now < Date.parse(roundAt) + PRESENCE_ANSWER_MS;
  const open = rounds.find((roundAt) => isOpen(roundAt) && !answered.includes(roundAt));
  const past = rounds.filter((roundAt) => now >= Date.parse(roundAt) + PRESENCE_ANSWER_MS);
  const count = Math.max(page?.own.presence?.answered ?? 0, answered.length);

  useEffect(() => {
    if (open !== undefined) vibrate();
  }, [open]);

  const answer = useCallback((): void => {
    if (open === undefined) return;
    const next = [...answered, open];
    writeStored('presence', activityId, next);
    setHere(next);
    const memberId = phoneKey()?.memberId;
    if (memberId === undefined) return;
    deviceOutbox().add({
      kind: 'presence',
      id: `${activityId}:${next.length}`,
      memberId,
      activityId,
      answered: next.length,
      state: 'waiting',
    });
    void deviceOutbox().run();
  }, [open, answered, activityId]);

  const question: Question | undefined =
    open === undefined
      ? undefined
      : { number: rounds.indexOf(open) + 1, whole: rounds.length, leftMs: Date.parse(open) + PRESENCE_ANSWER_MS - now };
  return { question, answer, whole: rounds.length, answered: count, hasMissed: past.length > count };
};
