import type { ActivityPage } from '@shared/contract/activity';

export type WindowState = 'off' | 'early' | 'open' | 'closed';
type Window = Pick<ActivityPage, 'state' | 'opensAt' | 'closesAt' | 'closedAt'>;

/** Whether people can be signed in at a moment. The function judges again; this only decides which button is shown. */
export const windowAt = (page: Window, nowMs: number): WindowState => {
  if (page.state === 'cancelled' || page.state === 'draft') return 'off';
  if (page.closedAt !== undefined) return 'closed';
  if (nowMs < Date.parse(page.opensAt)) return 'early';
  return nowMs < Date.parse(page.closesAt) ? 'open' : 'closed';
};

const EXCUSE_DAYS_MS = 3 * 86_400_000;

/** The person's own words for what holds now: signed in, on leave, or free to act. */
export const ownActs = (page: ActivityPage, nowMs: number) => {
  const { own } = page;
  const state = windowAt(page, nowMs);
  const isLive = page.state !== 'cancelled' && page.state !== 'confirmed';
  const isThere = own.signedInAt !== undefined || own.marked === 'present';
  const isOnLeave = own.leave !== undefined && (own.leave.state === 'accepted' || own.leave.state === 'pending');
  const canAttend = isLive && own.mayAttend && !isThere && state === 'open';
  const hasEnded = nowMs >= Date.parse(page.endAt);
  return {
    isThere,
    isOnLeave,
    canSignIn: canAttend && page.isPhoneOn,
    canReport: canAttend && page.isRemoteAllowed,
    canAskLeave: isLive && own.isExpected && !isThere && !isOnLeave && nowMs < Date.parse(page.endAt) + EXCUSE_DAYS_MS,
    canWithdrawLeave: isLive && isOnLeave && !hasEnded,
    isAfterwards: nowMs >= Date.parse(page.startAt),
    canAddToCalendar: isLive && nowMs < Date.parse(page.startAt),
  };
};
