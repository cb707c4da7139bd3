import { useState } from 'react';
import type { In, Out } from '@shared/contract';
import { useActivity } from '@/activities/use-activity';
import { useFreshTicket } from '@/activities/use-fresh-ticket';
import { send } from '@/api/call';
import type { ReplyError } from '@/api/reply';
import { showNotice } from '@/components/frame/notice-store';
import { useCommand } from '@/hooks/use-command';
import { copyText } from '@/platform/device';
import { useParameters } from '@/platform/navigation';
import { remoteText } from '@/text/sign-in';

/** Reporting from afar: the same command as on site, without a code. */
export const useRemoteAttend = () => {
  const { activityId } = useParameters();
  const remote = useActivity(activityId);
  const freshTicket = useFreshTicket(remote);
  const [error, setError] = useState<ReplyError>();
  const [reported, setReported] = useState<Out<'attendance.signIn'>>();
  const command = useCommand<In<'attendance.signIn'>, Out<'attendance.signIn'>>((input, key) => send('attendance.signIn', input, key));

  const report = async (): Promise<void> => {
    setError(undefined);
    const ticket = await freshTicket();
    if (!ticket.ok) return setError(ticket.error);
    const reply = await command.send({ ticket: ticket.data, mode: 'online' });
    if (reply?.ok) setReported(reply.data);
    else if (reply) setError(reply.error);
  };

  const own = remote.content?.own;
  return {
    remote,
    error,
    isBusy: command.isBusy,
    signedInAt: reported?.signedInAt ?? own?.signedInAt,
    mode: reported?.mode ?? own?.mode,
    report: () => void report(),
    copyLink: (link: string) => void copyText(link).then((isCopied) => showNotice({ words: isCopied ? remoteText.copied : remoteText.copyFailed })),
  };
};
