import { useEffect, useState } from 'react';
import { CODE_STEP_MS, codeStepAt, rotatingCode } from '@shared/kernel/rotating-code';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { useTick } from '@/hooks/use-tick';
import { readHostCode } from '@/features/offline/meeting-keys';
import { keepScreenOn, linkOfPage } from '@/platform/device';
import { useParameters } from '@/platform/navigation';
import { useHidden, useShown } from '@/platform/page-life';
import { wordsOf } from '@/text/errors';
import { hostText } from '@/text/sign-in';

const refreshEveryMs = 15_000;
const codeSeconds = CODE_STEP_MS / 1000;

/** The code of this moment of server time, and for how long it stays. */
export const shownCode = (codeKey: string, nowMs: number): { code: string; secondsLeft: number } => ({
  code: rotatingCode(codeKey, codeStepAt(nowMs)),
  secondsLeft: codeSeconds - Math.floor((nowMs % CODE_STEP_MS) / 1000),
});

export const useHostCode = () => {
  const { activityId } = useParameters('hostCode');
  const remote = useRemote(activityId, () => readHostCode(activityId ?? ''));
  const now = useTick(1000);
  const [isAsking, setAsking] = useState(false);
  const [isInFront, setInFront] = useState(true);
  const close = useCommand('attendance.closeSignIn');
  const reopen = useCommand('attendance.reopenSignIn');
  const { refresh } = remote;

  useShown(() => {
    keepScreenOn(true);
    setInFront(true);
  });
  useHidden(() => {
    keepScreenOn(false);
    setInFront(false);
  });
  useReturned(() => void refresh());
  useEffect(() => {
    if (!isInFront) return undefined;
    const timer = setInterval(() => void refresh(), refreshEveryMs);
    return () => clearInterval(timer);
  }, [isInFront, refresh]);
  useEffect(() => () => keepScreenOn(false), []);

  const which = { activityId: activityId ?? '' };
  const end = async (): Promise<void> => {
    const reply = await close.send(which);
    if (!reply) return;
    setAsking(false);
    showNotice({ words: reply.ok ? hostText.ended2 : wordsOf(reply.error) });
    await refresh();
  };
  const openAgain = async (): Promise<void> => {
    const reply = await reopen.send(which);
    if (!reply) return;
    showNotice({ words: reply.ok ? hostText.reopened : wordsOf(reply.error) });
    await refresh();
  };
  return {
    activityId,
    remote,
    now,
    isAsking,
    ask: () => setAsking(true),
    stay: () => setAsking(false),
    end: () => void end(),
    openAgain: () => void openAgain(),
    isBusy: close.isBusy || reopen.isBusy,
    linkOf: (code: string) => linkOfPage('pages/sign-in/index', { a: activityId ?? '', c: code }),
  };
};
