import { useEffect, useState } from 'react';
import type { Out } from '@shared/contract';
import { useActivity } from '@/features/activities/use-activity';
import { useFreshTicket } from '@/features/activities/use-fresh-ticket';
import type { RefusalOf } from '@/api/reply';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useReturned } from '@/hooks/use-returned';
import { copyText } from '@/platform/device';
import { useParameters } from '@/platform/navigation';
import { remoteText } from '@/text/sign-in';
import { usePresence } from './use-presence';

const lookAgainMs = 120_000;

/** Reporting from afar: the same command as on site, without a code. */
export const useRemoteAttend = () => {
  const { activityId } = useParameters('remoteAttend');
  const remote = useActivity(activityId);
  const freshTicket = useFreshTicket(remote);
  const [error, setError] = useState<RefusalOf<'activity.read' | 'attendance.signIn'>>();
  const [reported, setReported] = useState<Out<'attendance.signIn'>>();
  const command = useCommand('attendance.signIn');

  const report = async (): Promise<void> => {
    setError(undefined);
    const ticket = await freshTicket();
    if (!ticket.ok) return setError(ticket.error);
    const reply = await command.send({ ticket: ticket.data, mode: 'online' });
    if (reply?.ok) {
      setReported(reply.data);
      await remote.refresh();
    } else if (reply) setError(reply.error);
  };

  const own = remote.content?.own;
  const presence = usePresence(remote.content);
  const { refresh } = remote;
  useReturned(() => void refresh());
  // A recorder may turn the questions on at any time; a page that is open learns of it within two minutes.
  const isThere = own?.mode === 'online' && remote.content?.state === 'published';
  useEffect(() => {
    if (!isThere) return undefined;
    const timer = setInterval(() => void refresh(), lookAgainMs);
    return () => clearInterval(timer);
  }, [isThere, refresh]);
  return {
    remote,
    error,
    isBusy: command.isBusy,
    signedInAt: reported?.signedInAt ?? own?.signedInAt,
    mode: reported?.mode ?? own?.mode,
    presence,
    refresh: () => void refresh(),
    report: () => void report(),
    copyLink: (link: string) =>
      void copyText(link).then((isCopied) => showNotice({ words: isCopied ? remoteText.copied : remoteText.copyFailed })),
  };
};
