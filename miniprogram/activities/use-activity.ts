import type { ActivityPage } from '@shared/contract/activity';
import { call } from '@/api/call';
import { useRemote, type Remote } from '@/hooks/use-remote';
import { alignClock } from '@/platform/clock';

/** One activity with the caller's own part; the phone's clock is set by it. */
export const useActivity = (activityId: string | undefined): Remote<ActivityPage> =>
  useRemote(activityId, async () => {
    const reply = await call('activity.read', { activityId: activityId ?? '' });
    if (reply.ok) alignClock(reply.data.nowAt);
    return reply;
  });
