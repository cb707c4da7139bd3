import { useCallback, useEffect, useRef, useState } from 'react';
import type { Out } from '@shared/contract';
import type { ActivityPage } from '@shared/contract/activity';
import { CODE_LENGTH, normalizeCode } from '@shared/kernel/rotating-code';
import { useActivity } from '@/features/activities/use-activity';
import { useFreshTicket } from '@/features/activities/use-fresh-ticket';
import { useCommand } from '@/hooks/use-command';
import { useReturned } from '@/hooks/use-returned';
import { phoneKey } from '@/features/offline/device-key';
import { deviceOutbox, notKeptWords } from '@/features/offline/device-outbox';
import { makeClaim } from '@/features/offline/make-claim';
import { useKeptClaim, useSent } from '@/features/offline/use-outbox';
import { vibrate } from '@/platform/device';
import { replacePage, useParameters } from '@/platform/navigation';
import { queryOf } from '@/platform/parameters';
import { scanCode } from '@/platform/scan';
import { showNotice } from '@/app/notice-store';
import { nowMs } from '@/platform/clock';
import { offlineText } from '@/text/offline';
import { signInText } from '@/text/sign-in';
import type { SignInError } from './refusal';

type Done = Out<'attendance.signIn'>;

/** What the page already says: who has signed in needs no code. */
const doneBefore = ({ own }: ActivityPage): Done | undefined =>
  own.signedInAt === undefined ? undefined : { signedInAt: own.signedInAt, mode: own.mode ?? 'inPerson', isRepeat: true };

const pauseEnd = (error: SignInError): number | undefined => {
  if (error.code !== 'attendance.paused') return undefined;
  const { seconds, until } = error.reason ?? {};
  if (typeof seconds === 'number') return nowMs() + seconds * 1000;
  return typeof until === 'string' ? Date.parse(until) : nowMs() + 300_000;
};

/** What this phone keeps of a moment without a network, and keeping it. `clear` empties the six cells. */
const useKeptSignIn = (activityId: string | undefined, clear: () => void) => {
  const kept = useKeptClaim(activityId);
  const [hasAsked, setAskedAgain] = useState(false);
  /** True when this moment is kept on the phone, with a proof that it was this phone. */
  const keepOffline = useCallback(
    (typed: string): boolean => {
      const [key, given] = [phoneKey(), normalizeCode(typed)];
      if (key === undefined || activityId === undefined || given.length !== CODE_LENGTH) return false;
      const proved = makeClaim(key, { activityId, code: given });
      const isKept = deviceOutbox().add({ kind: 'claim', id: proved.proof, memberId: key.memberId, activityId, proved, state: 'waiting' });
      if (!isKept) showNotice({ words: notKeptWords() });
      clear();
      setAskedAgain(false);
      return isKept;
    },
    [activityId, clear],
  );
  return { kept: hasAsked ? undefined : kept, keepOffline, askAgain: () => setAskedAgain(true) };
};

type LinkCode = {
  page: ActivityPage | undefined;
  linkCode: string | undefined;
  isCutOff: boolean;
  setCode: (code: string) => void;
  submit: (given: string) => Promise<void>;
  keepOffline: (given: string) => boolean;
};

/** A link carries its code: it opens signed, or kept. Once only, however often the page is read again. */
const useLinkCode = ({ page, linkCode, isCutOff, setCode, submit, keepOffline }: LinkCode): void => {
  const isLinkTaken = useRef(false);
  useEffect(() => {
    if (!page || linkCode === undefined || isLinkTaken.current) return;
    isLinkTaken.current = true;
    if (page.ticket === undefined || doneBefore(page)) return;
    setCode(normalizeCode(linkCode).slice(0, CODE_LENGTH));
    void submit(linkCode);
  }, [page, linkCode, setCode, submit]);

  // Nothing of this meeting is on the phone and there is no network: the code can be kept all the same.
  useEffect(() => {
    if (!isCutOff || linkCode === undefined || isLinkTaken.current) return;
    isLinkTaken.current = keepOffline(linkCode);
  }, [isCutOff, linkCode, keepOffline]);
};

const upload = async (): Promise<void> => {
  if ((await deviceOutbox().run()) === 0) showNotice({ words: offlineText.uploadedNone });
};

/** The code of this meeting is typed in; that of another opens the other. */
const scanFor = async (activityId: string | undefined, type: (code: string) => void): Promise<void> => {
  const scanned = await scanCode();
  if (!scanned.ok) return;
  const { a, c } = queryOf(scanned.text);
  if (a === undefined || c === undefined) showNotice({ words: signInText.scanNotOurs });
  else if (a === activityId) type(c);
  else replacePage('signIn', { a, c });
};

/** Six characters, or a link with them, become one attendance; a retry of the same one is harmless. */
export const useSignIn = () => {
  const { a: activityId, c: linkCode } = useParameters('signIn');
  const remote = useActivity(activityId);
  useReturned(() => void remote.refresh());
  const [code, setCode] = useState('');
  const [done, setDone] = useState<Done>();
  const [error, setError] = useState<SignInError>();
  const [pausedUntilMs, setPausedUntilMs] = useState<number>();
  const command = useCommand('attendance.signIn');
  const { send: sendCommand } = command;
  const freshTicket = useFreshTicket(remote);

  const clear = useCallback(() => setCode(''), []);
  const { kept, keepOffline, askAgain } = useKeptSignIn(activityId, clear);

  const submit = useCallback(
    async (typed: string): Promise<void> => {
      setError(undefined);
      const ticket = await freshTicket();
      if (!ticket.ok) {
        if (ticket.error.code === 'common.network' && keepOffline(typed)) return;
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
      // Without a network the phone keeps it; the cloud makes one of both, should the sign-in have come through all the same.
      if (reply.error.code === 'common.network' && keepOffline(typed)) return;
      // Without an answer the code stays, and the same key is sent again by the button.
      if (reply.error.code !== 'common.network') setCode('');
      setPausedUntilMs(pauseEnd(reply.error));
      setError(reply.error);
    },
    [freshTicket, sendCommand, keepOffline],
  );

  const type = (value: string): void => {
    const typed = normalizeCode(value).slice(0, CODE_LENGTH);
    setCode(typed);
    if (typed.length === CODE_LENGTH && !command.isBusy) void submit(typed);
  };

  const page = remote.content;
  const isCutOff = page === undefined && remote.error?.code === 'common.network';
  useLinkCode({ page, linkCode, isCutOff, setCode, submit, keepOffline });

  const { refresh } = remote;
  useSent(activityId, () => void refresh());
  return {
    activityId,
    remote,
    code,
    type,
    scan: () => scanFor(activityId, type),
    error,
    pausedUntilMs,
    isBusy: command.isBusy,
    isCutOff,
    kept,
    upload: () => void upload(),
    askAgain,
    retry: () => void submit(code),
    done: done ?? (page ? doneBefore(page) : undefined),
  };
};
export type SignInState = ReturnType<typeof useSignIn>;
