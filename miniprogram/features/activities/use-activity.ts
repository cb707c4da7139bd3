import type { ActivityPage } from '@shared/contract/activity';
import { call } from '@/api/call';
import { useRemote, type Remote } from '@/hooks/use-remote';
import { keptCall } from '@/features/offline/kept-pages';
import { alignClock, nowAt } from '@/platform/clock';

/** What was read last time, without what has run out since: a ticket is good for a while only, and the day is another. */
const asOfNow = ({ ticket: _ticket, ticketExpiresAt: _until, ...page }: ActivityPage): ActivityPage => ({ ...page, nowAt: nowAt() });

/** One activity with the caller's own part; the phone's clock is set by it. */
export const useActivity = (activityId: string | undefined): Remote<ActivityPage> =>
  useRemote(activityId, () =>
    keptCall(
      ['activity.read', activityId ?? ''],
      async () => {
        const reply = await call('activity.read', { activityId: activityId ?? '' });
        if (reply.ok) alignClock(reply.data.nowAt);
        return reply;
      },
      asOfNow,
    ),
  );
