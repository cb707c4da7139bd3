import type { In, Out } from '@shared/contract';
import { addDays, addMonths } from '@shared/kernel/day';
import { call } from '@/api/call';
import { showNotice } from '@/app/notice-store';
import { useCommand } from '@/hooks/use-command';
import { useRemote } from '@/hooks/use-remote';
import { useReturned } from '@/hooks/use-returned';
import { followUpText } from '@/text/follow-up';

export type Around = Out<'followUp.around'>;
export type DueChip = 'week' | 'twoWeeks' | 'month' | 'day';

/** 「两周后」 counts from the meeting, or from today when it is written up later. */
export const dueDayOf = (chip: Exclude<DueChip, 'day'>, { day, today }: Pick<Around, 'day' | 'today'>): string => {
  const from = day > today ? day : today;
  return chip === 'month' ? addMonths(from, 1) : addDays(from, chip === 'week' ? 7 : 14);
};

/** What stands beside the record: decisions, what former meetings left open, votes. */
export const useFollowUps = (activityId: string) => {
  const remote = useRemote(activityId, () => call('followUp.around', { activityId }));
  const addCommand = useCommand('followUp.add');
  const closeCommand = useCommand('followUp.close');
  useReturned(() => void remote.refresh());
  return {
    around: remote.content,
    error: addCommand.error ?? closeCommand.error,
    isBusy: addCommand.isBusy || closeCommand.isBusy,
    /** True when it is stored. */
    add: async (entry: Omit<In<'followUp.add'>, 'activityId'>): Promise<boolean> => {
      const reply = await addCommand.send({ activityId, ...entry });
      if (!reply?.ok) return false;
      showNotice({ words: followUpText.saved });
      await remote.refresh();
      return true;
    },
    close: async (entry: Pick<In<'followUp.close'>, 'recordId' | 'rev' | 'result'>): Promise<boolean> => {
      const reply = await closeCommand.send({ activityId, ...entry });
      if (reply?.ok) showNotice({ words: followUpText.closed });
      await remote.refresh();
      return reply?.ok === true;
    },
  };
};
export type FollowUpState = ReturnType<typeof useFollowUps>;
