import { useCallback, useEffect, useRef } from 'react';
import type { ActivityPage } from '@shared/contract/activity';
import { call } from '@/api/call';
import type { Reply, ReplyError } from '@/api/reply';
import type { Remote } from '@/hooks/use-remote';
import { nowMs } from '@/platform/clock';

/** Below a minute the function trusts the ticket without reading the activity again; an older one costs a billed call more. */
const freshForMs = 50_000;

/** Why there is no ticket: what the page itself says, in the codes the function would answer with. */
const refusalOf = (page: ActivityPage, now: number): ReplyError => {
  if (page.state === 'cancelled') return { code: 'attendance.closed', reason: { recorderName: page.recorderName } };
  if (now < Date.parse(page.opensAt)) return { code: 'attendance.notOpen', reason: { opensAt: page.opensAt } };
  if (!page.isPhoneOn && !page.isRemoteAllowed) return { code: 'attendance.phoneOff' };
  if (!page.own.mayAttend) return { code: 'activity.otherBranch' };
  return { code: 'attendance.closed', reason: { closedAt: page.closedAt ?? page.closesAt, recorderName: page.recorderName } };
};

/** The ticket of the page, fetched again when it has grown old. */
export const useFreshTicket = (remote: Remote<ActivityPage>): (() => Promise<Reply<string>>) => {
  const { content, replace } = remote;
  const kept = useRef<{ page: ActivityPage; fetchedMs: number }>();
  useEffect(() => {
    if (content && kept.current?.page !== content) kept.current = { page: content, fetchedMs: nowMs() };
  }, [content]);

  return useCallback(async (): Promise<Reply<string>> => {
    let page = kept.current?.page ?? content;
    if (!page) return { ok: false, error: { code: 'common.network' } };
    const fetchedMs = kept.current?.fetchedMs ?? nowMs();
    if (page.ticket === undefined || nowMs() - fetchedMs > freshForMs) {
      const reply = await call('activity.read', { activityId: page.activityId });
      if (!reply.ok) return reply;
      page = reply.data;
      kept.current = { page, fetchedMs: nowMs() };
      replace(page);
    }
    return page.ticket === undefined ? { ok: false, error: refusalOf(page, nowMs()) } : { ok: true, data: page.ticket };
  }, [content, replace]);
};
