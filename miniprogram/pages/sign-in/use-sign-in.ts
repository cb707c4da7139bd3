import { useCallback, useEffect, useRef, useState } from 'react';
import type { In, Out } from '@shared/contract';
import type { ActivityPage } from '@shared/contract/activity';
import { CODE_LENGTH, normalizeCode } from '@shared/kernel/rotating-code';
import { useActivity } from '@/activities/use-activity';
import { useFreshTicket } from '@/activities/use-fresh-ticket';
import { send } from '@/api/call';
import type { ReplyError } from '@/api/reply';
import { useCommand } from '@/hooks/use-command';
import { useReturned } from '@/hooks/use-returned';
import { vibrate } from '@/platform/device';
import { replacePage, useParameters } from '@/platform/navigation';
import { queryOf } from '@/platform/parameters';
import { scanCode } from '@/platform/scan';
import { showNotice } from '@/components/frame/notice-store';
import { nowMs } from '@/platform/clock';
import { signInText } from '@/text/sign-in';

type Done = Out<'attendance.signIn'>;

/** What the page already says: who has signed in needs no code. */
const doneBefore = ({ own }: ActivityPage): Done | undefined =>
  own.signedInAt === undefined ? undefined : { signedInAt: own.signedInAt, mode: own.mode ?? 'inPerson', isRepeat: true, isMarked: own.marked !== undefined };

const pauseEnd = (error: ReplyError): number | undefined => {
  if (error.code !== 'attendance.paused') return undefined;
  const { seconds, until } = error.reason ?? {};
  if (typeof seconds === 'number') return nowMs() + seconds * 1000;
  return typeof until === 'string' ? Date.parse(until) : nowMs() + 300_000;
};

/** Six characters, or a link with them, become one attendance; a retry of the same one is harmless. */
export const useSignIn = () => {
  const { a: activityId, c: linkCode } = useParameters();
  const remote = useActivity(activityId);
  useReturned(() => void remote.refresh());
  const [code, setCode] = useState('');
  const [done, setDone] = useState<Done>();
  const [error, setError] = useState<ReplyError>();
  const [pausedUntilMs, setPausedUntilMs] = useState<number>();
  const command = useCommand<In<'attendance.signIn'>, Done>((input, key) => send('attendance.signIn', input, key));
  const { send: sendCommand } = command;
  const freshTicket = useFreshTicket(remote);

  const submit = useCallback(
    async (typed: string): Promise<void> => {
      setError(undefined);
      const ticket = await freshTicket();
      if (!ticket.ok) {
        setError(ticket.error);
        setCode('');
        return;
      }
      const reply = await sendCommand({ ticket: ticket.data, mode: 'inPerson', code: normalizeCode(typed) });
      if (!reply) return;
      if (reply.ok) {
        vibrate();
        setDone(reply.data);
        return;
      }
      // Without an answer the code stays, and the same key is sent again by the button.
      if (reply.error.code !== 'common.network') setCode('');
      setPausedUntilMs(pauseEnd(reply.error));
      setError(reply.error);
    },
    [freshTicket, sendCommand],
  );

  const type = (value: string): void => {
    const typed = normalizeCode(value).slice(0, CODE_LENGTH);
    setCode(typed);
    if (typed.length === CODE_LENGTH && !command.isBusy) void submit(typed);
  };

  // A link carries its code: it opens signed.
  const isLinkTaken = useRef(false);
  const page = remote.content;
  useEffect(() => {
    if (!page || linkCode === undefined || isLinkTaken.current) return;
    isLinkTaken.current = true;
    if (page.ticket === undefined || doneBefore(page)) return;
    setCode(normalizeCode(linkCode).slice(0, CODE_LENGTH));
    void submit(linkCode);
  }, [page, linkCode, submit]);

  const scan = async (): Promise<void> => {
    const scanned = await scanCode();
    if (!scanned.ok) return;
    const { a, c } = queryOf(scanned.text);
    if (a === undefined || c === undefined) showNotice({ words: signInText.scanNotOurs });
    else if (a === activityId) type(c);
    else replacePage('signIn', { a, c });
  };

  return { activityId, remote, code, type, scan, error, pausedUntilMs, isBusy: command.isBusy, retry: () => void submit(code), done: done ?? (page ? doneBefore(page) : undefined) };
};
export type SignInState = ReturnType<typeof useSignIn>;
