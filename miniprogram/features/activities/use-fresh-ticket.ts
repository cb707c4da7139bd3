import { useCallback, useEffect, useRef } from 'react';
import type { CodeOf } from '@shared/contract';
import type { ActivityPage } from '@shared/contract/activity';
import { TICKET_RENEWED_MS } from '@shared/records/sign-in-window';
import { call } from '@/api/call';
import type { Reply, ReplyError } from '@/api/reply';
import type { Remote } from '@/hooks/use-remote';
import { nowMs } from '@/platform/clock';
import { obstacleOf, type Obstacle } from './sign-in-window';

/** The page cannot be read, or says itself why nobody signs in. */
type TicketCode = CodeOf<'activity.read'> | Obstacle['code'];

/** Why there is no ticket: what the page itself says. A meeting that is over has none either, though its sign-in stood open. */
const refusalOf = (page: ActivityPage, now: number): ReplyError<TicketCode> => {
  const obstacle = obstacleOf(page, now, page.isPhoneOn || page.isRemoteAllowed);
  if (obstacle !== null) return obstacle;
  if (!page.own.mayAttend) return { code: 'activity.otherBranch' };
  return { code: 'attendance.closed', reason: { closedAt: page.closedAt ?? page.closesAt, recorderName: page.recorderName } };
};

/** The ticket of the page, fetched again when it has grown old. */
export const useFreshTicket = (remote: Remote<ActivityPage>): (() => Promise<Reply<string, TicketCode>>) => {
  const { content, replace } = remote;
  const kept = useRef<{ page: ActivityPage; fetchedMs: number }>();
  useEffect(() => {
    if (content && kept.current?.page !== content) kept.current = { page: content, fetchedMs: nowMs() };
  }, [content]);

  return useCallback(async (): Promise<Reply<string, TicketCode>> => {
    let page = kept.current?.page ?? content;
    if (!page) return { ok: false, error: { code: 'common.network' } };
    const fetchedMs = kept.current?.fetchedMs ?? nowMs();
    if (page.ticket === undefined || nowMs() - fetchedMs > TICKET_RENEWED_MS) {
      const reply = await call('activity.read', { activityId: page.activityId });
      if (!reply.ok) return reply;
      page = reply.data;
      kept.current = { page, fetchedMs: nowMs() };
      replace(page);
    }
    return page.ticket === undefined ? { ok: false, error: refusalOf(page, nowMs()) } : { ok: true, data: page.ticket };
  }, [content, replace]);
};
