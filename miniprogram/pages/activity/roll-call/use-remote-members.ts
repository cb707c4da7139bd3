import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { remoteAttendanceText } from '@/text/remote-attendance';
import { wordsOf } from '@/text/errors';

/** What the recorder does about those who are away: the questions, and confirmations of host branches. */
export const useRemoteMembers = (activityId: string, refresh: () => Promise<void>) => {
  const presence = useCommand('attendance.setPresence');
  const host = useCommand('attendance.decideHost');

  const setPresence = async (isOn: boolean): Promise<void> => {
    const reply = await presence.send({ activityId, isOn });
    if (!reply) return;
    showNotice({
      words: !reply.ok
        ? wordsOf(reply.error)
        : isOn
          ? remoteAttendanceText.presenceOn(reply.data.rounds)
          : remoteAttendanceText.presenceOff,
    });
    if (reply.ok) await refresh();
  };
  const decideHost = async (memberId: string, isAccepted: boolean, reason?: string): Promise<boolean> => {
    const reply = await host.send({ activityId, memberId, isAccepted, ...(reason === undefined ? {} : { reason }) });
    if (!reply) return false;
    showNotice({
      words: !reply.ok ? wordsOf(reply.error) : isAccepted ? remoteAttendanceText.hostAccepted : remoteAttendanceText.hostDeclined,
    });
    if (reply.ok) await refresh();
    return reply.ok;
  };
  return { setPresence: (isOn: boolean) => void setPresence(isOn), decideHost, isBusy: host.isBusy };
};
